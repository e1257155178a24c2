// The errand that sends money back: one number until it definitely failed, asked again as often as it takes.
import { errand, type Change } from '../../domain/change'
import { later, MINUTE_MS } from '../../domain/day'
import type { RefundId, ShopId } from '../../domain/ids'
import { againAfterMs } from '../../domain/outbox'
import { endRefund, refundSent } from '../../domain/refunding'
import { one } from '../../ports/store'
import { errandCase } from '../../ports/story'

export interface RefundBody {
  readonly refundId: RefundId
  readonly subMchid: string
}

/** The channel wants to be asked about a refund after a minute, not sooner. */
const FIRST_QUERY_AFTER_MS = MINUTE_MS

export const refund = errandCase({
  read: ({ refundId }: RefundBody, home) => ({
    refund: one('refund', { shopId: home.id as ShopId, refundId }),
  }),
  ask: ({ body, facts }, { payments }) => {
    const row = facts.refund
    if (!row || row.state !== 'approved') return null
    const { transactionId, outRefundNo, amountFen, totalFen } = row
    const { subMchid } = body
    return payments.refund({
      subMchid,
      transactionId,
      outRefundNo,
      amountFen,
      totalFen,
      reason: '订单已关闭，款项退回',
    })
  },
  record: ({ body, facts, tries, moment }, reply) => {
    const row = facts.refund
    if (!row || reply === null || row.state !== 'approved') return { changes: [], again: null }
    const again = later(moment.now, againAfterMs(tries))
    if (reply.kind === 'unknown') return { changes: [], again, fault: reply.why }
    // Short of money, over a limit: nothing definite is known of this number, so it is kept and the operator told.
    if (reply.kind === 'refused') return { changes: [], again, fault: reply.code, alarm: 'refund-refused' }
    const query: Change = errand('query-refund', body.refundId, body, later(moment.now, FIRST_QUERY_AFTER_MS))
    if (reply.value === 'processing' || reply.value === 'stuck')
      return { changes: [refundSent(row), query], again: null }
    const failed = reply.value === 'failed'
    return {
      changes: endRefund(row, reply.value, moment.now),
      again: null,
      ...(failed && { alarm: 'refund-failed' }),
    }
  },
})
