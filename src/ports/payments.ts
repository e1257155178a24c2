// A payment channel: prepare, query, close and refund payments, split and finish held money, and read its notices.
import type { Instant } from '../domain/day'
import type { Fen } from '../domain/money'
import type { PaymentMethod, Prepay } from '../domain/payment'
import type { Money } from '../domain/payment-taking'
import type { Reply } from './reply'

export interface Payments {
  /** Asked again with the same number it gives the same order a fresh prepay. */
  prepay(ask: PrepayAsk): Promise<Reply<Prepay>>
  query(ask: TradeAsk): Promise<Reply<TradeState>>
  /** `paid` when the channel says money came first; an unknown number counts as closed. */
  close(ask: TradeAsk): Promise<Reply<'closed' | 'paid'>>
  refund(ask: RefundAsk): Promise<Reply<RefundStatus>>
  queryRefund(ask: {
    readonly subMchid: string
    readonly outRefundNo: string
  }): Promise<Reply<RefundStatus | 'absent'>>
  /** Moves our commission out of the held money; asynchronous at the channel, so ask again until it is finished. */
  split(ask: SplitAsk): Promise<Reply<'finished' | 'processing'>>
  /** Frees what is left to the seller. */
  finish(ask: FinishAsk): Promise<Reply<{ readonly finishedAt: Instant }>>
  /** Verifies and opens a notice of the channel; anything wrong with it is `refused`. */
  readNotice(headers: Readonly<Record<string, string>>, rawBody: string): Promise<Reply<ChannelEvent>>
}

export interface PrepayAsk {
  readonly outTradeNo: string
  readonly subMchid: string
  readonly method: PaymentMethod
  readonly amountFen: Fen
  /** ≤ 127 characters; shown to the buyer by the channel. */
  readonly description: string
  readonly expiresAt: Instant
  /** The payer's openid; needed by `wechat-jsapi` alone. */
  readonly openid: string | null
  readonly clientIp: string
}

export interface TradeAsk {
  readonly outTradeNo: string
  readonly subMchid: string
}

export type TradeState =
  { readonly state: 'open' | 'closed' | 'absent' } | ({ readonly state: 'paid' } & Paid)

/** What the channel says of money that came; each field is compared with the attempt before anything is believed. */
export type Paid = Money

export interface RefundAsk {
  readonly subMchid: string
  readonly transactionId: string
  readonly outRefundNo: string
  readonly amountFen: Fen
  readonly totalFen: Fen
  readonly reason: string
}

/** `stuck`: the payer's card could not take it; it goes on under the same number once somebody has acted. */
export type RefundStatus = 'processing' | 'stuck' | 'succeeded' | 'failed'

export interface SplitAsk {
  readonly subMchid: string
  readonly transactionId: string
  readonly outOrderNo: string
  readonly amountFen: Fen
}

export interface FinishAsk {
  readonly subMchid: string
  readonly transactionId: string
  readonly outOrderNo: string
}

export type ChannelEvent =
  | { readonly kind: 'paid'; readonly noticeId: string; readonly paid: Paid }
  | {
      readonly kind: 'refund'
      readonly noticeId: string
      readonly outTradeNo: string
      readonly outRefundNo: string
      readonly status: RefundStatus
    }
  /** Signed and readable, but nothing we act upon. */
  | { readonly kind: 'other'; readonly noticeId: string; readonly eventType: string }
