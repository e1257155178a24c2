// The whole plan of the demo world, drawn from one seed before anything of it happens.
import { later, MINUTE_MS, type Instant } from '../../../domain/day'
import { ID_LENGTH } from '../../../domain/ids'
import { amiao } from '../shops/amiao'
import { banshan } from '../shops/banshan'
import { dealOut } from './buyers'
import { at, FIRST_DAY } from './calendar'
import { COUNTS, FORWARDERS, newShare, planCascade, type Cascade, type PlannedShare } from './cascade'
import type { Chance } from '../chance'
import { chunshan } from '../shops/chunshan'
import { lastDays } from './friday'
import { guifen } from '../shops/guifen'
import { makePeople, STARTERS, type OwnerKey } from '../people'
import type { PlannedOrder, SeedShop } from './plan'
import { FOR_ZHAO } from '../live/open-cards'
import { sumOf } from './order-sums'
import { fitReceipts } from './receipts'
import { shitou } from '../shops/shitou'
import { writeStories, type Stories } from '../stories'
import { lineOf, planTrade } from './trade'
import { planOpens, planWalkIns, type Guest, type PlannedVisit } from './visits'
import { xiaoman } from '../shops/xiaoman'

export interface Season {
  /** In the order in which they opened. */
  readonly shops: readonly SeedShop[]
  readonly orders: readonly PlannedOrder[]
  readonly shares: readonly PlannedShare[]
  readonly visits: readonly PlannedVisit[]
  /** The card each shop was opened through. */
  readonly openedBy: ReadonlyMap<OwnerKey, PlannedShare>
  /** Who began to open a shop, by which card, and went no further. */
  readonly starts: readonly Guest[]
  readonly stories: Stories
  /** This morning's cards: the one in the neighbours' group, and 赵一鸣's invitation. */
  readonly morning: readonly [neighbours: PlannedShare, forZhao: PlannedShare]
}

const SHOPS = [banshan, guifen, amiao, xiaoman, shitou, chunshan]
const FIRST_DAY_START = `${FIRST_DAY} 00:00`

export function planSeason(chance: Chance): Season {
  const shops = SHOPS.map((shop, index) => shop(chance.fork(`shop ${index}`)))
  const shopOf = (key: OwnerKey): SeedShop => {
    const found = shops.find((shop) => shop.key === key)
    if (!found) throw new Error(`nobody has the shop of ${key}`)
    return found
  }
  const written = writeStories(shopOf, chance.fork('stories'))
  const told = Object.values(written.orders)
  const trade = shops.flatMap((shop) => ordersOf(shop, told, chance.fork(`trade ${shop.key}`)))
  const dealt = dealOut([...trade, ...told], chance.fork('buyers'))
  const openedBy = openings(shopOf, chance.fork('openings'))
  const morning = morningOf(shopOf('wang-guifen'), chance.fork('morning'))
  const newcomers = [...openedBy].filter(([, { at: sharedAt }]) => sharedAt >= at(FIRST_DAY_START))
  const made = [...newcomers.map(([, share]) => share), ...written.shares, ...morning]
  const lookers = makePeople('looker', COUNTS.openers, chance.fork('lookers'))
  const forwarders = lookers.slice(0, FORWARDERS)
  const cascade = planCascade(shops, dealt, made, forwarders, chance.fork('cascade'))
  const starts = startsOf(cascade, chance.fork('starts'))
  const guests = [...starts, ...newcomers.map(([key, share]) => guestOf(shopOf(key), share))]
  const opens = planOpens(cascade, guests, lookers, chance.fork('opens'))
  const visits = [...opens, ...walkIns(shops, cascade.orders, opens, chance.fork('walk-ins'))]
  const { orders, shares } = cascade
  const before = [...openedBy.values()].filter((share) => !shares.includes(share))
  const stories = { ...written, orders: dealtOf(written.orders, orders) }
  return { shops, orders, shares: [...shares, ...before], visits, openedBy, starts, stories, morning }
}

/** What chance brings, and what is written by hand; both together are the season's count. */
function ordersOf(shop: SeedShop, told: readonly PlannedOrder[], chance: Chance): PlannedOrder[] {
  const written = lastDays(shop, chance)
  const paid = [...written, ...told].filter((order) => order.shop === shop.key && order.paid)
  const { orders, meanFen } = shop.trade
  const trade = planTrade(shop, orders - paid.length, orders * meanFen - sumOf(paid), chance)
  if (shop.key === 'wang-guifen') return [...fitReceipts(trade, chance), ...written]
  return [
    ...(shop.key === 'he-chunshan' ? trade.map((order) => withoutBigBox(shop, order)) : trade),
    ...written,
  ]
}

/** Those that are sold out must be gone for good: a basket that is left takes none. */
function withoutBigBox(shop: SeedShop, order: PlannedOrder): PlannedOrder {
  if (order.paid) return order
  const lines = order.lines.filter(({ sku }) => sku !== '脐橙 10 斤')
  return { ...order, lines: lines.length > 0 ? lines : [lineOf(shop, '脐橙 5 斤', 1)] }
}

function openings(shopOf: (key: OwnerKey) => SeedShop, chance: Chance): Map<OwnerKey, PlannedShare> {
  const card = (key: OwnerKey, moment: string, title: string | null): PlannedShare => {
    const shop = shopOf(key)
    const goods = shop.goods.find((one) => one.title === title)
    const share = newShare(shop, shop.owner, null, at(moment), chance)
    return { ...share, kind: goods ? 'product' : 'shop', targetId: goods?.productId ?? null }
  }
  return new Map([
    ['wang-guifen', card('zhou-mingyuan', '2026-01-11 19:30', null)],
    ['chen-man', card('wang-guifen', '2026-08-28 21:00', '剁椒酱')],
    ['shi-lei', card('chen-man', '2026-09-11 12:40', '混合花束')],
    ['he-chunshan', card('wang-guifen', '2026-10-15 20:10', null)],
  ])
}

/** The card in the neighbours' group, and the one that is only for 赵一鸣. */
function morningOf(shop: SeedShop, chance: Chance): Season['morning'] {
  const share = (moment: Instant, kind: PlannedShare['kind'], targetId: string | null): PlannedShare => {
    return { ...newShare(shop, shop.owner, null, moment, chance), kind, targetId }
  }
  const goods = shop.goods[0]?.productId ?? null
  return [
    share(at('2026-11-20 09:12'), 'product', goods),
    share(later(FOR_ZHAO.sentAt, MINUTE_MS / 2), 'invitation', chance.id(ID_LENGTH)),
  ]
}

function startsOf({ shares }: Cascade, chance: Chance): Guest[] {
  const cards = chance.shuffled(shares.filter((share) => !share.isBig && share.kind !== 'invitation'))
  const early = cards.filter((share) => share.at < at('2026-11-18 12:00'))
  return STARTERS.map((visitor, index) => {
    const share = early[index]
    if (!share) throw new Error('too few cards to start from')
    return { visitor, share, at: later(share.at, 20 * MINUTE_MS) }
  })
}

const guestOf = (shop: SeedShop, share: PlannedShare): Guest => ({
  visitor: shop.owner,
  share,
  at: later(shop.opensAt, -15 * MINUTE_MS),
})

function walkIns(
  shops: readonly SeedShop[],
  orders: readonly PlannedOrder[],
  opens: readonly PlannedVisit[],
  chance: Chance,
): PlannedVisit[] {
  const people = [...new Set(opens.map(({ visitor }) => visitor))]
  return shops.flatMap((shop) => {
    const own = orders.filter((order) => order.shop === shop.key)
    const shared = opens.filter((open) => open.shop === shop.key).length
    return planWalkIns(shop, own, shared, people, chance.fork(shop.key))
  })
}

function dealtOf(told: Stories['orders'], orders: readonly PlannedOrder[]): Stories['orders'] {
  const found = ({ orderId }: PlannedOrder): PlannedOrder => {
    const order = orders.find((one) => one.orderId === orderId)
    if (!order) throw new Error('a story lost its order')
    return order
  }
  return {
    tooLate: found(told.tooLate),
    mother: found(told.mother),
    late: found(told.late),
    lost: found(told.lost),
  }
}
