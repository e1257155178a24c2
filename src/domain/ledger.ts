// The ledger: append-only transfers between named accounts, one function per event of the money table.
import type { Instant } from './day'
import type { OrderId, PayoutId, RefundId, ShopId } from './ids'
import type { Fen } from './money'
import { assert } from './result'

export interface Transfer {
  readonly shopId: ShopId
  readonly kind: TransferKind
  /** What happened: an attempt's or refund's number, an order, a payout. */
  readonly ref: string
  readonly lineNo: number
  readonly debit: Account
  readonly credit: Account
  readonly amountFen: Fen
  readonly orderId: OrderId | null
  readonly at: Instant
}

export type TransferKind =
  | 'payment'
  | 'channel-fee'
  | 'commission'
  | 'refund-decided'
  | 'refund-succeeded'
  | 'refund-failed'
  | 'stray-money'
  | 'release'
  | 'payout'
  | 'payout-paid'
  | 'payout-returned'
  | 'payout-returned-late'

/**
 * `channel/…` is what the channel holds, debit grows it; all others are claims on it, credit grows them.
 * Orders, refunds and payouts have an account each.
 */
export type Account =
  | `channel/${string}`
  | `held/${string}`
  | `refunding/${string}`
  | `payable/${string}`
  | `payout/${string}`
  | 'commission'

/** A row that must not go below zero; only accounts with a floor have one. */
export interface Balance {
  readonly shopId: ShopId
  readonly account: Account
  readonly amountFen: Fen
}

export const channelOf = (shopId: ShopId): Account => `channel/${shopId}`
export const CHANNEL_PLATFORM: Account = 'channel/platform'
export const heldOf = (orderId: OrderId): Account => `held/${orderId}`
export const refundingOf = (refundId: RefundId): Account => `refunding/${refundId}`
export const payableOf = (shopId: ShopId): Account => `payable/${shopId}`
export const payoutOf = (payoutId: PayoutId): Account => `payout/${payoutId}`

const FLOORED = ['held/', 'refunding/', 'payable/', 'payout/']
export const hasFloor = (account: Account): boolean => FLOORED.some((prefix) => account.indexOf(prefix) === 0)

interface Event {
  readonly shopId: ShopId
  readonly orderId: OrderId | null
  readonly ref: string
  readonly at: Instant
}

type Leg = readonly [kind: TransferKind, debit: Account, credit: Account, amountFen: Fen]

/** Transfers of one event; amounts of zero are no transfers. */
function post(event: Event, legs: readonly Leg[]): Transfer[] {
  return legs
    .filter(([, , , amountFen]) => amountFen > 0)
    .map(([kind, debit, credit, amountFen], lineNo) => {
      assert(debit !== credit, 'a transfer has two accounts')
      return { ...event, kind, lineNo, debit, credit, amountFen }
    })
}

/** The order's money came, and the channel took its own fee out of it. */
export function postPayment(event: Event & { orderId: OrderId }, amountFen: Fen, feeFen: Fen): Transfer[] {
  return post(event, [
    ['payment', channelOf(event.shopId), heldOf(event.orderId), amountFen],
    ['channel-fee', heldOf(event.orderId), channelOf(event.shopId), feeFen],
  ])
}

/** Our commission was split off the held money into the platform's own account at the channel. */
export function postCommission(event: Event & { orderId: OrderId }, amountFen: Fen): Transfer[] {
  return post(event, [
    ['commission', heldOf(event.orderId), 'commission', amountFen],
    ['commission', CHANNEL_PLATFORM, channelOf(event.shopId), amountFen],
  ])
}

/** What was left of the held money belongs to the seller now. */
export function postRelease(event: Event & { orderId: OrderId }, restFen: Fen): Transfer[] {
  return post(event, [['release', heldOf(event.orderId), payableOf(event.shopId), restFen]])
}

/** Money that is not the order's own came in: it is owed back from the first moment. */
export function postStrayMoney(event: Event, refundId: RefundId, amountFen: Fen): Transfer[] {
  return post(event, [['stray-money', channelOf(event.shopId), refundingOf(refundId), amountFen]])
}

export function postRefundSucceeded(event: Event, refundId: RefundId, amountFen: Fen): Transfer[] {
  return post(event, [['refund-succeeded', refundingOf(refundId), channelOf(event.shopId), amountFen]])
}

export function postPayout(event: Event, payoutId: PayoutId, amountFen: Fen): Transfer[] {
  return post(event, [['payout', payableOf(event.shopId), payoutOf(payoutId), amountFen]])
}

export function postPayoutPaid(event: Event, payoutId: PayoutId, amountFen: Fen): Transfer[] {
  return post(event, [['payout-paid', payoutOf(payoutId), channelOf(event.shopId), amountFen]])
}

export function postPayoutReturned(event: Event, payoutId: PayoutId, amountFen: Fen): Transfer[] {
  return post(event, [['payout-returned', payoutOf(payoutId), payableOf(event.shopId), amountFen]])
}

/** The bank had said yes and then gave the money back: it is with the channel again, and owed again. */
export function postPayoutReturnedLate(event: Event, amountFen: Fen): Transfer[] {
  return post(event, [['payout-returned-late', channelOf(event.shopId), payableOf(event.shopId), amountFen]])
}

/** What a list of transfers does to the balances with a floor, by account in a fixed order. */
export function floorMoves(
  transfers: readonly Transfer[],
): { shopId: ShopId; account: Account; byFen: number }[] {
  const moves = new Map<string, { shopId: ShopId; account: Account; byFen: number }>()
  const move = (shopId: ShopId, account: Account, byFen: number): void => {
    if (!hasFloor(account)) return
    const before = moves.get(account)
    moves.set(account, { shopId, account, byFen: (before ? before.byFen : 0) + byFen })
  }
  transfers.forEach(({ shopId, debit, credit, amountFen }) => {
    move(shopId, debit, -amountFen)
    move(shopId, credit, amountFen)
  })
  return Array.from(moves.values())
    .filter(({ byFen }) => byFen !== 0)
    .sort((a, b) => (a.account < b.account ? -1 : 1))
}
