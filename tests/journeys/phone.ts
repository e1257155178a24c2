// One person's phone: what a finger taps, what eyes read, and how bad the network is.
import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface PhoneLook {
  readonly width?: number
  readonly dark?: boolean
  readonly large?: boolean
  /** A session that somebody has already. */
  readonly token?: string
}

export interface Phone {
  readonly page: Page
  /** Opens a page of ours by its path. */
  open(path: string): Promise<void>
  /** Opens a whole address, as a link in a chat does. */
  follow(link: string): Promise<void>
  /** Taps what is called so: a button, a link, a cell, a chip. */
  tap(name: string | RegExp): Promise<void>
  /** Types into the field of this label, and leaves it. */
  fill(label: string, text: string): Promise<void>
  /** Waits until this can be read. */
  sees(text: string | RegExp): Promise<void>
  /** Waits until it can't be read any more. */
  missesSoon(text: string | RegExp): Promise<void>
  /** The path of the page one is on. */
  path(): string
  /** Calls of one function fail, before they arrive or after they were carried out; until {@link heal}. */
  break(name: string, when: 'before' | 'after'): Promise<void>
  heal(): Promise<void>
  /** Errors the page has thrown or logged. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

export const HEIGHT = 667
export const WIDTH = 375
const WAIT_MS = 20_000

export async function openPhone(browser: Browser, shopUrl: string, look: PhoneLook = {}): Promise<Phone> {
  const { width = WIDTH, dark = false, large = false, token } = look
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    deviceScaleFactor: 2,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await keepInStorage(context, { ...(large && { large: true }), ...(token !== undefined && { token }) })
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
    ...network(page),
    close: () => context.close(),
  }
}

/** As the page itself keeps things: Taro wraps each value. */
async function keepInStorage(
  context: BrowserContext,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  await context.addInitScript((given) => {
    Object.entries(given).forEach(([name, value]) => {
      const key = `xiaopu.${name}`
      if (localStorage.getItem(key) === null)
        localStorage.setItem(key, JSON.stringify({ data: JSON.stringify(value) }))
    })
  }, values)
}

function hands(page: Page, shopUrl: string) {
  return {
    async open(path: string) {
      await page.goto(`${shopUrl}/#${path}`)
    },
    async follow(link: string) {
      await page.goto(link)
    },
    async tap(name: string | RegExp) {
      const found = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'option']
        .map((role) =>
          page.getByRole(role as 'button', { name, ...(typeof name === 'string' && { exact: true }) }),
        )
        .reduce((all, one) => all.or(one))
      await found.filter({ visible: true }).last().click()
    },
    async fill(label: string, text: string) {
      const field = page.getByLabel(label, { exact: true }).filter({ visible: true }).last()
      await field.fill(text)
      await field.blur()
    },
  }
}

function eyes(page: Page) {
  const shown = (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first()
  return {
    async sees(text: string | RegExp) {
      await shown(text).waitFor()
    },
    async missesSoon(text: string | RegExp) {
      await shown(text).waitFor({ state: 'hidden' })
    },
    path: () => new URL(page.url()).hash.slice(1),
  }
}

function network(page: Page) {
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
  }
}
