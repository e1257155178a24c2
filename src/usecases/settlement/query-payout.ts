// The errand that asks what became of a payout, until the bank has said yes or given it back.
import { HOUR_MS, later, MINUTE_MS } from '../../domain/day'
import type { ShopId } from '../../domain/ids'
import {
  payoutAgain,
  payoutPaid,
  payoutReturned,
  payoutSent,
  type PayoutBody,
} from '../../domain/payout-planning'
import { one } from '../../ports/store'
import { errandCase } from '../../ports/story'

/** Soon after it was sent, then every hour: the bank answers on the next working day. */
const LOOKS_SOON = 5
const LOOK_SOON_MS = 5 * MINUTE_MS

export const queryPayout = errandCase({
  read: ({ payout }: PayoutBody, home) => ({
    payout: one('payout', { shopId: home.id as ShopId, payoutId: payout.payoutId }),
  }),
  ask: ({ body, facts }, { bank }) => {
    const state = facts.payout?.state
    if (state !== 'sent' && state !== 'unknown') return null
    return bank.query({ subMchid: body.subMchid, outRequestNo: body.payout.outRequestNo })
  },
  record: ({ body, facts, tries, moment }, reply) => {
    const state = facts.payout?.state
    if ((state !== 'sent' && state !== 'unknown') || reply === null) return { changes: [], again: null }
    const { now } = moment
    const again = later(now, tries < LOOKS_SOON ? LOOK_SOON_MS : HOUR_MS)
    if (reply.kind !== 'ok')
      return { changes: [], again, fault: reply.kind === 'unknown' ? reply.why : reply.code }
    switch (reply.value.state) {
      case 'paid':
        return { changes: payoutPaid(body, now), again: null }
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
