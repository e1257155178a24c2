// The errand that counts goods as received when their time is over.
import type { OrderId, ShopId } from '../../domain/ids'
import { receiveOrder } from '../../domain/order-receiving'
import { one } from '../../ports/store'
import { errandCase } from '../../ports/story'

interface Body {
  readonly orderId: OrderId
}

export const autoReceive = errandCase({
  read: ({ orderId }: Body, home) => {
    const shopId = home.id as ShopId
    return {
      order: one('order', { shopId, orderId }),
      attempt: one('attempt', { shopId, orderId, attemptNo: { via: ['order', 'paidAttemptNo'] } }),
      shop: one('shop', { shopId }),
    }
  },
  ask: () => null,
  record: ({ facts, moment }) => {
    const { order, attempt, shop } = facts
    if (!order || order.state !== 'shipped' || !attempt?.transactionId || !shop?.subMchid)
      return { changes: [], again: null }
    if (order.autoReceiveAt !== null && order.autoReceiveAt > moment.now) return { changes: [], again: null }
    const paid = { transactionId: attempt.transactionId, subMchid: shop.subMchid }
    return { changes: receiveOrder(order, paid, 'clock', moment.now), again: null }
  },
})
