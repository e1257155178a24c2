// What keeps anybody out of a page: axe-core's serious findings, looked for by day and by night once the page has come to rest.
import type { AxeResults, RunOptions } from 'axe-core'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const BLOCKING = ['serious', 'critical']

/** Empty when nothing does. */
export async function barriersOn(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(AXE)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await atRest(page)
    found.push(...(await findings(page)).map((finding) => `${colorScheme}: ${finding}`))
  }
  await page.emulateMedia({ colorScheme: null })
  return found
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    return axe.run({ resultTypes: ['violations'] })
  })
  return violations
    .filter(({ impact }) => BLOCKING.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id} ${String(target)} ${html}`))
}

/** What still slides or fades is paler than it will be; what turns for ever is not waited for. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  )
}
