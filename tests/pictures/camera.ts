// Takes a screen's pictures: in light and dark, with large letters, and with large letters on a narrow phone.
import type { Page } from 'playwright-core'
import { HEIGHT, WIDTH, type Phone } from '../journeys/phone'
import type { Stage } from '../journeys/stage'
import type { Cast } from './cast'
import type { Screen } from './screen'

export const LOOKS = ['light', 'dark', 'large', 'large-320'] as const
export type Look = (typeof LOOKS)[number]

export interface Shot {
  readonly look: Look
  readonly png: Buffer
}

const NARROW = 320
const QUIET_MS_MAX = 5_000
/** Room for a sheet to come up and for the letters to be laid out anew. */
const STILL_MS = 500

export async function shoot(stage: Stage, cast: Cast, screen: Screen): Promise<Shot[]> {
  const usual = await withPhone(stage, cast, screen, false, async ({ page }) => {
    const light = await take(page, 'light')
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    return [light, await take(page, 'dark')]
  })
  const large = await withPhone(stage, cast, screen, true, async ({ page }) => {
    const wide = await take(page, 'large')
    await page.setViewportSize({ width: NARROW, height: HEIGHT })
    const narrow = await take(page, 'large-320')
    await page.setViewportSize({ width: WIDTH, height: HEIGHT })
    return [wide, narrow]
  })
  return [...usual, ...large]
}

async function withPhone(
  stage: Stage,
  cast: Cast,
  screen: Screen,
  large: boolean,
  use: (phone: Phone) => Promise<Shot[]>,
): Promise<Shot[]> {
  const { who, kept = {} } = screen
  const path = await screen.path(cast)
  const token = who === 'nobody' ? {} : { token: cast.sessions[who] }
  const phone = await stage.phone({ large, kept, ...token })
  try {
    await phone.page.emulateMedia({ reducedMotion: 'reduce' })
    await screen.before?.(phone)
    await phone.open(path)
    await stand(phone.page)
    await screen.deeds?.(phone, cast)
    await phone.sees(screen.sees)
    return await use(phone)
  } finally {
    await phone.close()
  }
}

async function take(page: Page, look: Look): Promise<Shot> {
  await stand(page)
  return { look, png: await page.screenshot() }
}

/** Until nothing is asked any more and every picture has come; a page that goes on asking is taken as it is. */
async function stand(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: QUIET_MS_MAX }).catch(() => undefined)
  await page.waitForTimeout(STILL_MS)
}
