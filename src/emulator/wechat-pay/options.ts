// What an emulated WeChat Pay is started with.
import type { EmulatorClock } from '../clock'

export type NoticeRequest = { method: 'POST'; headers: Record<string, string>; body: string }

/** How a notice reaches the shop. A throw counts as a failed delivery. */
export type Deliver = (url: string, request: NoticeRequest) => Promise<{ status: number }>

export type PlatformKeys = {
  platformPrivateKeyPem: string
  platformPublicKeyPem: string
  /** A platform certificate's serial, or `PUB_KEY_ID_…`. */
  platformSerial: string
  /** 32 characters. */
  apiV3Key: string
}

export type Merchant = {
  mchid: string
  serial: string
  publicKeyPem: string
  /** Where the merchant's settings send notices of profit sharing; none are sent without it. */
  sharingNotifyUrl?: string
}

export type WechatPayOptions = {
  clock: EmulatorClock
  random: (length: number) => Uint8Array
  keys: PlatformKeys
  merchants: Merchant[]
  spAppid: string
  deliver: Deliver
  /** Where another one was (`state()`): the numbers it gave must not come out of `random` again. */
  state?: unknown
  /** Shops that exist from the start, without an application; a state brings its own. */
  subMerchants?: { subMchid: string; name: string }[]
  /** An application goes on by itself and is finished this long after it was handed in; left out, it waits to be told. */
  applicationAutoFinishMs?: number
  /** Where an application that goes on by itself stops. */
  applicationAutoTo?: 'NEED_SIGN' | 'FINISH'
  /** The channel's own fee in basis points. */
  feeBps?: number
  /** How long refunds, splits, releases and returns are under way. */
  settleDelayMs?: number
  /** How long a withdrawal is under way; left out, until nine on the next workday. */
  withdrawAutoMs?: number
  /** `2026-11-21` → do banks work that day? Left out: Monday to Friday. */
  isWorkday?: (day: string) => boolean
  /** Keys of 512 bits cannot carry RSA-OAEP; then personal fields may come in the clear. */
  plainSensitiveFields?: boolean
  /** Take notify_url without https, for a shop on the loopback. */
  allowPlainNotify?: boolean
  /** Where H5 cashier links point. */
  cashierBase?: string
  /** The documents name this event differently by edition: `PROFITSHARING`, `PROFITSHARING.SUCCESS`, `TRANSACTION.SUCCESS`. */
  sharingEventType?: string
}

const FEE_BPS = 60
const SETTLE_DELAY_MS = 1000
const CASHIER_BASE = 'https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb'

export const defaults = {
  feeBps: FEE_BPS,
  settleDelayMs: SETTLE_DELAY_MS,
  cashierBase: CASHIER_BASE,
  sharingEventType: 'PROFITSHARING',
} as const
