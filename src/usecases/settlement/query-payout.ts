// The errand that asks what became of a payout, until the bank has said yes or given it back.
import { DAY_MS, HOUR_MS, later, MINUTE_MS, type Instant } from '../../domain/day'
import type { ShopId } from '../../domain/ids'
import {
  payoutAgain,
  payoutPaid,
  payoutReturned,
  payoutReturnedLate,
  payoutSent,
  type PayoutBody,
} from '../../domain/payout-planning'
import type { Payout } from '../../domain/settlement'
import type { WithdrawState } from '../../ports/bank'
import { faultOf, type Reply } from '../../ports/reply'
import { one } from '../../ports/store'
import { errandCase, type Recorded } from '../../ports/story'

/** Soon after it was sent, then every hour: the bank answers on the next working day. */
const LOOKS_SOON = 5
const LOOK_SOON_MS = 5 * MINUTE_MS
/** Banks give money back within days of having said yes; it is looked at once a day for this long. */
const WATCH_PAID_MS = 10 * DAY_MS

export const queryPayout = errandCase({
  read: ({ payout }: PayoutBody, home) => ({
    payout: one('payout', { shopId: home.id as ShopId, payoutId: payout.payoutId }),
  }),
  ask: ({ body, facts }, { bank }) => {
    const state = facts.payout?.state
    if (state !== 'sent' && state !== 'unknown' && state !== 'paid') return null
    return bank.query({ subMchid: body.subMchid, outRequestNo: body.payout.outRequestNo })
  },
  record: ({ body, facts, tries, moment }, reply) => {
    const state = facts.payout?.state
    const { now } = moment
    if (reply === null) return { changes: [], again: null }
    if (state === 'paid') return watchPaid(body, facts.payout, reply, now)
    if (state !== 'sent' && state !== 'unknown') return { changes: [], again: null }
    const again = later(now, tries < LOOKS_SOON ? LOOK_SOON_MS : HOUR_MS)
    if (reply.kind !== 'ok') return { changes: [], again, fault: faultOf(reply) }
    switch (reply.value.state) {
      case 'paid':
        return { changes: payoutPaid(body, now), again: later(now, DAY_MS) }
      case 'returned': {
        const { reason } = reply.value
        return {
          changes: payoutReturned(body, reason, now),
          again: null,
          alarm: 'payout-returned',
          fault: reason,
        }
      }
      case 'processing': {
        const known = state === 'unknown' ? payoutSent(body, now).slice(0, 1) : []
        return { changes: known, again }
      }
      case 'absent':
        if (state === 'sent') return { changes: [], again, fault: 'absent', alarm: 'payout-absent' }
        return { changes: payoutAgain(body, moment.id(), now), again, fault: 'absent' }
    }
  },
})

function watchPaid(
  body: PayoutBody,
  payout: Payout | null,
  reply: Reply<WithdrawState>,
  now: Instant,
): Recorded {
  if (reply.kind === 'ok' && reply.value.state === 'returned') {
    const { reason } = reply.value
    return {
      changes: payoutReturnedLate(body, reason, now),
      again: null,
      alarm: 'payout-returned',
      fault: reason,
    }
  }
  const paidAt = payout?.endedAt ?? null
  const over = paidAt === null || now - paidAt > WATCH_PAID_MS
  return { changes: [], again: over ? null : later(now, DAY_MS) }
}
