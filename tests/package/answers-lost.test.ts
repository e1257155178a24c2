// Answers lost after their commit, in the built package: an invitation, a parcel and a receipt are done once, and say so.
import type { ShopId } from '../../src/domain/ids'
import type { Person } from '../stories/citizen'
import { basket, newWaybill, openShop, ship, shelve, type Goods, type OrderAt } from '../stories/scenes'
import { storyTown } from '../stories/story-town'
import { linePerson } from './host/line-person'
import { nodePhones } from './host/node-phones'
import type { Phone } from './host/phone'
import { townLine } from './host/town-line'

const CHECKING = '网有点慢，正在确认有没有成，请不要离开'
const UNKNOWN = '网断了，还不知道成没成。填的都在，再点一次也只算一次'
/** Nobody who did the right thing once is told that they came too late. */
const REFUSED = '刚有变化'
/** Longer than the longest pause between two tries. */
const NEXT_TRY_MS = 15_000
/** Longer than all tries together. */
const GIVEN_UP_MS = 120_000
/** A sheet slides away. */
const MOMENT_MS = 500
/** The channel takes a moment to free the money. */
const RELEASED_MS = 60_000
const STOCK = 20
const SELLER = '李娜'
const BUYER = '赵一鸣'

const town = storyTown()
const phones = nodePhones()
let seller: Person
let buyer: Person
let shopId: ShopId
let cup: Goods

beforeAll(async () => {
  seller = linePerson(town, SELLER)
  buyer = linePerson(town, BUYER)
  shopId = await openShop(town, seller, '李娜小厨')
  cup = await shelve(seller, shopId, { priceFen: 7_200, stock: STOCK, title: '手作茶杯' })
})

/** Something that one more tap does. */
interface Deed {
  readonly phone: Phone
  readonly button: string
  /** What the screen says once it is done. */
  readonly said: string
  /** How often it is done by now. */
  times(): Promise<number>
}

const DEEDS: Readonly<Record<string, () => Promise<Deed>>> = {
  sendInvitation: inviting,
  shipOrder: shipping,
  confirmReceipt: receiving,
}

describe.each(Object.entries(DEEDS))('%s', (name, begin) => {
  it('its answer is lost: it says that it is finding out, goes on by itself, and is done once', async () => {
    const { phone, button, said, times } = await begin()
    phone.lineFaults.loseAnswer(name)
    await phone.tap(button)
    expect(phone.sees(CHECKING)).toBe(true)
    expect(phone.sees(said)).toBe(false)
    expect(await times()).toBe(1)
    await phone.pass(NEXT_TRY_MS)
    expect(phone.sees(CHECKING)).toBe(false)
    expect(phone.sees(said)).toBe(true)
    expect(phone.sees(REFUSED)).toBe(false)
    expect(await times()).toBe(1)
  })

  it('and the line is gone: it says what is not known, and another tap brings the end of the first', async () => {
    const { phone, button, said, times } = await begin()
    phone.lineFaults.loseAnswer(name)
    await phone.tap(button)
    phone.lineFaults.offline = true
    await phone.pass(GIVEN_UP_MS)
    expect(phone.sees(UNKNOWN)).toBe(true)
    phone.lineFaults.offline = false
    await phone.tap(button)
    await phone.pass(MOMENT_MS)
    expect(phone.sees(said)).toBe(true)
    expect(phone.sees(REFUSED)).toBe(false)
    expect(await times()).toBe(1)
  })
})

let guests = 0

/** A card for somebody new, written and not sent yet. */
async function inviting(): Promise<Deed> {
  guests += 1
  const guest = `陈女士${guests}`
  const phone = phones.phone(townLine(town, SELLER))
  await phone.open('/pages/writing/invite/index')
  await phone.type('给谁', guest)
  await phone.tap('加一件货')
  await phone.tap('手作茶杯')
  await phone.pass(MOMENT_MS)
  const times = async (): Promise<number> => {
    const { invitations } = await seller.call('listInvitations', { shopId, before: null })
    return invitations.filter(({ note }) => note.indexOf(guest) >= 0).length
  }
  return { phone, button: `下一步：发给${guest}`, said: '写好了，还没发出去', times }
}

/** A parcel with its number typed. */
async function shipping(): Promise<Deed> {
  const order = await buy()
  const phone = phones.phone(townLine(town, SELLER))
  await phone.open(`/pages/order/ship/index?shop=${shopId}&order=${order.orderId}`)
  await phone.type('快递单号', newWaybill())
  const times = async (): Promise<number> => (await seller.call('readOrder', order)).shipments.length
  return { phone, button: '寄出了', said: '买家收到货，钱就给您', times }
}

/** Shipped goods, with the question whether they are there on the screen. */
async function receiving(): Promise<Deed> {
  const order = await buy()
  await ship(seller, order)
  const phone = phones.phone(townLine(town, BUYER))
  await phone.open(`/pages/order/detail/index?shop=${shopId}&order=${order.orderId}`)
  await phone.tap('确认收货')
  await phone.pass(MOMENT_MS)
  const times = async (): Promise<number> => {
    await town.pass(RELEASED_MS)
    const { transfers } = await town.ledger(shopId)
    return transfers.filter(({ kind, orderId }) => kind === 'release' && orderId === order.orderId).length
  }
  return { phone, button: '收到了，确认收货', said: '谢谢您来买', times }
}

async function buy(): Promise<OrderAt> {
  const { orderId } = await buyer.call('placeOrder', basket(buyer, shopId, cup))
  const { prepay } = await buyer.call('payOrder', { shopId, orderId, method: 'wechat-jsapi' })
  if (prepay?.kind !== 'jsapi') throw new Error('there is no cashier')
  await townLine(town, BUYER).pay(prepay.package.replace('prepay_id=', ''))
  return { shopId, orderId }
}
