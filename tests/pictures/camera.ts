// Takes a screen's pictures: in light and dark, with large letters, and with large letters on a narrow phone.
import type { CDPSession, Page } from 'playwright-core'
import { HEIGHT, WIDTH, type Phone } from '../journeys/phone'
import type { Stage } from '../journeys/stage'
import type { Cast, Who } from './cast'
import type { Screen } from './screen'
import { untilStill } from './still'

export const LOOKS = ['light', 'dark', 'large', 'large-320'] as const
export type Look = (typeof LOOKS)[number]

export interface Shot {
  readonly look: Look
  readonly png: Buffer
}

/** One person's two phones, one of them with large letters; a screen finds them as if nobody had used them before. */
export interface Camera {
  shoot(screen: Screen): Promise<Shot[]>
  close(): Promise<void>
}

interface Tripod {
  readonly phone: Phone
  readonly devtools: CDPSession
}

const NARROW = 320
const STILL_THERE_MS = 1_000

export async function openCamera(
  stage: Stage,
  cast: Cast,
  who: Who,
  kept: Screen['kept'] = {},
): Promise<Camera> {
  const token = who === 'nobody' ? {} : { token: cast.sessions[who] }
  const open = async (large: boolean): Promise<Tripod> => {
    const phone = await stage.phone({ large, kept, ...token })
    return { phone, devtools: await phone.page.context().newCDPSession(phone.page) }
  }
  const photograph = async (
    screen: Screen,
    tripod: Tripod,
    takeBoth: (page: Page) => Promise<Shot[]>,
  ): Promise<Shot[]> => {
    const shots = await takeBoth(await openScreen(stage, cast, screen, tripod))
    // Some faces pass; the pictures must not be of the one after.
    await tripod.phone.sees(screen.sees, STILL_THERE_MS)
    return shots
  }
  const [usual, large] = await Promise.all([open(false), open(true)])
  return {
    async shoot(screen) {
      const taken = await Promise.allSettled([
        photograph(screen, usual, takeUsual),
        photograph(screen, large, takeLarge),
      ])
      return taken.flatMap((each) => {
        if (each.status === 'rejected') throw each.reason
        return each.value
      })
    },
    close: async () => void (await Promise.all([usual.phone.close(), large.phone.close()])),
  }
}

async function openScreen(stage: Stage, cast: Cast, screen: Screen, tripod: Tripod): Promise<Page> {
  const { phone, devtools } = tripod
  const { page } = phone
  const path = await screen.path(cast)
  await phone.die()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  // What one screen left in the phone is nothing to the next; who holds it, and what it knew before, come back by themselves.
  await devtools.send('Storage.clearDataForOrigin', {
    origin: stage.demo.shopUrl,
    storageTypes: 'local_storage',
  })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await screen.before?.(phone)
  await phone.open(path)
  await untilStill(page)
  await screen.deeds?.(phone, cast)
  await phone.sees(screen.sees)
  return page
}

async function takeUsual(page: Page): Promise<Shot[]> {
  const light = await take(page, 'light')
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  return [light, await take(page, 'dark')]
}

async function takeLarge(page: Page): Promise<Shot[]> {
  const wide = await take(page, 'large')
  await page.setViewportSize({ width: NARROW, height: HEIGHT })
  const narrow = await take(page, 'large-320')
  await page.setViewportSize({ width: WIDTH, height: HEIGHT })
  return [wide, narrow]
}

async function take(page: Page, look: Look): Promise<Shot> {
  await untilStill(page)
  return { look, png: await page.screenshot() }
}
