// Phones in a real browser: the same host, bundled, with the package's style sheets; a picture can be taken of them.
import { build, stop } from 'esbuild'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { pagesOf } from '../app-config'
import { compilePackage, type CompiledPackage } from '../compile'
import type { Line } from '../line'
import type { PackageFile } from '../package-files'
import type { Phone } from '../phone'
import type { Device } from '../wx/system'
import type { InBrowser, Sheets } from './entry'
import { cssOf } from './wxss'

type Word =
  'open' | 'tap' | 'type' | 'back' | 'pass' | 'settle' | 'sees' | 'text' | 'page' | 'routes' | 'share'

/** A phone's own words, each a question to the browser; `screen` is for fingers, styles and pictures. */
export type RemotePhone = {
  readonly [K in Word]: (...args: Parameters<Phone[K]>) => Promise<Awaited<ReturnType<Phone[K]>>>
} & { readonly screen: Page; readonly faults: () => Promise<readonly string[]> }

export interface Chromium {
  phone(line: Line, device: Partial<Device>, held?: boolean): Promise<RemotePhone>
  close(): Promise<void>
}

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** What is left of 375 × 667 under WeChat's own bar. */
const SCREEN = { widthPx: 375, heightPx: 603 }
const SHARPNESS = 2
const WORDS: readonly Word[] = [
  'open',
  'tap',
  'type',
  'back',
  'pass',
  'settle',
  'sees',
  'text',
  'page',
  'routes',
  'share',
]

export async function openChromium(files: readonly PackageFile[]): Promise<Chromium> {
  const code = compilePackage(files)
  const sheets = sheetsOf(code)
  const script = await bundle()
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGS })
  return {
    close: () => browser.close(),
    async phone(line, device, held = true) {
      const { theme = 'light', widthPx = SCREEN.widthPx, heightPx = SCREEN.heightPx } = device
      const viewport = { width: widthPx, height: heightPx }
      const context = await browser.newContext({ viewport, colorScheme: theme, deviceScaleFactor: SHARPNESS })
      const page = await context.newPage()
      await page.exposeFunction('askLine', (kind: keyof Line, ...args: unknown[]) =>
        (line[kind] as (...args: unknown[]) => unknown)(...args),
      )
      await page.setContent('<!doctype html><meta charset="utf-8"><body></body>')
      await page.addScriptTag({ content: script })
      // These lines run over there, so they name nothing of this file.
      await page.evaluate(
        ([options, styles]) =>
          (globalThis as unknown as { packageHost: InBrowser }).packageHost.start(options, styles),
        [{ code, device: { widthPx, heightPx, ...device }, held }, sheets] as const,
      )
      return remote(page)
    },
  }
}

function remote(page: Page): RemotePhone {
  const words = WORDS.map((word) => [
    word,
    (...args: unknown[]): Promise<unknown> =>
      page.evaluate(
        ([name, given]) => (globalThis as unknown as { packageHost: InBrowser }).packageHost.ask(name, given),
        [word, args] as const,
      ),
  ])
  return {
    ...(Object.fromEntries(words) as Pick<RemotePhone, Word>),
    screen: page,
    faults: () =>
      page.evaluate(() => (globalThis as unknown as { packageHost: InBrowser }).packageHost.faults()),
  }
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    minify: true,
    legalComments: 'none',
  })
  // Its helper process would outlive the tests.
  await stop()
  return outputFiles[0]?.text ?? ''
}

function sheetsOf({ app, styles }: CompiledPackage): Sheets {
  const pages = pagesOf(app).map(({ route }) => [route, cssOf(styles, route)])
  return { app: cssOf(styles, 'app'), pages: Object.fromEntries(pages) as Record<string, string> }
}
