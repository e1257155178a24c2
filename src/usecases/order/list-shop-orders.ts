// A shop's orders for its seller, newest first, all or those in one state.
import type { Input, Output } from '../../contract/functions'
import { receiverOf } from '../../domain/address'
import { LINES_MAX } from '../../domain/order'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { pageOf } from '../../domain/page'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

const ORDERS_PAGE = 20

export const listShopOrders = useCase({
  read: ({ shopId, state, before }: Input<'listShopOrders'>, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    orders: many(
      'order',
      { shopId, ...(state !== null && { state }), ...(before !== null && { placedAt: { lt: before } }) },
      [
        ['placedAt', 'desc'],
        ['orderId', 'desc'],
      ],
      ORDERS_PAGE + 1,
    ),
    lines: many(
      'orderLine',
      { shopId, orderId: { via: ['orders', 'orderId'] } },
      [
        ['orderId', 'asc'],
        ['lineNo', 'asc'],
      ],
      (ORDERS_PAGE + 1) * LINES_MAX,
    ),
  }),
  decide: ({ facts }) => {
    if (!facts.shop) return refuse('not-found')
    return ok({ home: shopHome(facts.shop.shopId), changes: [], kept: null })
  },
  answer: (_kept: null, { facts }): Output<'listShopOrders'> => {
    const { rows, more } = pageOf(facts.orders, ORDERS_PAGE, ({ placedAt }) => placedAt)
    const orders = rows.map((order) => {
      const lines = facts.lines.filter(({ orderId }) => orderId === order.orderId)
      const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
      return { ...order, receiver: receiverOf(order.addressMask), pieces }
    })
    return { orders, more }
  },
})
