// One settled day, line by line, with the seal that lets anybody check it.
import type { Input, Output } from '../../contract/functions'
import { receiverOf } from '../../domain/address'
import { ZERO } from '../../domain/money'
import type { Order } from '../../domain/order'
import { ok, refuse } from '../../domain/result'
import type { SettlementLine } from '../../domain/settlement'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

const LINES_PAGE = 100

export const readStatement = useCase({
  read: ({ shopId, day, after }: Input<'readStatement'>, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    settlement: one('settlement', { shopId, day }),
    payout: one('payout', { shopId, day }),
    lines: many(
      'settlementLine',
      { shopId, day, orderId: { gt: after ?? '' } },
      [['orderId', 'asc']],
      LINES_PAGE,
    ),
    orders: many(
      'order',
      { shopId, orderId: { via: ['lines', 'orderId'] } },
      [['orderId', 'asc']],
      LINES_PAGE,
    ),
    seal: one('statementSeal', { shopId, day }),
  }),
  decide: ({ facts }) => {
    const { shop, settlement } = facts
    if (!shop || !settlement) return refuse('not-found')
    return ok({ home: shopHome(shop.shopId), changes: [], kept: settlement })
  },
  answer: ({ day, cutoffAt, lineCount, totalFen }, { facts }): Output<'readStatement'> => {
    const { payout, seal } = facts
    const lines = facts.lines.map((line) => ({ ...line, ...shownOf(line, facts.orders) }))
    const last = lines[lines.length - 1]
    return {
      settlement: { day, cutoffAt, lineCount, totalFen, payout },
      lines,
      more: last && lines.length === LINES_PAGE ? last.orderId : null,
      seal,
    }
  },
})

/** Not part of the seal: an order keeps its title, receiver and postage for good. */
function shownOf({ orderId }: SettlementLine, orders: readonly Order[]) {
  const order = orders.find((row) => row.orderId === orderId)
  return {
    title: order?.title ?? '',
    receiver: receiverOf(order?.addressMask ?? ''),
    postageFen: order?.postageFen ?? ZERO,
  }
}
