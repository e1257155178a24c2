// A payment attempt: one number at the channel, one amount, and what became of it.
import { MINUTE_MS, SECOND_MS, type Instant } from './day'
import type { OrderId, PersonId, ShopId } from './ids'
import type { Machine } from './machine'
import type { Fen } from './money'

export interface Attempt {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly attemptNo: number
  readonly outTradeNo: string
  readonly method: PaymentMethod
  readonly state: AttemptState
  readonly amountFen: Fen
  readonly payerId: PersonId
  /** The payer's openid when the method binds one; null for a code that anyone may scan. */
  readonly payerOpenid: string | null
  /** What the phone needs to open the cashier; null until the channel answered. */
  readonly prepay: Prepay | null
  readonly transactionId: string | null
  readonly paidAt: Instant | null
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly rev: number
}

export type PaymentMethod = 'wechat-jsapi' | 'wechat-h5' | 'wechat-native'

export type Prepay =
  | {
      readonly kind: 'jsapi'
      readonly appId: string
      readonly timeStamp: string
      readonly nonceStr: string
      readonly package: string
      readonly signType: 'RSA'
      readonly paySign: string
    }
  | { readonly kind: 'h5'; readonly url: string }
  | { readonly kind: 'native'; readonly codeUrl: string }

export type AttemptState = 'created' | 'pending' | 'unknown' | 'succeeded' | 'closed'

export const attemptLife: Machine<AttemptState> = {
  name: 'attempt',
  first: 'created',
  ends: ['succeeded'],
  edges: [
    { from: 'created', to: 'pending', by: ['channel'] },
    { from: 'created', to: 'unknown', by: ['channel'] },
    { from: 'created', to: 'succeeded', by: ['channel'] },
    { from: 'created', to: 'closed', by: ['channel'] },
    { from: 'unknown', to: 'pending', by: ['channel'] },
    { from: 'unknown', to: 'succeeded', by: ['channel'] },
    { from: 'unknown', to: 'closed', by: ['channel'] },
    { from: 'pending', to: 'succeeded', by: ['channel'] },
    { from: 'pending', to: 'closed', by: ['channel'] },
    // The channel may still bring money for a number it had called closed: it is recorded and refunded.
    { from: 'closed', to: 'succeeded', by: ['channel'] },
  ],
}

/** What a prepay brought, for the answer that waits for it. */
export interface PrepayReply {
  readonly state: 'pending' | 'unknown'
  readonly prepay: Prepay | null
}

/** A notice of the channel that was taken in; kept so that the same one changes nothing twice. */
export interface ChannelNotice {
  readonly shopId: ShopId
  readonly noticeId: string
  readonly kind: string
  readonly ref: string
  readonly at: Instant
}

/** At most 99 numbers fit the two digits of an attempt; a buyer needs far fewer. */
export const ATTEMPTS_MAX = 20
/** When to ask the channel whether the money came although no notice did; the last wait repeats. */
export const QUERY_AFTER_MS: readonly number[] = [
  40 * SECOND_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  10 * MINUTE_MS,
]
