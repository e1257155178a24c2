// A notice about a refund: its end is written once, whatever the channel repeats.
import { insert } from '../../domain/change'
import { readOutTradeNo, type ShopId } from '../../domain/ids'
import { endRefund, isUnderWay } from '../../domain/refunding'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import type { ChannelEvent } from '../../ports/payments'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type RefundNotice = Extract<ChannelEvent, { kind: 'refund' }>

const shopOf = (event: RefundNotice): ShopId => readOutTradeNo(event.outTradeNo)?.shopId ?? ('' as ShopId)

export const applyRefund = useCase({
  read: (event: RefundNotice) => ({
    refund: one('refund', { shopId: shopOf(event), outRefundNo: event.outRefundNo }),
    seen: one('channelNotice', { shopId: shopOf(event), noticeId: event.noticeId }),
  }),
  decide: ({ input, facts, moment }) => {
    const { refund, seen } = facts
    if (!refund) return refuse('not-found', { number: input.outRefundNo })
    const home = shopHome(refund.shopId)
    const { status, noticeId, outRefundNo } = input
    if (seen || status === 'processing' || status === 'stuck' || !isUnderWay(refund))
      return ok({ home, changes: [], kept: null })
    const row = { shopId: refund.shopId, noticeId, kind: 'refund', ref: outRefundNo, at: moment.now }
    return ok({
      home,
      changes: [...endRefund(refund, status, moment.now), insert('channelNotice', row)],
      kept: null,
    })
  },
  answer: () => null,
})
