// Closing an unpaid order: only after the channel confirmed that no money can come, and then its stock goes back.
import { errand, insert, moveStock, stepRow, type Change } from './change'
import { HOUR_MS, later, type Instant } from './day'
import type { Invitation } from './invitation'
import type { Order, OrderLine } from './order'
import type { Attempt } from './payment'
import { isOpen } from './payment-preparing'
import { stockOf } from './payment-taking'

/** The channel repeats a notice for 24 hours and 4 minutes. */
const LAST_LOOK_AFTER_MS = 25 * HOUR_MS

export interface ClosingFacts {
  readonly order: Order
  /** The latest attempt; null when the buyer never got to the cashier. */
  readonly attempt: Attempt | null
  readonly lines: readonly OrderLine[]
  readonly invitation: Invitation | null
}

/** Call this only when the open attempt, if any, is closed at the channel or was never created there. */
export function closeOrder(facts: ClosingFacts, by: 'clock' | 'buyer', now: Instant): Change[] {
  const { order, attempt, lines, invitation } = facts
  const { shopId, orderId, rev } = order
  return [
    stepRow('order', { orderId }, { from: ['pending'], rev }, { state: 'closed' }),
    insert('orderStep', { shopId, orderId, from: 'pending', to: 'closed', by, at: now }),
    ...(attempt && isOpen(attempt) ? closeAttempt(attempt, now) : []),
    ...stockOf(lines).map(({ skuId, quantity }) => moveStock('free', skuId, quantity, orderId, now)),
    ...(invitation && invitation.claimedOrderId === orderId ? [unclaim(invitation)] : []),
    errand('feed-buyer-list', `${orderId}/closed`, { orderId }, now),
  ]
}

/**
 * A closed number gets one last look when the channel has given up telling: money that came all the same, with every
 * notice lost, is then found and sent back.
 */
export function closeAttempt({ orderId, attemptNo, rev }: Attempt, now: Instant): Change[] {
  const lastLook = { orderId, attemptNo, closed: true }
  return [
    stepRow('attempt', { orderId, attemptNo }, { rev }, { state: 'closed' }),
    errand('query-attempt', `${orderId}/${attemptNo}/last`, lastLook, later(now, LAST_LOOK_AFTER_MS)),
  ]
}

/** The claim ends with its order; an expiry or withdrawal that came meanwhile is looked at when it is next read. */
function unclaim({ invitationId, rev }: Invitation): Change {
  const set = { state: 'opened', claimedBy: null, claimedOrderId: null } as const
  return stepRow('invitation', { invitationId }, { from: ['claimed'], rev }, set)
}
