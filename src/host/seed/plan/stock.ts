// How full the shelves are: filled up every ten days with what will be wanted, so that what is sold out is so on purpose.
import { DAY_MS, later, MINUTE_MS, type Instant } from '../../../domain/day'
import { at, END } from './calendar'
import type { PlannedOrder, SeedShop } from './plan'

interface Supply {
  readonly at: Instant
  /** What lies on the shelf afterwards, by SKU. */
  readonly stock: ReadonlyMap<string, number>
}

const EVERY_MS = 10 * DAY_MS
const FIRST_REFILL = at('2026-08-24 07:30')
const SPARE = 6
/** The oranges in big boxes are gone twice: after the card of 24 October, and after 11 November. */
const ORANGES = [at('2026-10-26 08:10'), at('2026-11-03 08:00'), at('2026-11-12 07:40')]
const SOLD_OUT = { sku: '脐橙 10 斤', until: [ORANGES[0], ORANGES[2]] }

export function suppliesOf(shop: SeedShop, orders: readonly PlannedOrder[]): Supply[] {
  const first = later(shop.opensAt, 20 * MINUTE_MS)
  const moments = [first, ...refills(shop).filter((moment) => moment > first)]
  return moments.map((moment, index) => {
    const next = moments[index + 1] ?? null
    const wanted = orders.filter((order) => order.placedAt >= moment && order.placedAt < (next ?? END))
    const stock = shop.goods
      .flatMap(({ skus }) => skus)
      .map(({ key, left }) => [key, demand(wanted, key) + spare(key, left, next)] as const)
    return { at: moment, stock: new Map(stock) }
  })
}

function refills({ key }: SeedShop): Instant[] {
  if (key === 'he-chunshan') return ORANGES
  const moments: Instant[] = []
  for (let moment = FIRST_REFILL; moment < END; moment = later(moment, EVERY_MS)) moments.push(moment)
  return moments
}

/** What is left at the very end is what the shop's own page says. */
function spare(key: string, left: number, next: Instant | null): number {
  if (next === null || left === 1) return left
  return key === SOLD_OUT.sku && SOLD_OUT.until.includes(next) ? 0 : left + SPARE
}

/** A basket that was left gives back what it took, except the one that is still open. */
function demand(orders: readonly PlannedOrder[], key: string): number {
  const taken = orders.filter(({ paid, placedAt }) => paid || placedAt > later(END, -30 * MINUTE_MS))
  return taken
    .flatMap(({ lines }) => lines)
    .reduce((sum, { sku, quantity }) => sum + (sku === key ? quantity : 0), 0)
}
