// A refund's ends: the money reached the payer, or the channel definitely gave up.
import { moneyChanges, stepRow, type Change } from './change'
import type { Instant } from './day'
import { postRefundSucceeded } from './ledger'
import type { Refund } from './refund'

export function refundSent({ refundId, rev }: Refund): Change {
  return stepRow('refund', { refundId }, { from: ['approved'], rev }, { state: 'sending' })
}

/** A failed refund's money stays owed: an operator decides how it reaches its payer. */
export function endRefund(refund: Refund, end: 'succeeded' | 'failed', now: Instant): Change[] {
  const { shopId, refundId, orderId, outRefundNo, amountFen, rev } = refund
  const guard = { from: ['approved', 'sending'], rev }
  const ended = stepRow('refund', { refundId }, guard, { state: end, endedAt: now })
  if (end === 'failed') return [ended]
  return [
    ended,
    ...moneyChanges(postRefundSucceeded({ shopId, orderId, ref: outRefundNo, at: now }, refundId, amountFen)),
  ]
}

export const isUnderWay = ({ state }: Refund): boolean => state === 'approved' || state === 'sending'
