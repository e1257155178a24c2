// One order, for its buyer and for its seller; the seller's view adds where the money is.
import type { Input, Output } from '../../contract/functions'
import { arrivalDay, dayOf, type Day, type Instant } from '../../domain/day'
import { subtract } from '../../domain/money'
import { LINES_MAX, type Order } from '../../domain/order'
import { SHIPMENTS_MAX } from '../../domain/order'
import { ATTEMPTS_MAX, type Attempt } from '../../domain/payment'
import { OPEN_ATTEMPT } from '../../domain/payment-preparing'
import { ok, refuse } from '../../domain/result'
import type { Payout, SettlementLine } from '../../domain/settlement'
import { shopHead } from '../../domain/shop-page'
import { shopHome } from '../../domain/tables'
import { carrierOf } from '../../domain/waybill'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'readOrder'>
type Answer = Output<'readOrder'>

export const readOrder = useCase({
  read: ({ shopId, orderId }: Asked, { personId }) => ({
    bought: one('order', { shopId, orderId, buyerId: personId }),
    owned: one('shop', { shopId, ownerId: personId }),
    order: one('order', { shopId, orderId }),
    shop: one('shop', { shopId }),
    lines: many('orderLine', { shopId, orderId }, [['lineNo', 'asc']], LINES_MAX),
    shipments: many('shipment', { shopId, orderId }, [['shipmentNo', 'asc']], SHIPMENTS_MAX),
    settled: one('settlementLine', { shopId, orderId }),
    payout: one('payout', { shopId, day: { via: ['settled', 'day'] } }),
    refunds: many(
      'refund',
      { shopId, orderId },
      [
        ['askedAt', 'asc'],
        ['refundId', 'asc'],
      ],
      ATTEMPTS_MAX,
    ),
    attempts: many('attempt', { shopId, orderId, state: { in: OPEN_ATTEMPT } }, [['attemptNo', 'desc']], 1),
  }),
  decide: ({ facts, moment }) => {
    const { bought, owned, order, shop } = facts
    if (!order || !shop || (!bought && !owned)) return refuse('not-found')
    return ok({ home: shopHome(order.shopId), changes: [], kept: { order, shop, now: moment.now } })
  },
  answer: ({ order, shop, now }, { facts }): Answer => ({
    order,
    shop: shopHead(shop),
    lines: facts.lines.slice(),
    shipments: facts.shipments.map((row) => ({
      ...row,
      carrierName: carrierOf(row.carrier)?.name ?? row.carrier,
    })),
    addressMask: order.addressMask,
    mine: facts.bought ? 'buyer' : 'seller',
    refunds: facts.refunds.map(({ endedAt, askedAt, ...row }) => ({ ...row, at: endedAt ?? askedAt })),
    attempt: facts.bought && order.state === 'pending' ? openOf(facts.attempts[0] ?? null) : null,
    money: facts.owned ? moneyOf(order, facts.settled, facts.payout, now) : null,
  }),
})

function openOf(attempt: Attempt | null): Answer['attempt'] {
  if (!attempt || attempt.state === 'succeeded' || attempt.state === 'closed') return null
  const { attemptNo, method, state, expiresAt } = attempt
  return { attemptNo, method, state, expiresAt }
}

function moneyOf(
  order: Order,
  settled: SettlementLine | null,
  payout: Payout | null,
  now: Instant,
): Answer['money'] {
  if (order.paidAt === null) return null
  const { totalFen, feeFen, commissionFen, releasedAt } = order
  const expected = releasedAt === null ? null : arrivalDay(releasedAt > now ? now : releasedAt)
  return {
    feeFen,
    commissionFen,
    netFen: subtract(subtract(totalFen, feeFen), commissionFen),
    arrivesOn: settled ? arrivalOf(settled, payout) : expected && expected.ok ? expected.value : null,
    payoutState: payout ? payout.state : null,
  }
}

/** Its business day; when the bank took longer, the day on which the money was there. */
function arrivalOf({ day }: SettlementLine, payout: Payout | null): Day {
  if (payout?.state !== 'paid' || payout.endedAt === null) return day
  const paidOn = dayOf(payout.endedAt)
  return paidOn > day ? paidOn : day
}
