// A shop's settlements for its seller, newest day first, each with its payout.
import type { Input, Output } from '../../contract/functions'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

const DAYS_PAGE = 30

export const listSettlements = useCase({
  read: ({ shopId, before }: Input<'listSettlements'>, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    days: many(
      'settlement',
      { shopId, ...(before !== null && { day: { lt: before } }) },
      [['day', 'desc']],
      DAYS_PAGE,
    ),
    payouts: many('payout', { shopId, day: { via: ['days', 'day'] } }, [['day', 'desc']], DAYS_PAGE),
  }),
  decide: ({ facts }) => {
    if (!facts.shop) return refuse('not-found')
    return ok({ home: shopHome(facts.shop.shopId), changes: [], kept: null })
  },
  answer: (_kept: null, { facts }): Output<'listSettlements'> => {
    const { days, payouts } = facts
    const last = days[days.length - 1]
    return {
      settlements: days.map(({ day, cutoffAt, lineCount, totalFen }) => {
        const payout = payouts.find((row) => row.day === day) ?? null
        return { day, cutoffAt, lineCount, totalFen, payout }
      }),
      more: last && days.length === DAYS_PAGE ? last.day : null,
    }
  },
})
