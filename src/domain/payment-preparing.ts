// Preparing a payment: which attempt an action needs, and the errands that ask the channel for it.
import { errand, errandAtOnce, insert, stepRow, type Change } from './change'
import { later, MINUTE_MS, type Instant } from './day'
import { outTradeNo, type PersonId } from './ids'
import type { Order } from './order'
import { ATTEMPTS_MAX, QUERY_AFTER_MS, type Attempt, type PaymentMethod } from './payment'
import { ok, refuse, type Result } from './result'
import { cut } from './typed-text'

export interface Payer {
  readonly personId: PersonId
  readonly openid: string | null
  readonly ip: string
}

/** What the errand `prepay` needs to ask without reading anything. */
export interface PrepayBody {
  readonly orderId: Order['orderId']
  readonly attemptNo: number
  readonly outTradeNo: string
  readonly subMchid: string
  readonly method: PaymentMethod
  readonly amountFen: Order['totalFen']
  readonly description: string
  readonly expiresAt: Instant
  readonly openid: string | null
  readonly clientIp: string
}

export interface SwitchBody {
  readonly closes: { readonly attemptNo: number; readonly outTradeNo: string }
  readonly next: PrepayBody
  readonly payerId: PersonId
}

export const OPEN_ATTEMPT: readonly Attempt['state'][] = ['created', 'pending', 'unknown']
export const isOpen = (attempt: Attempt): boolean => OPEN_ATTEMPT.indexOf(attempt.state) >= 0
/** The channel's link lives five minutes; a new one needs a new number. */
const H5_LINK_MS = 4 * MINUTE_MS
const isStale = ({ method, createdAt }: Attempt, now: Instant): boolean =>
  method === 'wechat-h5' && now - createdAt > H5_LINK_MS
const DESCRIPTION_LENGTH_MAX = 40

export interface Prepared {
  readonly attemptNo: number
  readonly changes: readonly Change[]
}

/**
 * An order has one open attempt at a time: another tap gets the same number, another method first has the number
 * before closed at the channel. Refused: `order-state`, `order-expired`, `openid-missing`, `attempts-used-up`.
 */
export function preparePayment(
  order: Order,
  shop: { readonly name: string; readonly subMchid: string },
  last: Attempt | null,
  method: PaymentMethod,
  payer: Payer,
  now: Instant,
  newId: () => string,
): Result<Prepared> {
  if (order.state !== 'pending') return refuse('order-state')
  if (now >= order.expiresAt) return refuse('order-expired')
  if (method === 'wechat-jsapi' && payer.openid === null) return refuse('openid-missing')
  if (
    last &&
    isOpen(last) &&
    last.method === method &&
    last.payerId === payer.personId &&
    !isStale(last, now)
  ) {
    return ok({ attemptNo: last.attemptNo, changes: [] })
  }
  const attemptNo = last ? last.attemptNo + 1 : 1
  if (attemptNo > ATTEMPTS_MAX) return refuse('attempts-used-up')
  const body = prepayBody(order, shop, attemptNo, method, payer)
  if (last && isOpen(last)) {
    const closes = { attemptNo: last.attemptNo, outTradeNo: last.outTradeNo }
    const switching: SwitchBody = { closes, next: body, payerId: payer.personId }
    return ok({
      attemptNo,
      changes: [errandAtOnce('switch-attempt', `${order.orderId}/${attemptNo}/${newId()}`, switching, now)],
    })
  }
  return ok({ attemptNo, changes: startAttempt(order.shopId, body, payer.personId, now) })
}

/**
 * Marks that the order got a new attempt: whoever was just closing the order on older facts has to look again, so that
 * no closed order keeps an attempt that can still be paid.
 */
export function touchOrder({ orderId, rev }: Order): Change {
  return stepRow('order', { orderId }, { from: ['pending'], rev }, {})
}

/** The attempt's row, the question for its prepay, and the watch that finds its money without a notice. */
export function startAttempt(
  shopId: Order['shopId'],
  body: PrepayBody,
  payerId: PersonId,
  now: Instant,
): Change[] {
  const { orderId, attemptNo } = body
  const about = `${orderId}/${attemptNo}`
  return [
    insert('attempt', {
      shopId,
      orderId,
      attemptNo,
      outTradeNo: body.outTradeNo,
      method: body.method,
      state: 'created',
      amountFen: body.amountFen,
      payerId,
      payerOpenid: body.openid,
      prepay: null,
      transactionId: null,
      paidAt: null,
      createdAt: now,
      expiresAt: body.expiresAt,
      rev: 1,
    }),
    errandAtOnce('prepay', about, body, now),
    errand('query-attempt', about, { orderId, attemptNo }, later(now, QUERY_AFTER_MS[0] ?? 0)),
  ]
}

function prepayBody(
  order: Order,
  shop: { readonly name: string; readonly subMchid: string },
  attemptNo: number,
  method: PaymentMethod,
  payer: Payer,
): PrepayBody {
  const { shopId, orderId, totalFen, expiresAt } = order
  return {
    orderId,
    attemptNo,
    outTradeNo: outTradeNo(shopId, orderId, attemptNo),
    subMchid: shop.subMchid,
    method,
    amountFen: totalFen,
    description: cut(`${shop.name} ${order.title}`, DESCRIPTION_LENGTH_MAX),
    expiresAt,
    openid: method === 'wechat-jsapi' ? payer.openid : null,
    clientIp: payer.ip,
  }
}
