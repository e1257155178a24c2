// A shop's orders of chance: so many as the season had, on busy days more, worth on the average what the shop is known for.
import { DAY_MS, HOUR_MS, later, startOf, dayOf, type Day, type Instant } from '../../../domain/day'
import { ID_LENGTH, type InvitationId, type OrderId } from '../../../domain/ids'
import { FOUND } from '../shops/amiao'
import { busyness, daysFrom, momentOn } from './calendar'
import type { Chance } from '../chance'
import { priceOf, sumOf, totalFen } from './order-sums'
import type { PlannedInvitation, PlannedLine, PlannedOrder, SeedShop } from './plan'

/** Buyers who fill a basket and go away again, in each shop. */
const LEFT_BEHIND = 3
const COUNTED_FROM_HOUR = 9
const APART_MAX = 0.004
const NUDGES_MAX = 5_000
const FOUND_NUDGE_FEN = 5_000
const NOTES = [
  '老价钱，给您留着。',
  '您要的都在这里了。',
  '按说好的写的，您看看。',
  '上次那样，再来一份。',
] as const

/** `count` are paid and come to about so much together; a few more are not. */
export function planTrade(shop: SeedShop, count: number, wishedFen: number, chance: Chance): PlannedOrder[] {
  const days = daysOf(shop, count, chance)
  const orders = days.map((day, index) => {
    const paid = index < count
    return newOrder(shop, momentIn(shop, day, chance), paid, chance)
  })
  return nearSum(wishedFen, orders, chance).sort((a, b) => a.placedAt - b.placedAt)
}

/** On a day that is counted out, everybody came after the card that brought them. */
function momentIn({ trade }: SeedShop, day: Day, chance: Chance): Instant {
  const from = later(startOf(day), trade.counted[day] === undefined ? 0 : COUNTED_FROM_HOUR * HOUR_MS)
  for (;;) {
    const moment = momentOn(day, chance)
    if (moment >= from) return moment
  }
}

/** The days of all orders; those that are not paid come last. */
function daysOf({ trade }: SeedShop, count: number, chance: Chance): Day[] {
  const all = daysFrom(trade.from, trade.until)
  const counted = Object.entries(trade.counted).flatMap(([day, orders]) =>
    Array<Day>(orders).fill(day as Day),
  )
  const others = all
    .filter((day) => trade.counted[day] === undefined)
    .map((day) => [day, busyness(day) * trade.feast(day)] as const)
  const drawn = Array.from({ length: count - counted.length + LEFT_BEHIND }, () => chance.weighed(others))
  return [...counted, ...drawn]
}

function newOrder(shop: SeedShop, placedAt: Instant, paid: boolean, chance: Chance): PlannedOrder {
  const { trade } = shop
  const invited = chance.below(100) < trade.invitedPercent
  const lines = invited ? agreed(shop, basket(shop, chance), chance) : basket(shop, chance)
  const shippedAt = shipMoment(placedAt, trade.shipsWithinHours, chance)
  return {
    shop: shop.key,
    orderId: chance.id<OrderId>(ID_LENGTH),
    placedAt,
    lines,
    postageFen: invited ? 0 : postageOf(shop, lines),
    invitation: invited ? newInvitation(placedAt, chance) : null,
    buyer: null,
    shareId: null,
    paid,
    told: false,
    shippedAt: paid ? shippedAt : null,
    receivedAt: receiptMoment(shippedAt, chance),
  }
}

function basket(shop: SeedShop, chance: Chance): PlannedLine[] {
  const { wanted, kinds, pieces } = shop.trade
  const skus = new Set<string>()
  for (let left = chance.weighed(kinds); left > 0; left -= 1) skus.add(chance.weighed(wanted))
  return [...skus].map((sku) => lineOf(shop, sku, chance.weighed(pieces)))
}

export function lineOf(shop: SeedShop, sku: string, quantity: number, unitFen?: number): PlannedLine {
  return { sku, title: sku, unitFen: unitFen ?? priceOf(shop, sku), quantity }
}

/** A price between two people: what lies on no shelf, or a little less than the shelf says. */
function agreed({ key }: SeedShop, lines: readonly PlannedLine[], chance: Chance): PlannedLine[] {
  if (key === 'miao-xiaoyu' && chance.flip(0.8)) {
    const [title, from, to] = chance.pick(FOUND)
    return [{ sku: null, title, unitFen: chance.between(from / 10, to / 10) * 1_000, quantity: 1 }]
  }
  const off = chance.pick([0, 0, 0.05, 0.1])
  return lines.map((line) => ({ ...line, unitFen: Math.round((line.unitFen * (1 - off)) / 100) * 100 }))
}

function newInvitation(placedAt: Instant, chance: Chance): PlannedInvitation {
  const sentAt = later(placedAt, -chance.between(4, 300) * 60_000)
  return { invitationId: chance.id<InvitationId>(ID_LENGTH), sentAt, note: chance.pick(NOTES), version: 1 }
}

/** Goods of one order travel together: the dearest postage among them, once. */
export function postageOf({ goods }: SeedShop, lines: readonly PlannedLine[]): number {
  const postages = lines.map(
    ({ sku }) => goods.find(({ skus }) => skus.some(({ key }) => key === sku))?.postageFen ?? 0,
  )
  return Math.max(0, ...postages)
}

/** By day, when the courier comes. */
function shipMoment(placedAt: Instant, [from, to]: readonly [number, number], chance: Chance): Instant {
  return inHours(later(placedAt, chance.between(from * 60, to * 60) * 60_000), 9, 19, chance)
}

/** One in eight says nothing, and the clock says it for them. */
function receiptMoment(shippedAt: Instant, chance: Chance): Instant | null {
  const days = chance.weighed([
    [2, 4],
    [3, 4],
    [4, 2],
  ] as const)
  return chance.flip(0.12) ? null : inHours(later(shippedAt, days * DAY_MS), 10, 21, chance)
}

function inHours(moment: Instant, from: number, to: number, chance: Chance): Instant {
  const midnight = startOf(dayOf(moment))
  const hour = (moment - midnight) / HOUR_MS
  if (hour >= from && hour < to) return moment
  const day = hour < from ? midnight : later(midnight, DAY_MS)
  return later(day, from * HOUR_MS + chance.below(2 * HOUR_MS))
}

/** Some buyers take one more, or one less, until the season was as good as it is said to have been. */
function nearSum(wishedFen: number, orders: readonly PlannedOrder[], chance: Chance): PlannedOrder[] {
  const nudged = [...orders]
  const paid = orders.filter((order) => order.paid).length
  let sumFen = sumOf(orders)
  for (
    let count = 0;
    count < NUDGES_MAX && Math.abs(sumFen - wishedFen) > wishedFen * APART_MAX;
    count += 1
  ) {
    const index = chance.below(paid)
    const before = nudged[index]
    if (!before) continue
    const after = nudge(before, sumFen < wishedFen, chance)
    const movedFen = totalFen(after) - totalFen(before)
    if (Math.abs(sumFen + movedFen - wishedFen) >= Math.abs(sumFen - wishedFen)) continue
    nudged[index] = after
    sumFen += movedFen
  }
  return nudged
}

function nudge(order: PlannedOrder, up: boolean, chance: Chance): PlannedOrder {
  const at = chance.below(order.lines.length)
  const lines = order.lines.map((line, index) => {
    if (index !== at) return line
    if (line.sku === null)
      return { ...line, unitFen: Math.max(28_000, line.unitFen + (up ? FOUND_NUDGE_FEN : -FOUND_NUDGE_FEN)) }
    return { ...line, quantity: Math.max(1, line.quantity + (up ? 1 : -1)) }
  })
  return { ...order, lines }
}
