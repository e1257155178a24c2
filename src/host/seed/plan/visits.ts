// Who looked at which page when: by a shared card, or as people come by.
import { DAY_MS, later, MINUTE_MS, type Instant } from '../../../domain/day'
import { ID_LENGTH, type ShareId } from '../../../domain/ids'
import { END } from './calendar'
import { COUNTS, FORWARDERS, type Cascade, type PlannedShare } from './cascade'
import type { Chance } from '../chance'
import type { OwnerKey, SeedPerson } from '../people'
import type { PlannedOrder, SeedShop } from './plan'

export interface PlannedVisit {
  readonly visitId: string
  readonly shop: OwnerKey
  readonly visitor: SeedPerson
  readonly kind: PlannedShare['kind']
  /** Null for the shop's own page. */
  readonly targetId: string | null
  readonly shareId: ShareId | null
  readonly at: Instant
}

/** Somebody of the story who came by a card. */
export interface Guest {
  readonly visitor: SeedPerson
  readonly share: PlannedShare
  readonly at: Instant
}

/** How many look at a card of the big cascade, by how often it was sent on, and at any other. */
const BIG_WEIGHTS = [60, 12, 6, 3] as const
const OTHER_WEIGHT = 11
const LOOKED_AT_MS = 2 * DAY_MS
const SHARE_ID_LENGTH = 16
const HALF_A_DAY_MS = DAY_MS / 2

/** Exactly so many opens by so many people; those that count for nothing come on top. */
export function planOpens(
  { shares, orders }: Cascade,
  guests: readonly Guest[],
  people: readonly SeedPerson[],
  chance: Chance,
): PlannedVisit[] {
  const byId = new Map(shares.map((share) => [share.shareId, share]))
  const buyerOpens = orders.flatMap(({ shareId, buyer, placedAt }) => {
    const share = shareId === null ? undefined : byId.get(shareId)
    return share && buyer
      ? [openOf(share, buyer, later(placedAt, -chance.between(2, 20) * MINUTE_MS), chance)]
      : []
  })
  const guestOpens = guests.map(({ share, visitor, at }) => openOf(share, visitor, at, chance))
  const forwardOpens = shares.flatMap((share) =>
    share.parent
      ? [openOf(share.parent, share.sharer, later(share.at, -chance.between(1, 9) * MINUTE_MS), chance)]
      : [],
  )
  const others = COUNTS.openers - new Set([...buyerOpens, ...guestOpens].map(({ visitor }) => visitor)).size
  const lookers = people.slice(FORWARDERS, others)
  const extra = COUNTS.opens - buyerOpens.length - guestOpens.length - forwardOpens.length - lookers.length
  const seen = shares.flatMap((share) => (isSeen(share) ? [[share, weightOf(share)] as const] : []))
  const visitors = [...lookers, ...Array.from({ length: extra }, () => chance.pick(lookers))]
  const lookerOpens = visitors.map((visitor) => {
    const share = chance.weighed(seen)
    const afterMs = chance.part() ** 2 * LOOKED_AT_MS
    return openOf(
      share,
      visitor,
      Math.min(share.at + Math.floor(afterMs) + MINUTE_MS, END - MINUTE_MS) as Instant,
      chance,
    )
  })
  return [...buyerOpens, ...guestOpens, ...forwardOpens, ...lookerOpens, ...odd(shares, lookers, chance)]
}

/** A card of the last hours has not been looked at yet; an invitation is between two people. */
const isSeen = ({ at, kind }: PlannedShare): boolean => kind !== 'invitation' && at < END - DAY_MS / 8

function weightOf(share: PlannedShare): number {
  return share.isBig ? (BIG_WEIGHTS[depthOf(share) as 0] ?? 1) : OTHER_WEIGHT
}

const depthOf = ({ parent }: PlannedShare): number => (parent === null ? 0 : 1 + depthOf(parent))

/** One's own card, a card that came round again, and ids that nobody ever gave: seen, and worth nothing. */
function odd(
  shares: readonly PlannedShare[],
  lookers: readonly SeedPerson[],
  chance: Chance,
): PlannedVisit[] {
  const byFriends = shares.filter((share) => share.sharer.key !== share.shop && isSeen(share))
  const selfOpens = chance
    .shuffled(byFriends)
    .slice(0, COUNTS.selfOpens)
    .map((share) => openOf(share, share.sharer, later(share.at, chance.between(1, 30) * MINUTE_MS), chance))
  const round = shares.flatMap((share) => {
    const first = share.parent?.parent
    return first?.parent ? [openOf(share, first.sharer, later(share.at, 8 * MINUTE_MS), chance)] : []
  })
  const forged = byFriends.slice(-COUNTS.forged).map((share) => {
    const open = openOf(share, chance.pick(lookers), later(share.at, 5 * MINUTE_MS), chance)
    return { ...open, shareId: chance.id<ShareId>(SHARE_ID_LENGTH) }
  })
  return [...selfOpens, ...round.slice(0, COUNTS.loops), ...forged]
}

function openOf(
  { shop, kind, targetId, shareId }: PlannedShare,
  visitor: SeedPerson,
  at: Instant,
  chance: Chance,
): PlannedVisit {
  return { visitId: chance.id(ID_LENGTH), shop, visitor, kind, targetId, shareId, at }
}

/** Those who came by no card: the more orders, the more people look around. */
export function planWalkIns(
  shop: SeedShop,
  orders: readonly PlannedOrder[],
  shared: number,
  lookers: readonly SeedPerson[],
  chance: Chance,
): PlannedVisit[] {
  const count = Math.max(0, Math.round(shop.trade.visitsPerOrder * shop.trade.orders) - shared)
  return Array.from({ length: count }, () => {
    const order = chance.pick(orders)
    const latest = Math.min(order.placedAt, END - MINUTE_MS)
    const at = Math.max(latest - chance.below(HALF_A_DAY_MS), shop.opensAt + HALF_A_DAY_MS / 12) as Instant
    const visitor = chance.flip(0.4) && order.buyer ? order.buyer : chance.pick(lookers)
    const goods = chance.flip(0.7) ? chance.pick(shop.goods) : null
    const target = { kind: goods ? 'product' : 'shop', targetId: goods?.productId ?? null } as const
    return { visitId: chance.id(ID_LENGTH), shop: shop.key, visitor, ...target, shareId: null, at }
  })
}
