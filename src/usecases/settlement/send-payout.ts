// The errand that instructs a payout; an answer that got lost is asked after with the same number.
import type { ShopId } from '../../domain/ids'
import { payoutReturned, payoutSent, payoutUnknown, type PayoutBody } from '../../domain/payout-planning'
import { PAYOUTS_FROZEN, type Payout } from '../../domain/settlement'
import { one } from '../../ports/store'
import { errandCase } from '../../ports/story'

export const sendPayout = errandCase({
  read: ({ payout }: PayoutBody, home) => ({
    payout: one('payout', { shopId: home.id as ShopId, payoutId: payout.payoutId }),
    frozen: one('jobRun', { job: PAYOUTS_FROZEN }),
  }),
  // A further try means that the first one's outcome is unknown: then it is only asked after.
  ask: ({ body, facts, tries }, { bank }) => {
    if (!mayStillSend(body, facts.payout) || facts.frozen || tries > 0) return null
    const { outRequestNo, amountFen, day } = body.payout
    return bank.withdraw({ subMchid: body.subMchid, outRequestNo, amountFen, remark: `${day} 结算` })
  },
  record: ({ body, facts, moment, tries }, reply) => {
    if (!mayStillSend(body, facts.payout)) return { changes: [], again: null }
    const { now } = moment
    if (facts.frozen && tries === 0)
      return { changes: payoutUnknown(body, now), again: null, fault: 'payouts are frozen' }
    if (reply === null || reply.kind === 'unknown') return { changes: payoutUnknown(body, now), again: null }
    if (reply.kind === 'ok') return { changes: payoutSent(body, now), again: null }
    // Refused when sent again, the first sending may be why: only the query knows what became of the number.
    if (body.again)
      return { changes: payoutUnknown(body, now), again: null, alarm: 'payout-refused', fault: reply.code }
    return {
      changes: payoutReturned(body, reply.code, now),
      again: null,
      alarm: 'payout-refused',
      fault: reply.code,
    }
  },
})

const mayStillSend = ({ again }: PayoutBody, payout: Payout | null): boolean =>
  payout?.state === 'prepared' || (again === true && payout?.state === 'unknown')
