// One order with its lines, its attempts and its seller, in any state, for the tests of decisions about money.
import fc from 'fast-check'
import { attemptRow, id, orderRow, shopRow } from './store-rows'
import { fenOf } from '../src/domain/money'
import { orderLife, type OrderLine, type OrderState } from '../src/domain/order'
import type { Attempt } from '../src/domain/payment'
import type { MoneyFacts } from '../src/domain/payment-taking'

export const SHOP = 'shop0001'
export const ORDER = 'o'.repeat(22)

/** Cups on two lines, a bowl, and something that is on no shelf. */
export const LINES = [
  lineOf(1, 'cup', 2),
  lineOf(2, 'bowl', 1),
  lineOf(3, 'cup', 3),
  lineOf(4, null, 9),
] as const

function lineOf(lineNo: number, skuId: string | null, quantity: number): OrderLine {
  const key = { shopId: id<'shop'>(SHOP), orderId: id<'order'>(ORDER), lineNo }
  const sku = skuId === null ? null : id<'sku'>(skuId)
  return { ...key, skuId: sku, title: '', spec: [], unitFen: fenOf(1), quantity, amountFen: fenOf(quantity) }
}

export const attemptOf = (attemptNo: number, over: Partial<Attempt> = {}): Attempt => ({
  ...attemptRow(SHOP, ORDER, attemptNo),
  ...over,
})

export const saleOf = (order: OrderState, totalFen: number, attempt: Partial<Attempt> = {}): MoneyFacts => ({
  shop: shopRow(SHOP),
  order: orderRow(SHOP, ORDER, { state: order, totalFen: fenOf(totalFen) }),
  attempt: attemptOf(attempt.attemptNo ?? 1, { amountFen: fenOf(totalFen), ...attempt }),
  lines: LINES,
  invitation: null,
})

export const orderStates: fc.Arbitrary<OrderState> = fc.constantFrom(
  ...new Set(orderLife.edges.flatMap(({ from, to }) => [from, to])),
)
export const totals = fc.integer({ min: 1, max: 50_000_000 })
