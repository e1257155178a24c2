// The buyer has the goods: the order is received and its money on the way out of the channel's keeping.
import type { Input, Output } from '../../contract/functions'
import { receiveOrder } from '../../domain/order-receiving'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'confirmReceipt'>

export const confirmReceipt = useCase({
  read: ({ shopId, orderId }: Asked, { personId }) => ({
    order: one('order', { shopId, orderId, buyerId: personId }),
    attempt: one('attempt', { shopId, orderId, attemptNo: { via: ['order', 'paidAttemptNo'] } }),
    shop: one('shop', { shopId }),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ facts, moment }) => {
    const { order, attempt, shop } = facts
    if (!order) return refuse('not-found')
    const home = shopHome(order.shopId)
    const kept = { orderId: order.orderId }
    // A second tap, or the clock was quicker: it is done, and saying so is no refusal.
    if (order.state === 'received' || order.state === 'released') return ok({ home, changes: [], kept })
    if (order.state === 'pending' || order.state === 'paid') return refuse('not-shipped')
    if (order.state !== 'shipped' || !attempt?.transactionId || !shop?.subMchid) return refuse('order-state')
    const paid = { transactionId: attempt.transactionId, subMchid: shop.subMchid }
    return ok({ home, changes: receiveOrder(order, paid, 'buyer', moment.now), kept })
  },
  answer: (kept, { facts }, replies): Output<'confirmReceipt'> => {
    const over = replies[`finish/${kept.orderId}`] ?? replies[`split/${kept.orderId}`]
    return { state: over === 'released' || facts.order?.state === 'released' ? 'released' : 'received' }
  },
})
