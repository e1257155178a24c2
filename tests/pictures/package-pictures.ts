// Ten pictures of the built WeChat package in a browser: the shared pages as cards and in Moments, and the seller's own.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { openChromium, type Chromium } from '../package/host/browser/chromium'
import { tokenLine } from '../package/host/demo-line'
import { readPackage, ROOT } from '../package/host/package-files'
import type { Stage } from '../journeys/stage'
import { keep } from './album'
import type { Cast, Who } from './cast'
import { at, goodsOf } from './screen'

interface PackageScreen {
  readonly name: string
  readonly who: Exclude<Who, 'nobody'>
  readonly path: string
  readonly scene?: 'moments'
  readonly dark?: true
  readonly large?: true
}

const LARGE = 1.4
const PICTURES_MS = 1_500

export async function shootPackage(stage: Stage, cast: Cast, folder: string): Promise<string[]> {
  build()
  const browser = await openChromium(readPackage())
  try {
    const names: string[] = []
    for (const screen of screensOf(cast)) {
      await keep(join(folder, `${screen.name}.webp`), await shoot(browser, stage, cast, screen))
      names.push(screen.name)
    }
    return names
  } finally {
    await browser.close()
  }
}

/** `XIAOPU_PACKAGE=as-built` takes what lies there, as for the package's tests. */
function build(): void {
  if (process.env['XIAOPU_PACKAGE'] === 'as-built') return
  execFileSync('npm', ['run', 'build:weapp'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
}

function screensOf(cast: Cast): PackageScreen[] {
  const { shopId, invitations } = cast
  const shop = at('shop/view', { shop: shopId })
  const product = at('product/view', { shop: shopId, id: goodsOf(cast, '剁椒酱').productId })
  const invitation = at('invitation/view', { shop: shopId, id: invitations.sent })
  return [
    { name: 'shop', who: 'friend', path: shop },
    { name: 'product', who: 'friend', path: product },
    { name: 'invitation', who: 'buyer', path: invitation },
    { name: 'shop-moments', who: 'friend', path: shop, scene: 'moments' },
    { name: 'product-moments', who: 'friend', path: product, scene: 'moments' },
    { name: 'invitation-moments', who: 'friend', path: invitation, scene: 'moments' },
    { name: 'counter', who: 'seller', path: at('counter/home') },
    { name: 'counter-dark', who: 'seller', path: at('counter/home'), dark: true },
    { name: 'invitation-large', who: 'buyer', path: invitation, large: true },
    { name: 'statement', who: 'seller', path: at('settlement/statement', { day: cast.settledDay }) },
  ].map(({ path, ...rest }) => ({ ...rest, path: path.slice(1) }) as PackageScreen)
}

async function shoot(
  browser: Chromium,
  { demo, outsideUrl }: Stage,
  { sessions }: Cast,
  { who, path, scene, dark, large }: PackageScreen,
): Promise<Buffer> {
  const line = tokenLine({ shopUrl: demo.shopUrl, outsideUrl }, who, sessions[who])
  const device = { theme: dark ? 'dark' : 'light', fontScale: large ? LARGE : 1 } as const
  const phone = await browser.phone(line, device, false)
  // The package asks for pictures on its own ground, which a page without an address has not.
  await phone.screen.evaluate((home) => {
    document.head.append(Object.assign(document.createElement('base'), { href: home }))
  }, `${demo.shopUrl}/`)
  await phone.open(path, scene ?? 'card')
  await phone.screen.waitForTimeout(PICTURES_MS)
  const png = await phone.screen.screenshot()
  await phone.screen.context().close()
  return png
}
