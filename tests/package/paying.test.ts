// Paying on a bad line, in the built package: a lost answer makes no second order, and an outage ends by itself.
import type { ShopId } from '../../src/domain/ids'
import type { Person } from '../stories/citizen'
import { openShop, shelve, type Goods } from '../stories/scenes'
import { storyTown } from '../stories/story-town'
import { fillAddressOn } from './deeds'
import { linePerson } from './host/line-person'
import { nodePhones } from './host/node-phones'
import type { Phone } from './host/phone'
import { townLine } from './host/town-line'

const STOCK = 20
const OUTAGE_MS = 30_000
/** Longer than all tries together. */
const GIVEN_UP_MS = 120_000
/** An order that nobody pays is closed, and a phone forgets that it had asked. */
const CLOSED_MS = 1_860_000
/** Longer than the longest pause between two tries. */
const NEXT_TRY_MS = 15_000

const town = storyTown()
const phones = nodePhones()
let seller: Person
let shopId: ShopId
let cup: Goods & { readonly productId: string }

beforeAll(async () => {
  seller = await town.person('王桂芬')
  shopId = await openShop(town, seller, '王姐的茶铺')
  cup = await shelve(seller, shopId, { priceFen: 7_200, stock: STOCK })
})

/** On the checkout with an address, one tap from paying. */
async function beforePaying(owner: string): Promise<Phone> {
  const phone = phones.phone(townLine(town, owner))
  await phone.open(checkout(cup))
  await fillAddressOn(phone)
  return phone
}

const checkout = ({ productId, skuId }: typeof cup): string =>
  `/pages/order/checkout/index?shop=${shopId}&product=${productId}&sku=${skuId}&n=1`

async function ordersOf(owner: string) {
  const { orders } = await linePerson(town, owner).call('listMyOrders', { before: null })
  return orders.map(({ state }) => state)
}

const cashiers = ({ diary }: Phone): number =>
  diary.calls.filter(({ name }) => name === 'requestPayment').length

it.each(['placeOrder', 'payOrder'])(
  'the answer to %s is lost after its commit: one order, paid once',
  async (name) => {
    const owner = `丢了 ${name}`
    const phone = await beforePaying(owner)
    phone.lineFaults.loseAnswer(name)
    await phone.tap('付款 ¥72.00')
    await phone.pass(NEXT_TRY_MS)
    expect(phone.sees('付好了')).toBe(true)
    expect(cashiers(phone)).toBe(1)
    expect(await ordersOf(owner)).toEqual(['paid'])
  },
)

it('offline for half a minute from the tap on: it says so, goes on by itself, and nobody taps twice', async () => {
  const phone = await beforePaying('陈默')
  phone.lineFaults.offline = true
  await phone.tap('付款 ¥72.00')
  await phone.pass(OUTAGE_MS)
  expect(phone.sees('网有点慢，正在确认有没有成，请不要离开')).toBe(true)
  expect(await ordersOf('陈默')).toEqual([])
  phone.lineFaults.offline = false
  await phone.pass(NEXT_TRY_MS)
  expect(phone.sees('付好了')).toBe(true)
  expect(await ordersOf('陈默')).toEqual(['paid'])
})

it('offline for half a minute from the cashier on: the money is never in doubt, and the page finds out by itself', async () => {
  const phone = await beforePaying('赵一鸣')
  const release = phone.lineFaults.hold('payOrder')
  await phone.tap('付款 ¥72.00')
  release()
  phone.lineFaults.offline = true
  await phone.settle()
  await phone.pass(OUTAGE_MS)
  expect(phone.sees('不会付两次')).toBe(true)
  expect(phone.sees('付好了')).toBe(false)
  phone.lineFaults.offline = false
  await phone.pass(NEXT_TRY_MS)
  expect(phone.sees('付好了')).toBe(true)
  expect(cashiers(phone)).toBe(1)
  expect(await ordersOf('赵一鸣')).toEqual(['paid'])
})

describe('killed while nobody knows whether there is an order', () => {
  const ASKS = '再点一次也只算一次'

  /** The answer is lost, the line is gone, and WeChat is swept away. */
  async function killed(phone: Phone, goods = cup): Promise<void> {
    phone.lineFaults.loseAnswer('placeOrder')
    await phone.tap('付款 ¥72.00')
    phone.lineFaults.offline = true
    await phone.pass(GIVEN_UP_MS)
    phone.lineFaults.offline = false
    await phone.open(checkout(goods))
  }

  it('the form stands as it was sent, and the same is asked again: one order, paid once', async () => {
    const phone = await beforePaying('钱多多')
    await killed(phone)
    expect(phone.sees('枫林路 1 号')).toBe(true)
    expect(phone.sees(ASKS)).toBe(true)
    await phone.tap('付款 ¥72.00')
    await phone.pass(NEXT_TRY_MS)
    expect(phone.sees('付好了')).toBe(true)
    expect(cashiers(phone)).toBe(1)
    expect(await ordersOf('钱多多')).toEqual(['paid'])
    await phone.open(checkout(cup))
    expect(phone.sees(ASKS)).toBe(false)
  })

  it('also where the last piece is this buyer’s own by now', async () => {
    const last = await shelve(seller, shopId, { priceFen: 7_200, stock: 1 })
    const phone = phones.phone(townLine(town, '吴迪'))
    await phone.open(checkout(last))
    await fillAddressOn(phone)
    await killed(phone, last)
    await phone.tap('付款 ¥72.00')
    await phone.pass(NEXT_TRY_MS)
    expect(phone.sees('付好了')).toBe(true)
  })

  it('a tap on anything else says that it has to be asked first', async () => {
    const phone = await beforePaying('郑浩')
    await killed(phone)
    await phone.tap('枫林路 1 号')
    expect(phone.sees('先再点一次付款问清楚，再改别的')).toBe(true)
  })

  it('after half an hour it is forgotten: what was made is closed', async () => {
    const phone = await beforePaying('冯晨')
    await killed(phone)
    await town.pass(CLOSED_MS)
    await phone.open(checkout(cup))
    expect(phone.sees(ASKS)).toBe(false)
    expect(await ordersOf('冯晨')).toEqual(['closed'])
  })
})
