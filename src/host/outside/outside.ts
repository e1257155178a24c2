// The outside world of a demo on one port of the loopback: WeChat Pay, WeChat's interface, Tencent Cloud, and controls.
import { Hono, type Context } from 'hono'
import { join } from 'node:path'
import { BANKS } from '../../domain/bank-table'
import { createTencentCloud } from '../../emulator/tencent-cloud/tencent-cloud'
import { createWechatApi } from '../../emulator/wechat-api/wechat-api'
import { randomBytes } from 'node:crypto'
import type { KeptClock } from '../clock'
import { DEMO, type DemoKeys } from '../demo-installation'
import { openChannel, type Channel } from './channel'
import { openJournal } from './journal'
import type { ShopId } from '../../domain/ids'
import type { LedgerView } from '../ledger-view'

export interface Outside {
  readonly app: Hono
  readonly channel: Channel
}

/** For whoever opens the printed address. */
const WELCOME = `小铺的外部世界 · the world outside the shop, in a box.
POST /control/inbox {}                     the SMS that arrived on phones
POST /control/pay {"handle": "..."}        the buyer confirms in the cashier (a number, prepay_id or code)
POST /control/clock {"advanceMs": 3600000} turns the clock
Or let it be told: npm run story
`
const LOCAL_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/

const random = (count: number): Uint8Array => randomBytes(count)

/** What the demo's controls need of the shop. */
export interface ShopSide {
  /** Runs what has fallen due after the clock was turned. */
  turned(): Promise<void>
  ledger(shopId: ShopId): Promise<LedgerView>
}

/** Controls answer only to this machine's own name, so that no web page can reach them under another. */
export async function openOutside(
  folder: string,
  keys: DemoKeys,
  clock: KeptClock,
  shop: ShopSide,
): Promise<Outside> {
  const channel = await openChannel(keys, clock, openJournal(join(folder, 'channel.jsonl')))
  const wechat = createWechatApi({
    clock,
    random,
    apps: [{ appid: DEMO.appid, secret: keys.wechatAppSecret }],
  })
  const tencent = createTencentCloud({
    clock,
    random,
    credentials: [{ secretId: DEMO.tencentSecretId, secretKey: keys.tencentSecretKey }],
    people: PEOPLE,
    acceptUnknownPeople: true,
    sms: { sdkAppId: DEMO.smsSdkAppId, signName: DEMO.smsSignName, templates: SMS_TEMPLATES },
  })
  const app = new Hono()
  app.use(async (context, next) => {
    if (!LOCAL_HOST.test(context.req.header('host') ?? '')) return context.text('', 403)
    return next()
  })
  app.get('/', (context) => context.text(WELCOME))
  app.all('/wechat-pay/*', (context) => channel.handle(without(context, '/wechat-pay')))
  app.all('/wechat-api/*', (context) => wechat.handle(without(context, '/wechat-api')))
  app.post('/', (context) => tencent.handle(context.req.raw))
  const controls: Record<string, (input: Record<string, unknown>) => unknown> = {
    'login-code': ({ user }) => wechat.control.loginCode({ user: String(user), appid: DEMO.appid }),
    openid: ({ user }) => wechat.control.openidOf({ user: String(user), appid: DEMO.appid }),
    inbox: () => tencent.control.inbox(),
    ledger: ({ shopId }) => shop.ledger(String(shopId) as ShopId),
    clock: (input) => turn(clock, shop, input),
  }
  app.post('/control/:name', async (context) => {
    const name = context.req.param('name')
    const input = await context.req.json<Record<string, unknown>>().catch(() => ({}))
    const own = Object.hasOwn(controls, name) ? controls[name] : undefined
    const value = await (own ? own(input) : channel.control(name, input))
    return context.json({ value: value ?? null })
  })
  app.onError((_fault, context) => context.text('', 500))
  return { app, channel }
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
  [DEMO.smsTemplateIds['payout-returned']]: '{1} 元没有到账，银行退回，请换一张卡',
}

/** The people whose papers the public registers know; made-up names and numbers. Anybody else with sound papers passes. */
export const PEOPLE = [
  {
    name: '李娜',
    idNumber: '330106199203070021',
    phone: '13800000001',
    cards: BANKS.filter(({ code }) => code === 'CMB').map(({ testCard }) => testCard),
  },
  {
    name: '王桂芬',
    idNumber: '430102196805120046',
    phone: '13800000002',
    cards: BANKS.filter(({ code }) => code === 'CCB').map(({ testCard }) => testCard),
  },
]
