// The errand that copies an order into its buyer's own list, so that the list needs no look at every shop.
import { insert, stepRow, type Change } from '../../domain/change'
import { later } from '../../domain/day'
import type { OrderId, ShopId } from '../../domain/ids'
import type { BuyerOrder, Order } from '../../domain/order'
import { againAfterMs } from '../../domain/outbox'
import { personHome } from '../../domain/tables'
import { faultOf } from '../../ports/reply'
import { one, replyOf } from '../../ports/store'
import { errandCase } from '../../ports/story'

interface Body {
  readonly orderId: OrderId
}

export const feedBuyerList = errandCase({
  read: ({ orderId }: Body, home) => {
    const shopId = home.id as ShopId
    return {
      shop: one('shop', { shopId }),
      order: one('order', { shopId, orderId }),
      listed: one('buyerOrder', { personId: { via: ['order', 'buyerId'] }, orderId }),
    }
  },
  ask: ({ facts }, { store }) => {
    const { shop, order, listed } = facts
    if (!shop || !order || (listed && listed.orderRev >= order.rev)) return null
    return store.commit(personHome(order.buyerId), [copy(order, shop.name, listed)]).then(replyOf)
  },
  record: ({ tries, moment }, reply) => {
    if (reply === null || reply.kind === 'ok') return { changes: [], again: null }
    const fault = faultOf(reply)
    return { changes: [], again: later(moment.now, againAfterMs(tries)), fault }
  },
})

function copy(order: Order, shopName: string, listed: BuyerOrder | null): Change {
  const { orderId, shopId, buyerId: personId, title, totalFen, state, placedAt, rev: orderRev } = order
  if (!listed) {
    return insert('buyerOrder', {
      personId,
      orderId,
      shopId,
      shopName,
      title,
      totalFen,
      state,
      placedAt,
      orderRev,
      rev: 1,
    })
  }
  return stepRow('buyerOrder', { personId, orderId }, { rev: listed.rev }, { state, orderRev })
}
