// The buyer gives an unpaid order up: it is closed at the channel before its stock goes back.
import type { Input, Output } from '../../contract/functions'
import { errandAtOnce } from '../../domain/change'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'cancelOrder'>

export const cancelOrder = useCase({
  read: ({ shopId, orderId }: Asked, { personId }) => ({
    order: one('order', { shopId, orderId, buyerId: personId }),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ facts, moment }) => {
    const { order } = facts
    if (!order) return refuse('not-found')
    const { shopId, orderId, state } = order
    if (state === 'closed')
      return ok({ home: shopHome(shopId), changes: [], kept: { orderId, errandId: '' } })
    if (state !== 'pending') return refuse('order-state')
    const close = errandAtOnce(
      'expire-order',
      `${orderId}/${moment.id()}`,
      { orderId, by: 'buyer' },
      moment.now,
    )
    return ok({ home: shopHome(shopId), changes: [close], kept: { orderId, errandId: close.errandId } })
  },
  answer: (kept, { facts }, replies): Output<'cancelOrder'> => {
    const after = replies[kept.errandId] as Output<'cancelOrder'>['state'] | undefined
    return { state: after ?? facts.order?.state ?? 'closed' }
  },
})
