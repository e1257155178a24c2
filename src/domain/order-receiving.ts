// Goods on their way: shipped with a waybill, received by hand or by time, and the release that follows.
import { errand, errandAtOnce, insert, moneyChanges, stepRow, type Change } from './change'
import { later, type Instant } from './day'
import { postCommission, postRelease } from './ledger'
import { add, subtract, ZERO } from './money'
import { AUTO_RECEIVE_MS, SHIPMENTS_MAX, type Order } from './order'
import { SPLIT_AFTER_MS, type Release } from './release'
import { assert, ok, refuse, type Result } from './result'

export function shipOrder(
  order: Order,
  shipped: { readonly shipmentNo: number; readonly carrier: string; readonly waybill: string },
  now: Instant,
): Result<readonly Change[]> {
  const { shopId, orderId, state, rev } = order
  const { shipmentNo } = shipped
  if (state !== 'paid' && state !== 'shipped') return refuse('order-state')
  if (shipmentNo > SHIPMENTS_MAX) return refuse('waybill-locked')
  const autoReceiveAt = later(now, AUTO_RECEIVE_MS)
  const first = state === 'paid'
  return ok([
    stepRow(
      'order',
      { orderId },
      { from: [state], rev },
      { state: 'shipped', autoReceiveAt, ...(first && { shippedAt: now }) },
    ),
    insert('shipment', { shopId, orderId, ...shipped, at: now }),
    ...(first
      ? [
          insert('orderStep', {
            shopId,
            orderId,
            from: 'paid',
            to: 'shipped',
            by: 'seller',
            at: now,
          } as const),
          errand('feed-buyer-list', `${orderId}/shipped`, { orderId }, now),
        ]
      : []),
    // A second shipment starts the wait anew; the first clock finds that its time has moved.
    errand('auto-receive', `${orderId}/${shipmentNo}`, { orderId }, autoReceiveAt),
  ])
}

/** What the channel must be told to release an order's money. */
export interface ReleaseBody {
  readonly release: Release
  readonly subMchid: string
}

export interface Paid {
  readonly transactionId: string
  readonly subMchid: string
}

/** Received: the release starts in the same commit. */
export function receiveOrder(order: Order, paid: Paid, by: 'buyer' | 'clock', now: Instant): Change[] {
  const { shopId, orderId, rev, paidAt } = order
  assert(order.state === 'shipped' && paidAt !== null, 'only shipped goods are received')
  const release = newRelease(order, paid.transactionId, now)
  return [
    stepRow('order', { orderId }, { from: ['shipped'], rev }, { state: 'received', receivedAt: now }),
    insert('orderStep', { shopId, orderId, from: 'shipped', to: 'received', by, at: now }),
    insert('release', release),
    releaseErrand({ release, subMchid: paid.subMchid }, paidAt, now),
    errand('feed-buyer-list', `${orderId}/received`, { orderId }, now),
  ]
}

function newRelease(order: Order, transactionId: string, now: Instant): Release {
  const { shopId, orderId, totalFen, feeFen, commissionFen } = order
  return {
    shopId,
    orderId,
    state: commissionFen > 0 ? 'splitting' : 'finishing',
    transactionId,
    commissionFen,
    restFen: subtract(subtract(totalFen, feeFen), commissionFen),
    splitNo: `S${shopId}${orderId}`,
    finishNo: `F${shopId}${orderId}`,
    askedAt: now,
    releasedAt: null,
    rev: 1,
  }
}

function releaseErrand(body: ReleaseBody, paidAt: Instant, now: Instant): Change {
  const { orderId, state } = body.release
  if (state === 'finishing') return errandAtOnce('finish', orderId, body, now)
  const notBefore = later(paidAt, SPLIT_AFTER_MS)
  return notBefore > now
    ? errand('split', orderId, body, notBefore)
    : errandAtOnce('split', orderId, body, now)
}

/** Guarded by state alone: the amounts of a release never change, so the errand's own copy of it is enough. */
export function commissionSplit({ release, subMchid }: ReleaseBody, now: Instant): Change[] {
  const { shopId, orderId, splitNo, commissionFen } = release
  const next: ReleaseBody = { release: { ...release, state: 'finishing' }, subMchid }
  return [
    stepRow('release', { orderId }, { from: ['splitting'] }, { state: 'finishing' }),
    ...moneyChanges(postCommission({ shopId, orderId, ref: splitNo, at: now }, commissionFen)),
    errandAtOnce('finish', orderId, next, now),
  ]
}

/**
 * The channel will never split this commission off: the platform does without, and the seller gets all of it. Money
 * that nobody can move must not lie held because of our own share.
 */
export function commissionWaived({ release, subMchid }: ReleaseBody, now: Instant): Change[] {
  const { orderId, commissionFen, restFen } = release
  const all = { commissionFen: ZERO, restFen: add(restFen, commissionFen) }
  const next: ReleaseBody = { release: { ...release, ...all, state: 'finishing' }, subMchid }
  return [
    stepRow('release', { orderId }, { from: ['splitting'] }, { ...all, state: 'finishing' }),
    stepRow('order', { orderId }, { from: ['received'] }, { commissionFen: ZERO }),
    errandAtOnce('finish', orderId, next, now),
  ]
}

/** `releasedAt` is the channel's own time. */
export function released({ release }: ReleaseBody, releasedAt: Instant, now: Instant): Change[] {
  const { shopId, orderId, finishNo, restFen } = release
  return [
    stepRow('release', { orderId }, { from: ['finishing'] }, { state: 'released', releasedAt }),
    stepRow('order', { orderId }, { from: ['received'] }, { state: 'released', releasedAt }),
    insert('orderStep', { shopId, orderId, from: 'received', to: 'released', by: 'channel', at: now }),
    ...moneyChanges(postRelease({ shopId, orderId, ref: finishNo, at: now }, restFen)),
    errand('feed-buyer-list', `${orderId}/released`, { orderId }, now),
  ]
}
