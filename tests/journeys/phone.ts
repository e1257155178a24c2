// One person's phone: what a finger taps, what eyes read, and how bad the network is.
import { randomBytes } from 'node:crypto'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import sharp from 'sharp'

export interface PhoneLook {
  readonly width?: number
  readonly dark?: boolean
  readonly large?: boolean
  /** A session that somebody has already. */
  readonly token?: string
  /** What this phone kept from an earlier visit, by its storage's names. */
  readonly kept?: Readonly<Record<string, unknown>>
}

export interface Phone {
  readonly page: Page
  /** Opens a page of ours by its path, cold. */
  open(path: string): Promise<void>
  /** Opens a whole address, as a link in a chat does: whatever was open is gone, what the phone has kept stays. */
  follow(link: string): Promise<void>
  /** The browser is swept away; only what the phone has kept is left. */
  die(): Promise<void>
  /** Taps what is called so: a button, a link, a cell, a chip. */
  tap(name: string | RegExp): Promise<void>
  /** Types into the field of this label, and leaves it. */
  fill(label: string, text: string): Promise<void>
  /** Taps what asks for a photo, and picks the file at this path; without one, a small photo. */
  photograph(name: string | RegExp, path?: string): Promise<void>
  /** What stands in the field of this label. */
  typed(label: string): Promise<string>
  /** How many things called so can be tapped now. */
  count(name: string | RegExp): Promise<number>
  /** Waits until something called so can be tapped. */
  finds(name: string | RegExp): Promise<void>
  /** Waits until this can be read. */
  sees(text: string | RegExp, withinMs?: number): Promise<void>
  /** Waits until it can't be read any more. */
  missesSoon(text: string | RegExp): Promise<void>
  /** Waits until a picture, a sum or a figure is read out so. */
  tells(spoken: string | RegExp, withinMs?: number): Promise<void>
  /** What can be read in the first place where this is found. */
  reads(text: string | RegExp): Promise<string>
  /** The path of the page one is on. */
  path(): string
  /** Calls of one function fail, before they arrive or after they were carried out; until {@link heal}. */
  break(name: string, when: 'before' | 'after'): Promise<void>
  heal(): Promise<void>
  /** Nothing goes out and nothing comes in; true for no network. */
  cutOff(isOff: boolean): Promise<void>
  /** Errors the page has thrown or logged. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

/** What fingers and eyes do, wherever the phone stands. */
export type Hands = Pick<Phone, 'tap' | 'fill' | 'photograph' | 'count' | 'finds' | 'sees'>

/** A page, or a frame in one. */
export type Screen = Pick<Page, 'getByRole' | 'getByLabel' | 'getByText'>

export const HEIGHT = 667
export const WIDTH = 375
type WaitOptions = Parameters<Locator['waitFor']>[0] & object

export const WAIT_MS = 30_000

export async function openPhone(browser: Browser, shopUrl: string, look: PhoneLook = {}): Promise<Phone> {
  const { width = WIDTH, dark = false, large = false, token, kept = {} } = look
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    deviceScaleFactor: 2,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await keepInStorage(context, {
    ...kept,
    ...(large && { large: true }),
    ...(token !== undefined && { token }),
  })
  const page = await context.newPage()
  page.setDefaultTimeout(WAIT_MS)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    // A request that a journey breaks on purpose is told by the browser as well.
    if (message.type() === 'error' && !/Failed to load resource|ERR_/.test(message.text()))
      errors.push(message.text())
  })
  return {
    page,
    errors,
    ...hands(page, shopUrl),
    ...eyes(page),
    ...network(page, context),
    close: () => context.close(),
  }
}

/** As the page itself keeps things: Taro wraps each value. */
async function keepInStorage(
  context: BrowserContext,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  await context.addInitScript((given) => {
    // An empty page keeps nothing.
    if (location.protocol === 'about:') return
    Object.entries(given).forEach(([name, value]) => {
      const key = `xiaopu.${name}`
      if (localStorage.getItem(key) === null)
        localStorage.setItem(key, JSON.stringify({ data: JSON.stringify(value) }))
    })
  }, values)
}

function hands(page: Page, shopUrl: string) {
  const tappable = (name: string | RegExp) => tappableIn(page, name)
  const field = (label: string) => fieldIn(page, label)
  const wait = waitOn(page)
  const finds = (name: string | RegExp) => wait(tappable(name).last(), name)
  const tap = async (name: string | RegExp) => {
    await finds(name)
    await tappable(name).last().click()
  }
  // Only an address on another page begins anew; our own pages differ in their hash alone.
  const die = async () => void (await page.goto('about:blank'))
  const follow = async (link: string) => {
    await die()
    await page.goto(link)
  }
  return {
    open: (path: string) => follow(`${shopUrl}/#${path}`),
    follow,
    die,
    tap,
    async photograph(name: string | RegExp, path?: string) {
      const chooser = page.waitForEvent('filechooser')
      await tap(name)
      await (await chooser).setFiles(path ?? (await smallPhoto()))
    },
    async fill(label: string, text: string) {
      await wait(field(label), label)
      await field(label).fill(text)
      // Some fields go by themselves once they are full, such as a code's.
      await page.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      )
    },
    typed: (label: string) => field(label).inputValue(),
    count: (name: string | RegExp) => tappable(name).count(),
    finds,
  }
}

/** All that can be tapped under this name; the last one is the topmost. */
export function tappableIn(screen: Screen, name: string | RegExp): Locator {
  const isExact = typeof name === 'string'
  return ROLES.map((role) => screen.getByRole(role, { name, ...(isExact && { exact: true }) }))
    .reduce((all, one) => all.or(one))
    .filter({ visible: true })
}

export const fieldIn = (screen: Screen, label: string): Locator =>
  screen.getByLabel(label, { exact: true }).filter({ visible: true }).last()

export const shownIn = (screen: Screen, text: string | RegExp): Locator =>
  screen.getByText(text).filter({ visible: true }).first()

const ROLES = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'option'] as const
const PHOTO_WIDTH = 640
const PHOTO_HEIGHT = 480

/** A small file, of one colour, a different one each time. */
export const smallPhoto = async () => ({
  name: 'photo.jpg',
  mimeType: 'image/jpeg',
  buffer: await photo(),
})

function photo(): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = randomBytes(3)
  const create = { width: PHOTO_WIDTH, height: PHOTO_HEIGHT, channels: 3, background: { r, g, b } } as const
  return sharp({ create }).jpeg().toBuffer()
}

function eyes(page: Page) {
  const shown = (text: string | RegExp) => shownIn(page, text)
  const wait = waitOn(page)
  return {
    sees: (text: string | RegExp, timeout: number = WAIT_MS) => wait(shown(text), text, { timeout }),
    missesSoon: (text: string | RegExp) => wait(shown(text), text, { state: 'hidden' }),
    async tells(spoken: string | RegExp, timeout: number = WAIT_MS) {
      const name = { name: spoken, ...(typeof spoken === 'string' && { exact: true }) }
      const told = page.getByRole('img', name).filter({ visible: true })
      await wait(told.first(), spoken, { timeout })
    },
    reads: async (text: string | RegExp) => (await shown(text).textContent()) ?? '',
    path: () => new URL(page.url()).hash.slice(1),
  }
}

/** Waits for something, and says what there was to read instead when it does not come. */
export function waitOn(page: Page, screen: Pick<Page, 'locator'> = page) {
  return async (found: Locator, what: string | RegExp, options: WaitOptions = {}): Promise<void> => {
    try {
      await found.waitFor(options)
    } catch {
      const { state = 'visible', timeout = WAIT_MS } = options
      const read = await screen.locator('body').ariaSnapshot()
      throw new Error(`not ${state} in ${timeout} ms: ${String(what)}\n${page.url()}\n${read}`)
    }
  }
}

function network(page: Page, context: BrowserContext) {
  return {
    async break(name: string, when: 'before' | 'after') {
      await page.route(`**/api/${name}`, async (route) => {
        if (when === 'after') await route.fetch()
        await route.abort('connectionfailed')
      })
    },
    async heal() {
      await page.unrouteAll({ behavior: 'wait' })
    },
    cutOff: (isOff: boolean) => context.setOffline(isOff),
  }
}
