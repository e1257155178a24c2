// Paying out a settlement: never more than what is due, never more than the channel has, never the same twice.
import { errand, errandAtOnce, insert, moneyChanges, stepRow, type Change } from './change'
import { later, SECOND_MS, type Day, type Instant } from './day'
import type { PayoutId, ShopId } from './ids'
import { postPayout, postPayoutPaid, postPayoutReturned, postPayoutReturnedLate } from './ledger'
import { fenOf, type Fen } from './money'
import type { Payout } from './settlement'
import type { Shop } from './shop'
import { tellPayoutReturned } from './telling'

export interface Due {
  readonly settledFen: number
  /** All payouts that were not returned. */
  readonly paidOutFen: number
  readonly availableFen: Fen
}

/** The body of the errands that send a payout and ask after it: the payout itself, whose amount never changes. */
export interface PayoutBody {
  readonly payout: Payout
  readonly subMchid: string
  /** Set once the channel said that it never saw the number: then, and only then, the same one is sent again. */
  readonly again?: true
}

const FIRST_QUERY_MS = 60 * SECOND_MS

/** Null when nothing is due or nothing of it is there. What does not fit stays payable and is carried over. */
export function planPayout(
  shop: Shop & { readonly subMchid: string },
  day: Day,
  due: Due,
  newId: () => string,
  now: Instant,
): Payout | null {
  const dueFen = fenOf(Math.max(0, due.settledFen - due.paidOutFen))
  const amountFen = fenOf(Math.min(dueFen, due.availableFen))
  if (amountFen === 0) return null
  const payoutId = newId() as PayoutId
  return {
    shopId: shop.shopId,
    payoutId,
    day,
    state: 'prepared',
    amountFen,
    carriedFen: fenOf(dueFen - amountFen),
    outRequestNo: `${shop.shopId}${payoutId}`,
    cardMask: shop.cardMask,
    preparedAt: now,
    endedAt: null,
    reason: null,
    rev: 1,
  }
}

export function payoutPrepared(payout: Payout, subMchid: string, now: Instant): Change[] {
  const { shopId, payoutId, amountFen } = payout
  const body: PayoutBody = { payout, subMchid }
  return [
    insert('payout', payout),
    ...moneyChanges(postPayout({ shopId, orderId: null, ref: payoutId, at: now }, payoutId, amountFen)),
    errandAtOnce('send-payout', payoutId, body, now),
  ]
}

export function payoutSent(body: PayoutBody, now: Instant): Change[] {
  const { payoutId } = body.payout
  return [
    stepRow('payout', { payoutId }, { from: ['prepared', 'unknown'] }, { state: 'sent' }),
    errand('query-payout', payoutId, body, later(now, FIRST_QUERY_MS)),
  ]
}

/** The instruction may or may not have arrived: it is asked after, never sent again blindly. */
export function payoutUnknown(body: PayoutBody, now: Instant): Change[] {
  const { payoutId } = body.payout
  return [
    stepRow('payout', { payoutId }, { from: ['prepared', 'unknown'] }, { state: 'unknown' }),
    errand('query-payout', payoutId, body, later(now, FIRST_QUERY_MS)),
  ]
}

/** The channel does not know the number: it is sent once more, unchanged. */
export function payoutAgain(body: PayoutBody, about: string, now: Instant): Change[] {
  const { payoutId } = body.payout
  return [errand('send-payout', `${payoutId}/${about}`, { ...body, again: true }, now)]
}

export function payoutPaid({ payout }: PayoutBody, now: Instant): Change[] {
  const { shopId, payoutId, amountFen } = payout
  return [
    stepRow('payout', { payoutId }, { from: ['sent', 'unknown'] }, { state: 'paid', endedAt: now }),
    ...moneyChanges(postPayoutPaid({ shopId, orderId: null, ref: payoutId, at: now }, payoutId, amountFen)),
    message(shopId, 'payout-paid', payout, now),
  ]
}

/** The bank gives it back after all, having said yes before. */
export function payoutReturnedLate({ payout }: PayoutBody, reason: string, now: Instant): Change[] {
  const { shopId, payoutId, amountFen } = payout
  return [
    stepRow('payout', { payoutId }, { from: ['paid'] }, { state: 'returned', endedAt: now, reason }),
    ...moneyChanges(postPayoutReturnedLate({ shopId, orderId: null, ref: payoutId, at: now }, amountFen)),
    message(shopId, 'payout-returned', payout, now),
    tellPayoutReturned(payout, now),
  ]
}

/** The money is payable again and comes with the next settlement; nothing of it is lost. */
export function payoutReturned({ payout }: PayoutBody, reason: string, now: Instant): Change[] {
  const { shopId, payoutId, amountFen } = payout
  const guard = { from: ['prepared', 'sent', 'unknown'] }
  return [
    stepRow('payout', { payoutId }, guard, { state: 'returned', endedAt: now, reason }),
    ...moneyChanges(
      postPayoutReturned({ shopId, orderId: null, ref: payoutId, at: now }, payoutId, amountFen),
    ),
    message(shopId, 'payout-returned', payout, now),
    tellPayoutReturned(payout, now),
  ]
}

function message(
  shopId: ShopId,
  kind: 'payout-paid' | 'payout-returned',
  payout: Payout,
  at: Instant,
): Change {
  return insert('message', {
    shopId,
    kind,
    ref: payout.payoutId,
    title: String(payout.amountFen),
    at,
    readAt: null,
  })
}
