// How the shops spread: cards sent on from friend to friend, who opened them, and which orders came by them.
import { DAY_MS, HOUR_MS, later, MINUTE_MS, type Instant } from '../../../domain/day'
import type { ShareId } from '../../../domain/ids'
import type { ShareKind } from '../../../domain/share'
import { at, FIRST_DAY, momentOn, daysFrom, LAST_DAY } from './calendar'
import type { Chance } from '../chance'
import type { OwnerKey, SeedPerson } from '../people'
import type { PlannedOrder, SeedShop } from './plan'

export interface PlannedShare {
  readonly shareId: ShareId
  readonly shop: OwnerKey
  readonly kind: ShareKind
  /** A product's or invitation's id; null for the shop itself, whose id nobody knows before it opens. */
  readonly targetId: string | null
  readonly sharer: SeedPerson
  readonly parent: PlannedShare | null
  /** Part of the big cascade. */
  readonly isBig: boolean
  readonly at: Instant
}

export interface Cascade {
  readonly shares: readonly PlannedShare[]
  /** The same orders, with the share each came by. */
  readonly orders: readonly PlannedOrder[]
}

export const COUNTS = {
  shares: 152,
  opens: 1_930,
  openers: 1_212,
  orders: 418,
  selfOpens: 23,
  loops: 2,
  forged: 3,
} as const

/** 春山's orange card: one group, then eleven who send it on, thirty-seven, nineteen. */
const BIG = { shop: 'he-chunshan', from: at('2026-10-24 07:31'), levels: [1, 11, 37, 19] } as const
export const FORWARDERS = BIG.levels.reduce((sum, count) => sum + count, 0) - 1
const BIG_DAYS = ['2026-10-24', '2026-10-25']
const BIG_LEVEL_MS = [0, 2 * HOUR_MS, 7 * HOUR_MS, 22 * HOUR_MS] as const
const SHARE_ID_LENGTH = 16
/** A card in a chat is looked at for some days. */
const ALIVE_MS = 6 * DAY_MS
const OWNERS_SHARE = 0.4

/** `made` are the shares the story needs for itself; they count like all others. `forwarders` send the big card on. */
export function planCascade(
  shops: readonly SeedShop[],
  dealt: readonly PlannedOrder[],
  made: readonly PlannedShare[],
  forwarders: readonly SeedPerson[],
  chance: Chance,
): Cascade {
  const big = bigShares(shopOf(shops, BIG.shop), forwarders, chance)
  const small = smallShares(shops, dealt, COUNTS.shares - big.length - made.length, chance)
  return { shares: [...big, ...small, ...made], orders: attribute(dealt, big, small, chance) }
}

function shopOf(shops: readonly SeedShop[], key: OwnerKey): SeedShop {
  const found = shops.find((shop) => shop.key === key)
  if (!found) throw new Error(`nobody opened the shop of ${key}`)
  return found
}

function bigShares(shop: SeedShop, forwarders: readonly SeedPerson[], chance: Chance): PlannedShare[] {
  const shares: PlannedShare[] = []
  BIG.levels.forEach((count, level) => {
    const parents = shares.slice(-(BIG.levels[level - 1] ?? 0))
    for (let index = 0; index < count; index += 1) {
      const parent = level === 0 ? null : chance.pick(parents)
      const sharer = parent === null ? shop.owner : (forwarders[shares.length - 1] as SeedPerson)
      const start = Math.max(
        BIG.from + BIG_LEVEL_MS[level as 0],
        (parent?.at ?? 0) + 10 * MINUTE_MS,
      ) as Instant
      const moment = later(start, parent === null ? 0 : chance.below(4 * HOUR_MS))
      shares.push({ ...newShare(shop, sharer, parent, moment, chance), isBig: true })
    }
  })
  return shares
}

function smallShares(
  shops: readonly SeedShop[],
  orders: readonly PlannedOrder[],
  count: number,
  chance: Chance,
): PlannedShare[] {
  const weighed = shops.map((shop) => [shop, shop.trade.orders] as const)
  return Array.from({ length: count }, () => {
    const shop = chance.weighed(weighed)
    const days = daysFrom(shop.trade.from > FIRST_DAY ? shop.trade.from : FIRST_DAY, LAST_DAY).slice(0, -1)
    const moment = momentOn(chance.pick(days), chance)
    const earlier = orders.filter(
      (order) => order.shop === shop.key && order.placedAt < moment && order.buyer,
    )
    const fan = earlier.length === 0 || chance.flip(OWNERS_SHARE) ? null : chance.pick(earlier).buyer
    return newShare(shop, fan ?? shop.owner, null, moment, chance)
  })
}

export function newShare(
  shop: SeedShop,
  sharer: SeedPerson,
  parent: PlannedShare | null,
  moment: Instant,
  chance: Chance,
): PlannedShare {
  const kind = parent?.kind ?? (chance.flip(0.75) || shop.key === BIG.shop ? 'product' : 'shop')
  const goods = shop.key === BIG.shop ? shop.goods[0] : chance.pick(shop.goods)
  const targetId = kind === 'shop' ? null : (parent?.targetId ?? goods?.productId ?? null)
  const shareId = chance.id<ShareId>(SHARE_ID_LENGTH)
  return { shareId, shop: shop.key, kind, targetId, sharer, parent, isBig: false, at: moment }
}

/** All of the two big days came by the big card; the rest by cards that were a few days old. */
function attribute(
  orders: readonly PlannedOrder[],
  big: readonly PlannedShare[],
  small: readonly PlannedShare[],
  chance: Chance,
): PlannedOrder[] {
  const byBig = orders.filter((order) => isBigDay(order))
  const ofSmall = new Map<PlannedOrder, PlannedShare>()
  for (const order of chance.shuffled(orders.filter((order) => order.paid && !byBig.includes(order)))) {
    if (ofSmall.size === COUNTS.orders - byBig.length) break
    const alive = small.filter((share) => mayHaveLedTo(share, order))
    if (alive.length > 0) ofSmall.set(order, chance.pick(alive))
  }
  return orders.map((order) => {
    if (!byBig.includes(order)) return { ...order, shareId: ofSmall.get(order)?.shareId ?? null }
    const alive = big.filter((share) => mayHaveLedTo(share, order))
    return { ...order, shareId: chance.pick(alive.length > 0 ? alive : big.slice(0, 1)).shareId }
  })
}

const isBigDay = ({ shop, paid, placedAt }: PlannedOrder): boolean =>
  shop === BIG.shop &&
  paid &&
  BIG_DAYS.some((day) => placedAt >= at(`${day} 00:00`) && placedAt < later(at(`${day} 00:00`), DAY_MS))

function mayHaveLedTo(
  { shop, kind, at: sharedAt, sharer }: PlannedShare,
  { shop: bought, placedAt, buyer }: PlannedOrder,
): boolean {
  const afterMs = placedAt - sharedAt
  return (
    shop === bought &&
    kind !== 'invitation' &&
    sharer !== buyer &&
    afterMs > 30 * MINUTE_MS &&
    afterMs < ALIVE_MS
  )
}
