// The errand that asks what became of a refund, for when no notice comes.
import { later } from '../../domain/day'
import type { ShopId } from '../../domain/ids'
import { againAfterMs } from '../../domain/outbox'
import { endRefund, isUnderWay } from '../../domain/refunding'
import { faultOf } from '../../ports/reply'
import { one } from '../../ports/store'
import { errandCase } from '../../ports/story'
import type { RefundBody } from './refund'

export const queryRefund = errandCase({
  read: ({ refundId }: RefundBody, home) => ({
    refund: one('refund', { shopId: home.id as ShopId, refundId }),
  }),
  ask: ({ body, facts }, { payments }) => {
    const row = facts.refund
    if (!row || !isUnderWay(row)) return null
    return payments.queryRefund({ subMchid: body.subMchid, outRefundNo: row.outRefundNo })
  },
  record: ({ facts, tries, moment }, reply) => {
    const row = facts.refund
    if (!row || reply === null || !isUnderWay(row)) return { changes: [], again: null }
    const again = later(moment.now, againAfterMs(tries))
    if (reply.kind !== 'ok') return { changes: [], again, fault: faultOf(reply) }
    const status = reply.value
    if (status === 'processing') return { changes: [], again }
    if (status === 'stuck') return { changes: [], again, fault: status, alarm: 'refund-stuck' }
    if (status === 'absent') return { changes: [], again, fault: 'absent', alarm: 'refund-absent' }
    const failed = status === 'failed'
    return {
      changes: endRefund(row, status, moment.now),
      again: null,
      ...(failed && { alarm: 'refund-failed' }),
    }
  },
})
