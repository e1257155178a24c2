// The outside world of a demo on one port of the loopback: WeChat Pay, WeChat's interface, Tencent Cloud, and controls.
import { Hono, type Context } from 'hono'
import type { SmsMessage } from '../../emulator/tencent-cloud/sms'
import { createTencentCloud, type TencentCloud } from '../../emulator/tencent-cloud/tencent-cloud'
import { createWechatApi } from '../../emulator/wechat-api/wechat-api'
import { randomBytes } from 'node:crypto'
import type { KeptClock } from '../clock'
import { DEMO, type DemoKeys } from '../demo-installation'
import { localOnly } from '../local-only'
import { openChannel, type Channel } from './channel'
import { openJournal } from './journal'
import type { ShopId } from '../../domain/ids'
import type { LedgerView } from '../ledger-view'
import { openCashierDesk } from './pages/cashier-desk'
import { openClockPage } from './pages/clock'
import { frontPage } from './pages/front'
import { openInbox } from './pages/inbox'
import { openPapers } from './pages/papers'
import { openScan } from './pages/scan'
import { PEOPLE, STRANGER } from './people'

export interface Outside {
  readonly app: Hono
  readonly channel: Channel
  inbox(): readonly SmsMessage[]
}

const random = (count: number): Uint8Array => randomBytes(count)

/** What the outside needs of the shop. */
export interface ShopSide {
  /** Does what has fallen due after the clock was turned; how much that was. */
  turned(): Promise<number>
  ledger(shopId: ShopId): Promise<LedgerView>
}

/** All of it answers only to this machine's own name and own pages, so that no other web page can reach it. */
export async function openOutside(
  folder: string,
  keys: DemoKeys,
  clock: KeptClock,
  shop: ShopSide,
  /** Where a browser finds the shop; the cashier is shown under the same origin. */
  shopUrl: string,
): Promise<Outside> {
  const journal = openJournal(folder)
  const channel = await openChannel(keys, clock, journal, `${shopUrl}/cashier`)
  const wechat = createWechatApi({
    clock,
    random,
    apps: [{ appid: DEMO.appid, secret: keys.wechatAppSecret }],
  })
  const tencent = createTencentCloud({
    clock,
    random,
    credentials: [{ secretId: DEMO.tencentSecretId, secretKey: keys.tencentSecretKey }],
    people: [...PEOPLE, STRANGER],
    acceptUnknownPeople: true,
    sms: { sdkAppId: DEMO.smsSdkAppId, signName: DEMO.smsSignName, templates: SMS_TEMPLATES },
  })
  const app = new Hono()
  app.use(localOnly)
  app.all('/wechat-pay/*', (context) => channel.handle(without(context, '/wechat-pay')))
  app.all('/wechat-api/*', (context) => wechat.handle(without(context, '/wechat-api')))
  app.post('/', (context) => tencent.handle(context.req.raw))
  const openidOf = (user: unknown) => wechat.control.openidOf({ user: String(user), appid: DEMO.appid })
  const controls: Record<string, (input: Record<string, unknown>) => unknown> = {
    'login-code': ({ user }) => wechat.control.loginCode({ user: String(user), appid: DEMO.appid }),
    openid: ({ user }) => openidOf(user),
    inbox: () => tencent.control.inbox(),
    'register-busy': ({ times }) => tencent.control.faults.plant('IdCardVerification', 'busy', Number(times)),
    'register-back': () => tencent.control.faults.clear(),
    ledger: ({ shopId }) => shop.ledger(String(shopId) as ShopId),
    clock: (input) => turn(clock, shop, input),
  }
  openPages(app, { channel, tencent, clock, shop, shopUrl, openidOf })
  app.post('/control/:name', async (context) => {
    const name = context.req.param('name')
    const input = await context.req.json<Record<string, unknown>>().catch(() => ({}))
    const own = Object.hasOwn(controls, name) ? controls[name] : undefined
    const value = await (own ? own(input) : channel.control(name, input))
    return context.json({ value: value ?? null })
  })
  app.onError((_fault, context) => context.text('', 500))
  return { app, channel, inbox: () => tencent.control.inbox() }
}

interface Parts {
  readonly channel: Channel
  readonly tencent: TencentCloud
  readonly clock: KeptClock
  readonly shop: ShopSide
  readonly shopUrl: string
  /** A payer needs one; whoever sits at the browser is nobody in particular. */
  openidOf(user: string): string
}

/** What a person looks at and taps on. */
function openPages(app: Hono, { channel, tencent, clock, shop, shopUrl, openidOf }: Parts): void {
  const inbox = () => tencent.control.inbox()
  app.get('/', (context) => context.html(frontPage(shopUrl)))
  openCashierDesk(app, channel, () => openidOf('browser'))
  openScan(app, channel, () => openidOf('other-phone'))
  openInbox(app, inbox)
  openPapers(app)
  openClockPage(app, { clock, turned: () => shop.turned(), events: () => channel.books.events, inbox })
}

/** A moment is a whole number everywhere: half a millisecond would stop the whole world. */
async function turn(clock: KeptClock, shop: ShopSide, { advanceMs, setMs }: Record<string, unknown>) {
  if (Number.isSafeInteger(advanceMs)) clock.advance(Number(advanceMs))
  if (Number.isSafeInteger(setMs)) clock.set(Number(setMs))
  clock.keep()
  await shop.turned()
  return { nowMs: clock.nowMs() }
}

/** The providers know nothing of our prefix, and sign the path they are asked for. */
function without(context: Context, prefix: string): Request {
  const url = new URL(context.req.url)
  url.pathname = url.pathname.slice(prefix.length)
  const { method, headers } = context.req.raw
  const body = method === 'GET' ? null : context.req.raw.body
  return new Request(url, { method, headers, ...(body && { body, duplex: 'half' }) })
}

const SMS_TEMPLATES = {
  [DEMO.smsTemplateIds.code]: '验证码{1}，5 分钟内有效',
  [DEMO.smsTemplateIds['new-order']]: '新订单：{1}，{2} 元，请尽快发货',
  [DEMO.smsTemplateIds['payout-returned']]: '{1} 元被银行退回，钱没有丢，会随下一次结算再打，详情见对账单',
}
