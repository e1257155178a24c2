// A street for screens to stand in: one busy shop with goods, invitations and orders in every state, and a day already settled.
import { DAY_MS, HOUR_MS } from '../../src/domain/day'
import { outTradeNo, type InvitationId, type OrderId, type ShopId } from '../../src/domain/ids'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'
import { waitFor, type Demo } from '../stories/tell-outside'
import { shelve, type Goods, type Shelved } from './scene-goods'
import { guest, openShop, type ShopSign } from './scene-people'

export interface Scene {
  readonly shopId: ShopId
  /** The session of each person, to be put into a browser. */
  readonly tokens: Readonly<Record<'seller' | 'buyer' | 'friend' | 'newSeller', string>>
  readonly goods: readonly Shelved[]
  readonly invitations: Readonly<Record<InvitationFace, InvitationId>>
  readonly orders: Readonly<Record<OrderFace, OrderId>>
  /** Of the statement that can be looked at. */
  readonly settledDay: string
  /** A shop that has just opened: empty, and not collecting yet. */
  readonly newShopId: ShopId
}

type InvitationFace =
  'sent' | 'asked' | 'replaced' | 'paid' | 'withdrawn' | 'declined' | 'expired' | 'claimed'
type OrderFace = 'pending' | 'paid' | 'shipped' | 'released' | 'settled'

const SIGN: ShopSign = {
  name: '桂芬酱铺',
  paint: 'persimmon',
  shipFrom: '湖南省 长沙市',
  notice: '今天做了新辣酱，下午四点前下单今天寄。',
}
const NEW_SIGN: ShopSign = { name: '李娜小厨', paint: 'lotus', shipFrom: '浙江省 杭州市', notice: '' }

const GOODS: readonly Goods[] = [
  {
    title: '剁椒酱',
    detail: '鲜红辣椒现剁，坛子里睡足二十天。230 克一瓶，开盖后放冰箱。',
    priceFen: 2_800,
    stock: 120,
  },
  { title: '酸豆角', detail: '脆，酸，不放糖。', priceFen: 1_600, stock: 60 },
  {
    title: '三瓶礼盒',
    detail: '剁椒酱、酸豆角、豆豉各一瓶，带提手。',
    priceFen: 6_400,
    stock: 20,
    postageFen: 800,
  },
  { title: '豆豉', detail: '黑豆发足三十天。', priceFen: 1_500, stock: 30 },
  { title: '外婆菜', detail: '下饭。', priceFen: 1_880, stock: 3 },
  {
    title: '布包',
    detail: '厚棉布，一个一个缝的。',
    priceFen: 5_900,
    stock: 9,
    axes: [
      { name: '颜色', choices: ['靛蓝', '茶色'] },
      { name: '大小', choices: ['小', '大'] },
    ],
  },
  { title: '辣萝卜', detail: '晒过三个太阳。', priceFen: 1_200, stock: 0 },
]
const FRIDAY_EVENING = '2026-11-20T18:00:00+08:00'
const SUNDAY_CUT = '2026-11-22T23:30:01+08:00'
const MONDAY_PAID = '2026-11-23T09:05:00+08:00'
const MONDAY = '2026-11-23'

/** Needs a demo whose clock still stands on its first Friday. `onSunday` comes while the payouts are with the bank. */
export async function setScene(
  demo: Demo,
  onSunday: () => Promise<void> = () => Promise.resolve(),
): Promise<Scene> {
  const [seller, buyer, friend, newSeller] = (await Promise.all(
    ['王桂芬', '赵明', '陈静', '李娜'].map((name) => guest(demo, name)),
  )) as [Person, Person, Person, Person]
  const shopId = await openShop(demo, seller, SIGN, { collects: true })
  const goods: Shelved[] = []
  for (const one of [...GOODS].reverse()) goods.unshift(await shelve(seller, shopId, one))
  const street: Street = { demo, seller, buyer, friend, shopId, goods }
  const settled = await sellAndReceive(street)
  await sellAndReceive({ ...street, buyer: friend })
  await demo.turnTo(FRIDAY_EVENING)
  const expired = await invite(street, 1, '何女士，这瓶先替您留着。', HOUR_MS)
  await demo.turnTo(SUNDAY_CUT)
  await waitFor('the payout to be sent', () => payoutIs(street, 'sent'))
  await onSunday()
  await demo.turnTo(MONDAY_PAID)
  await waitFor('the payout to arrive', () => payoutIs(street, 'paid'))
  const invitations = { ...(await sendInvitations(street)), expired }
  const orders = { ...(await takeOrders(street)), settled }
  // Left alone, an application is through within seconds.
  await demo.control('hold-applications')
  const newShopId = await openShop(demo, newSeller, NEW_SIGN, { collects: false })
  const tokens = {
    seller: seller.token(),
    buyer: buyer.token(),
    friend: friend.token(),
    newSeller: newSeller.token(),
  }
  return { shopId, tokens, goods, invitations, orders, settledDay: MONDAY, newShopId }
}

export type Shelf = Pick<Scene, 'shopId' | 'goods'>

export interface Street extends Shelf {
  readonly demo: Demo
  readonly seller: Person
  readonly buyer: Person
  readonly friend: Person
}

async function sendInvitations(street: Street) {
  const { seller, buyer, friend, shopId } = street
  const asked = await invite(street, 2, '赵先生，这是您要的剁椒酱和酸豆角。')
  await buyer.call('openInvitation', { shopId, invitationId: asked })
  await buyer.call('askChange', { shopId, invitationId: asked, requestId: newId(), text: '酱能换成不辣的吗' })
  const replaced = await invite(street, 3, '陈女士，三瓶剁椒酱。')
  const version = { ...offerOf(street, 3, '陈女士，三瓶剁椒酱，每瓶便宜两块。', undefined, 200), replaces: 1 }
  await seller.call('reviseInvitation', { shopId, invitationId: replaced, ...version })
  const withdrawn = await invite(street, 1, '先给您留一瓶。')
  await seller.call('withdrawInvitation', { shopId, invitationId: withdrawn })
  const declined = await invite(street, 1, '赵先生，给您留了一瓶。')
  await buyer.call('declineInvitation', { shopId, invitationId: declined })
  const paid = await invite(street, 2, '陈女士，这是您要的两样。')
  const claimed = await invite(street, 1, '周先生，您的一瓶。')
  const order = await claim(street, friend, paid)
  await pay(street, friend, order)
  await claim(street, friend, claimed)
  const sent = await invite(street, 2, '赵先生，这是您要的剁椒酱和酸豆角。')
  return { sent, asked, replaced, withdrawn, declined, paid, claimed }
}

async function takeOrders(street: Street) {
  const released = await sellAndReceive(street)
  const shipped = await buy(street, street.buyer, 2)
  await pay(street, street.buyer, shipped)
  await ship(street, shipped)
  const paid = await buy(street, street.buyer, 1)
  await pay(street, street.buyer, paid)
  const pending = await buy(street, street.buyer, 3)
  return { released, shipped, paid, pending }
}

export async function sellAndReceive(street: Street): Promise<OrderId> {
  const { buyer, shopId } = street
  const orderId = await buy(street, buyer, 2)
  await pay(street, buyer, orderId)
  await ship(street, orderId)
  await buyer.call('confirmReceipt', { shopId, orderId })
  await waitFor('the release', () => stateIs(street, buyer, orderId, 'released'))
  return orderId
}

export async function buy({ shopId, goods }: Shelf, buyer: Person, quantity: number): Promise<OrderId> {
  const [first] = goods
  if (!first?.skuIds[0]) throw new Error('the shelf is empty')
  const orderId = newId<'order'>()
  const lines = [{ skuId: first.skuIds[0], quantity, terms: 1 }]
  await buyer.call('placeOrder', { shopId, orderId, lines, address: addressOf(buyer), shareId: null })
  return orderId
}

async function pay(street: Street, buyer: Person, orderId: OrderId): Promise<void> {
  const { demo, shopId } = street
  const { attemptNo } = await buyer.call('payOrder', { shopId, orderId, method: 'wechat-native' })
  await demo.control('pay', { handle: outTradeNo(shopId, orderId, attemptNo), payerOpenid: 'oScans' })
  await waitFor('the payment', () => stateIs(street, buyer, orderId, 'paid'))
}

async function ship({ demo, seller, shopId }: Street, orderId: OrderId): Promise<void> {
  const waybill = `SF${String(await demo.nowMs()).slice(-8)}${newId().replace(/\D/g, '')}0000`.slice(0, 14)
  await seller.call('shipOrder', { shopId, orderId, waybill, carrier: null })
}

function offerOf({ goods }: Street, quantity: number, note: string, validMs = DAY_MS / 2, lessFen = 0) {
  const [chilli, beans] = goods
  const items = [chilli, ...(quantity === 2 ? [beans] : [])].flatMap((one, index) =>
    one?.skuIds[0]
      ? [
          {
            skuId: one.skuIds[0],
            title: one.title,
            unitFen: one.priceFen - lessFen,
            quantity: index === 0 ? quantity : 1,
          },
        ]
      : [],
  )
  return { items, postageFen: 0, note, validMs }
}

export async function invite(street: Street, quantity: number, note: string, validMs?: number) {
  const invitationId = newId<'invitation'>()
  const { seller, shopId } = street
  await seller.call('sendInvitation', { shopId, invitationId, ...offerOf(street, quantity, note, validMs) })
  return invitationId
}

async function claim({ shopId }: Street, buyer: Person, invitationId: InvitationId): Promise<OrderId> {
  const orderId = newId<'order'>()
  const address = addressOf(buyer)
  const method = 'wechat-native'
  const asked = { shopId, invitationId, version: 1, orderId, method, address, shareId: null } as const
  await buyer.call('payInvitation', asked)
  return orderId
}

function addressOf(buyer: Person) {
  const { name, phone } = buyer.papers
  return { name, phone, region: '上海市 徐汇区', detail: '枫林路 1 号' }
}

export async function stateIs({ shopId }: Shelf, buyer: Person, orderId: OrderId, state: string) {
  const { order } = await buyer.call('readOrder', { shopId, orderId })
  return order.state === state ? true : null
}

export async function payoutIs({ seller, shopId }: Street, state: string) {
  const { settlements } = await seller.call('listSettlements', { shopId, before: null })
  return settlements.some(({ payout }) => payout?.state === state) ? true : null
}
