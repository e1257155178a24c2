// A notice of money: taken in once, whatever the channel repeats, and compared before anything is believed.
import { insert } from '../../domain/change'
import { readOutTradeNo, type OrderId, type ShopId } from '../../domain/ids'
import { takeMoney } from '../../domain/payment-taking'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import type { ChannelEvent } from '../../ports/payments'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'
import { moneyFacts, moneyFetches } from './money-facts'

type Paid = Extract<ChannelEvent, { kind: 'paid' }>

/** A number that is not ours finds no rows. */
const trade = (event: Paid) =>
  readOutTradeNo(event.paid.outTradeNo) ?? { shopId: '' as ShopId, orderId: '' as OrderId, attemptNo: 0 }

export const applyPayment = useCase({
  read: (event: Paid) => {
    const { shopId, orderId, attemptNo } = trade(event)
    return {
      ...moneyFetches(shopId, orderId, attemptNo),
      seen: one('channelNotice', { shopId, noticeId: event.noticeId }),
    }
  },
  decide: ({ input, facts, moment }) => {
    const known = moneyFacts(facts)
    if (!known) return refuse('not-found', { number: input.paid.outTradeNo })
    const { shopId } = known.order
    if (facts.seen) return ok({ home: shopHome(shopId), changes: [], kept: null })
    const taken = takeMoney(known, input.paid, moment.settings, moment.now, moment.id)
    if (!taken.ok) return taken
    const { noticeId } = input
    const seen = { shopId, noticeId, kind: 'paid', ref: input.paid.outTradeNo, at: moment.now }
    return ok({
      home: shopHome(shopId),
      changes: [...taken.value, insert('channelNotice', seen)],
      kept: null,
    })
  },
  answer: () => null,
})
