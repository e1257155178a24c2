// Two of everything: two shops that collect, each with a seller, a buyer, goods, orders, an invitation, a settled day.
import type { InvitationId, OpeningId, ShareId, ShopId } from '../../src/domain/ids'
import type { Day } from '../../src/domain/day'
import { EXPIRY_MS_MAX } from '../../src/domain/invitation'
import { replied } from '../../src/ports/reply'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'
import { buy, openShop, sell, shelve, takePhotos, type OrderAt } from '../stories/scenes'
import { openTown, type Town } from '../stories/town'
import type { Name } from './people'

export interface Place {
  readonly shopId: ShopId
  readonly seller: Person
  readonly buyer: Person
  readonly goods: Awaited<ReturnType<typeof shelve>>
  /** Paid, not yet shipped. */
  readonly order: OrderAt
  readonly invitationId: InvitationId
  readonly shareId: ShareId
  /** The change the buyer asked for; the seller's message of it bears the same name. */
  readonly requestId: string
  readonly visitId: string
  readonly openingId: OpeningId
  readonly paperId: string
}

export interface District {
  readonly town: Town
  readonly people: Readonly<Record<Name, Person>>
  readonly home: Place
  readonly other: Place
  /** The business day on which both shops have a statement. */
  readonly day: Day
}

const STOCK = 90_000
const PRICE_FEN = 1_000
const AFTER_CUTOFF = '2026-11-18T23:35:00+08:00'
const SETTLED_DAY = '2026-11-19' as Day

/** How often one may ask is another test's affair, and WeChat knows whoever signs in. */
export async function openDistrict(): Promise<District> {
  const town = await openTown()
  jest.spyOn(town.world.limits, 'take').mockResolvedValue(true)
  jest.spyOn(town.world.wechat, 'openidOf').mockImplementation(async () => replied({ openid: newId() }))
  const people = {
    stranger: await town.person('路人'),
    buyer: await town.person('李娜'),
    otherBuyer: await town.person('陈静'),
    seller: await town.person('王桂芬'),
    otherSeller: await town.person('张伟'),
  }
  const { seller, buyer, otherSeller, otherBuyer } = people
  const homeShop = await openDoor(town, seller, buyer, '王姐的茶铺')
  const otherShop = await openDoor(town, otherSeller, otherBuyer, '老张杂货')
  await town.until(AFTER_CUTOFF)
  const home = await furnish(town, seller, buyer, homeShop)
  const other = await furnish(town, otherSeller, otherBuyer, otherShop)
  await buy(town, otherBuyer, home.shopId, home.goods)
  return { town, people, home, other, day: SETTLED_DAY }
}

/** An invitation that waits for whoever pays it. */
export async function invite({ shopId, seller, goods }: Pick<Place, 'shopId' | 'seller' | 'goods'>) {
  const invitationId = newId<'invitation'>()
  await seller.call('sendInvitation', { shopId, invitationId, ...offerOf(goods.skuId) })
  return invitationId
}

export const offerOf = (skuId: Place['goods']['skuId']) => ({
  items: [{ skuId, title: '陶瓷杯', unitFen: PRICE_FEN, quantity: 1 }],
  postageFen: 0,
  note: '',
  validMs: EXPIRY_MS_MAX,
})

type Door = Pick<Place, 'shopId' | 'goods'>

async function openDoor(town: Town, seller: Person, buyer: Person, name: string): Promise<Door> {
  const shopId = await openShop(town, seller, name)
  const goods = await shelve(seller, shopId, { priceFen: PRICE_FEN, stock: STOCK })
  await sell(town, seller, buyer, shopId, goods)
  return { shopId, goods }
}

async function furnish(town: Town, seller: Person, buyer: Person, door: Door): Promise<Place> {
  const { shopId, goods } = door
  const order = await buy(town, buyer, shopId, goods)
  const invitationId = await invite({ ...door, seller })
  const requestId = newId()
  await buyer.call('askChange', { shopId, invitationId, requestId, text: '能便宜点吗' })
  const shareId = newId<'share'>(16)
  const share = { kind: 'shop', targetId: shopId, parentShareId: null } as const
  await seller.call('makeShare', { shareId, shopId, ...share })
  const visitId = newId()
  await buyer.call('recordVisit', { shopId, visitId, page: 'shop', targetId: shopId, shareId })
  const { idFront: paperId } = await takePhotos(seller)
  const openingId = await begunBy(buyer)
  return { ...door, seller, buyer, order, invitationId, shareId, requestId, visitId, openingId, paperId }
}

async function begunBy(person: Person): Promise<OpeningId> {
  const { opening } = await person.call('startOpening', { openingId: newId<'opening'>(), shareId: null })
  return opening.openingId
}
