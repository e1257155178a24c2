// Who buys what: the season's orders dealt out to 340 people, of whom 38 in a hundred come back, mostly to a shop of their own.
import type { Chance } from '../chance'
import {
  BUYERS,
  CHEN_DUO,
  HE_XIULAN,
  politeName,
  ZHAO,
  ZHOU_JIANPING,
  makePeople,
  type SeedPerson,
} from '../people'
import type { PlannedOrder } from './plan'

const RETURNING_PERCENT = 38
const LOYAL = 0.8
const TOLD_BY = 9
const NAMED: readonly SeedPerson[] = [ZHAO, CHEN_DUO, ZHOU_JIANPING, HE_XIULAN]

export function dealOut(orders: readonly PlannedOrder[], chance: Chance): PlannedOrder[] {
  const buyers = [...NAMED, ...makePeople('buyer', BUYERS - NAMED.length, chance)]
  const returning = buyers.slice(0, Math.round((BUYERS * RETURNING_PERCENT) / 100))
  const once = buyers.slice(returning.length)
  const open = chance.shuffled(orders.filter(({ buyer, paid }) => buyer === null && paid))
  const found = new Map<PlannedOrder, SeedPerson>()
  open.slice(0, once.length).forEach((order, index) => found.set(order, once[index] as SeedPerson))
  const rest = open.slice(once.length)
  // Everybody who comes back comes at least twice.
  const sure = Math.min(rest.length, returning.length * 2)
  rest
    .slice(0, sure)
    .forEach((order, index) => found.set(order, returning[index % returning.length] as SeedPerson))
  const homes = homesOf(rest.slice(0, sure), found)
  const others = [...rest.slice(sure), ...orders.filter(({ buyer, paid }) => buyer === null && !paid)]
  others.forEach((order) => {
    const loyal = homes.get(order.shop) ?? []
    const people = loyal.length > 0 && chance.flip(LOYAL) ? loyal : returning
    // The mother who gave up and the mother who paid are two.
    found.set(order, chance.pick(order.told ? once.slice(0, TOLD_BY) : people))
  })
  return orders.map((order) => named(order, found.get(order) ?? order.buyer))
}

/** The shop somebody came to first is the one they come back to. */
function homesOf(orders: readonly PlannedOrder[], found: ReadonlyMap<PlannedOrder, SeedPerson>) {
  const homes = new Map<string, SeedPerson[]>()
  const settled = new Set<SeedPerson>()
  orders.forEach((order) => {
    const buyer = found.get(order)
    if (!buyer || settled.has(buyer)) return
    settled.add(buyer)
    homes.set(order.shop, [...(homes.get(order.shop) ?? []), buyer])
  })
  return homes
}

function named(order: PlannedOrder, buyer: SeedPerson | null): PlannedOrder {
  if (!buyer || !order.invitation || order.told) return { ...order, buyer }
  const note = `${politeName(buyer)}，${order.invitation.note}`
  return { ...order, buyer, invitation: { ...order.invitation, note } }
}
