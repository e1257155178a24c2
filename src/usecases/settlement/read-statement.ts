// One settled day, line by line, with the seal that lets anybody check it.
import type { Input, Output } from '../../contract/functions'
import { ok, refuse } from '../../domain/result'
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
    seal: one('statementSeal', { shopId, day }),
  }),
  decide: ({ facts }) => {
    const { shop, settlement } = facts
    if (!shop || !settlement) return refuse('not-found')
    return ok({ home: shopHome(shop.shopId), changes: [], kept: settlement })
  },
  answer: ({ day, lineCount, totalFen }, { facts }): Output<'readStatement'> => {
    const { lines, payout, seal } = facts
    const last = lines[lines.length - 1]
    return {
      settlement: { day, lineCount, totalFen, payout },
      lines,
      more: last && lines.length === LINES_PAGE ? last.orderId : null,
      seal,
    }
  },
})
