// A buyer's own orders over all shops, newest first.
import type { Input, Output } from '../../contract/functions'
import { ok } from '../../domain/result'
import { personHome } from '../../domain/tables'
import type { PersonId } from '../../domain/ids'
import { pageOf } from '../../domain/page'
import { many } from '../../ports/store'
import { useCase } from '../../ports/story'

const ORDERS_PAGE = 20

export const listMyOrders = useCase({
  read: ({ before }: Input<'listMyOrders'>, { personId }) => ({
    orders: many(
      'buyerOrder',
      { personId, ...(before !== null && { placedAt: { lt: before } }) },
      [
        ['placedAt', 'desc'],
        ['orderId', 'desc'],
      ],
      ORDERS_PAGE + 1,
    ),
  }),
  decide: ({ asker }) =>
    ok({ home: personHome(asker.personId ?? ('' as PersonId)), changes: [], kept: null }),
  answer: (_kept: null, { facts }): Output<'listMyOrders'> => {
    const { rows: orders, more } = pageOf(facts.orders, ORDERS_PAGE, ({ placedAt }) => placedAt)
    return { orders, more }
  },
})
