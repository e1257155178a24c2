// The outside world of a town: WeChat Pay, WeChat's interface and Tencent Cloud in process, on the town's clock.
import { randomBytes } from 'node:crypto'
import type { Installation } from '../../src/adapters/installation'
import type { EmulatorClock } from '../../src/emulator/clock'
import { createTencentCloud, type TencentCloud } from '../../src/emulator/tencent-cloud/tencent-cloud'
import { createWechatApi } from '../../src/emulator/wechat-api/wechat-api'
import { createWechatPay, type WechatPay } from '../../src/emulator/wechat-pay/wechat-pay'
import { isWorkday, type Day } from '../../src/domain/day'
import { keyPair } from './keys'

export interface OutsideOptions {
  readonly clock: EmulatorClock
  readonly deliver: (body: { headers: Record<string, string>; body: string }) => Promise<{ status: number }>
  /** How long the channel works on splits, releases and refunds. */
  readonly settleDelayMs: number
  /** Where each question is noted. */
  readonly asked: string[]
}

export interface TownOutside {
  readonly channel: WechatPay
  readonly tencent: TencentCloud
  fetch(url: string, init: RequestInit): Promise<Response>
  /** The next question that contains `part`, as it stands in `asked`, never comes back: before its effect, or after it. */
  swallow(part: string, when: 'before' | 'after'): void
  /** What was asked, oldest first: `POST /v3/…`. */
  readonly asked: string[]
}

const MERCHANT = { mchid: '1900000001', appid: 'wxtown000000000001', serial: '7132D72A03E93CDDF8C0' }
const PLATFORM_SERIAL = 'PUB_KEY_ID_0119000000012025'
const API_V3_KEY = randomBytes(16).toString('hex')
const WECHAT_SECRET = randomBytes(16).toString('hex')
const TENCENT = { secretId: 'AKIDtown', secretKey: randomBytes(16).toString('hex') }
const SMS = { sdkAppId: '1400000001', signName: '小铺' }
const SMS_IDS = { code: '100001', 'new-order': '100002', 'payout-returned': '100003' }
const HOSTS = { pay: 'https://pay.town', wechat: 'https://wechat.town', tencent: 'https://tencent.town' }
const APPLICATION_MS = 3_000

export const SHOP_URL = 'https://shop.town'
export const CODE_TEMPLATE = SMS_IDS.code
export const NEW_ORDER_TEMPLATE = SMS_IDS['new-order']

export function openTownOutside({ clock, deliver, settleDelayMs, asked }: OutsideOptions): TownOutside {
  const random = (count: number): Uint8Array => randomBytes(count)
  const merchants = [
    { mchid: MERCHANT.mchid, serial: MERCHANT.serial, publicKeyPem: keyPair('merchant').publicPem },
  ]
  const channel = createWechatPay({
    clock,
    random,
    merchants,
    spAppid: MERCHANT.appid,
    keys: {
      platformPrivateKeyPem: keyPair('platform').privatePem,
      platformPublicKeyPem: keyPair('platform').publicPem,
      platformSerial: PLATFORM_SERIAL,
      apiV3Key: API_V3_KEY,
    },
    deliver: (_url, request) => deliver(request),
    settleDelayMs,
    applicationAutoFinishMs: APPLICATION_MS,
    isWorkday: banksWork,
  })
  const apps = [{ appid: MERCHANT.appid, secret: WECHAT_SECRET }]
  const wechat = createWechatApi({ clock, random, apps })
  const tencent = createTencentCloud({
    clock,
    random,
    credentials: [TENCENT],
    acceptUnknownPeople: true,
    sms: { ...SMS, templates: SMS_TEXTS },
  })
  return { channel, tencent, ...wayOut({ channel, wechat, tencent }, asked) }
}

/** Beyond the calendar's horizon banks work on weekdays. */
function banksWork(day: string): boolean {
  const known = isWorkday(day as Day)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return known.ok ? known.value : weekday > 0 && weekday < 6
}

interface Providers {
  readonly channel: Pick<WechatPay, 'handle'>
  readonly wechat: { handle(request: Request): Promise<Response> }
  readonly tencent: Pick<TencentCloud, 'handle'>
}

function wayOut({ channel, wechat, tencent }: Providers, asked: string[]) {
  const planted: { part: string; when: 'before' | 'after' }[] = []
  const handle = (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init)
    if (url.startsWith(HOSTS.pay)) return channel.handle(request)
    return url.startsWith(HOSTS.wechat) ? wechat.handle(request) : tencent.handle(request)
  }
  return {
    asked,
    swallow: (part: string, when: 'before' | 'after') => void planted.push({ part, when }),
    async fetch(url: string, init: RequestInit): Promise<Response> {
      const question = `${init.method ?? 'GET'} ${new URL(url).pathname}`
      asked.push(question)
      const at = planted.findIndex(({ part }) => question.includes(part))
      const fault = at < 0 ? undefined : planted.splice(at, 1)[0]
      if (fault?.when !== 'before') {
        const response = await handle(url, init)
        if (!fault) return response
      }
      return new Promise(() => undefined)
    },
  }
}

const SMS_TEXTS = {
  [SMS_IDS.code]: '验证码{1}，5 分钟内有效',
  [SMS_IDS['new-order']]: '新订单：{1}，{2} 元，请尽快发货',
  [SMS_IDS['payout-returned']]: '{1} 元被银行退回，钱没有丢，会随下一次结算再打，详情见对账单',
}

/** What the shop needs to know of this outside. `commissionBps` is the operator's choice. */
export function townInstallation(commissionBps: number): Installation {
  return {
    secrets: {
      masterKey: randomBytes(32),
      indexKey: randomBytes(32),
      wechatAppSecret: WECHAT_SECRET,
      wechatPayApiV3Key: API_V3_KEY,
      wechatPayKeyPem: keyPair('merchant').privatePem,
      tencentSecretKey: TENCENT.secretKey,
    },
    settings: { channelFeeBps: 60, commissionBps, spMchid: MERCHANT.mchid, spAppid: MERCHANT.appid },
    wechatPay: {
      baseUrl: HOSTS.pay,
      merchantSerial: MERCHANT.serial,
      platformKeyPems: { [PLATFORM_SERIAL]: keyPair('platform').publicPem },
      notifyUrl: `${SHOP_URL}/notice/wechat-pay`,
      storeUrl: `${SHOP_URL}/`,
      organizationType: '2401',
    },
    wechat: { baseUrl: HOSTS.wechat },
    tencent: {
      secretId: TENCENT.secretId,
      region: 'ap-guangzhou',
      smsUrl: HOSTS.tencent,
      faceidUrl: HOSTS.tencent,
      smsSdkAppId: SMS.sdkAppId,
      smsSignName: SMS.signName,
      smsTemplateIds: SMS_IDS,
    },
  }
}
