// The seller's counter: what to do now, where the money is and when it arrives, and today's figures.
import type { Input, Output } from '../../contract/functions'
import { arrivalDay, dayOf, startOf, type Day, type Instant } from '../../domain/day'
import { payableOf } from '../../domain/ledger'
import { fenOf, ZERO, type Fen } from '../../domain/money'
import { ok, refuse } from '../../domain/result'
import type { Payout } from '../../domain/settlement'
import { shopHome } from '../../domain/tables'
import { count, countDistinct, many, one, sum } from '../../ports/store'
import { useCase } from '../../ports/story'
import { askingOf, lowStockOf, OUT, taskFetches } from './counter-tasks'

const HELD = { in: ['paid', 'shipped', 'received'] }
const UNDER_WAY = { in: ['prepared', 'sent', 'unknown'] }

export const readCounter = useCase({
  read: ({ shopId }: Input<'readCounter'>, { personId }, _digest, now) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    toShip: count('order', { shopId, state: 'paid' }),
    unpaid: count('order', { shopId, state: 'pending' }),
    opened: count('invitation', { shopId, state: OUT, expiresAt: { gt: now } }),
    ...taskFetches(shopId, now),
    heldGrossFen: sum('order', 'totalFen', { shopId, state: HELD }),
    heldFeeFen: sum('order', 'feeFen', { shopId, state: HELD }),
    payable: one('balance', { shopId, account: payableOf(shopId) }),
    underWayFen: sum('payout', 'amountFen', { shopId, state: UNDER_WAY }),
    nextPayout: many('payout', { shopId, state: UNDER_WAY }, [['day', 'asc']], 1),
    arrivedTodayFen: sum('payout', 'amountFen', { shopId, state: 'paid', day: dayOf(now) }),
    arrivedFen: sum('payout', 'amountFen', { shopId, state: 'paid' }),
    returned: many(
      'payout',
      { shopId, state: 'returned' },
      [
        ['endedAt', 'desc'],
        ['day', 'desc'],
      ],
      1,
    ),
    planned: many(
      'payout',
      { shopId },
      [
        ['preparedAt', 'desc'],
        ['day', 'desc'],
      ],
      1,
    ),
    visits: count('visit', { shopId, day: dayOf(now) }),
    visitors: countDistinct('visit', 'visitorId', { shopId, day: dayOf(now) }),
    // An order counts on the day its money came, whatever becomes of it.
    orders: count('order', { shopId, paidAt: { gte: startOf(dayOf(now)) } }),
    turnoverFen: sum('order', 'totalFen', { shopId, paidAt: { gte: startOf(dayOf(now)) } }),
  }),
  decide: ({ input: { shopId }, facts, moment: { now } }) => {
    if (!facts.shop) return refuse('shop-missing')
    const { toShip, unpaid, opened, visits, visitors, orders } = facts
    const payableFen = facts.payable ? facts.payable.amountFen : ZERO
    return ok({
      home: shopHome(shopId),
      changes: [],
      kept: {
        toShip,
        unpaid,
        opened,
        ...askingOf(facts),
        lowStock: lowStockOf(facts),
        heldFen: fenOf(facts.heldGrossFen - facts.heldFeeFen),
        arrivingFen: fenOf(payableFen + facts.underWayFen),
        arrivingOn: arrivingOn(facts.nextPayout[0] ?? null, payableFen, now),
        arrivedTodayFen: fenOf(facts.arrivedTodayFen),
        arrivedFen: fenOf(facts.arrivedFen),
        returned: returnedOf(facts.returned[0] ?? null, facts.planned[0] ?? null),
        today: { day: dayOf(now), visitors, visits, orders, turnoverFen: fenOf(facts.turnoverFen) },
        asOf: now,
      },
    })
  },
  answer: (kept: Output<'readCounter'>) => kept,
})

/** A payout that was planned after the bank gave this one back has its money in it. */
function returnedOf(payout: Payout | null, planned: Payout | null): Output<'readCounter'>['returned'] {
  if (!payout || payout.endedAt === null || (planned && planned.preparedAt > payout.endedAt)) return null
  return { day: payout.day, amountFen: payout.amountFen }
}

/** The day of the payout under way, else of the next one; null when nothing is, or beyond the calendar's horizon. */
function arrivingOn(payout: Payout | null, payableFen: Fen, now: Instant): Day | null {
  if (payout) return payout.day
  if (payableFen === 0) return null
  const day = arrivalDay(now)
  return day.ok ? day.value : null
}
