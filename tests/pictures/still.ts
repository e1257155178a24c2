// Waits until a page stands still: nothing is asked, nothing moves, and every picture that can be seen has come.
import type { Page } from 'playwright-core'

/** A page that goes on asking is taken as it is. */
const QUIET_MS_MAX = 5_000

export async function untilStill(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: QUIET_MS_MAX }).catch(() => undefined)
  // The compiler marks functions that have a name, and the browser knows nothing of its marks.
  await page.evaluate(async (timeoutMs) => {
    // What was tapped or turned has its effect with the next frames.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    // Somebody who is waited for breathes without end.
    const moves = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished)
    const pictures = Array.from(document.images)
      .filter((one) => !one.complete && one.getBoundingClientRect().top < innerHeight)
      .map(
        (one) =>
          new Promise((resolve) => ['load', 'error'].forEach((end) => one.addEventListener(end, resolve))),
      )
    const all = Promise.allSettled([document.fonts.ready, ...moves, ...pictures])
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, timeoutMs))])
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  }, QUIET_MS_MAX)
}
