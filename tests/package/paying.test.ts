// Paying on a bad line, in the built package: a lost answer makes no second order, and an outage ends by itself.
import type { ShopId } from '../../src/domain/ids'
import { openShop, shelve, type Goods } from '../stories/scenes'
import { storyTown } from '../stories/story-town'
import { fillAddressOn } from './deeds'
import { linePerson } from './host/line-person'
import { nodePhones } from './host/node-phones'
import type { Phone } from './host/phone'
import { townLine } from './host/town-line'

const STOCK = 20
const OUTAGE_MS = 30_000
/** Longer than the longest pause between two tries. */
const NEXT_TRY_MS = 15_000

const town = storyTown()
const phones = nodePhones()
let shopId: ShopId
let cup: Goods & { readonly productId: string }

beforeAll(async () => {
  const seller = await town.person('王桂芬')
  shopId = await openShop(town, seller, '王姐的茶铺')
  cup = await shelve(seller, shopId, { priceFen: 7_200, stock: STOCK })
})

/** On the checkout with an address, one tap from paying. */
async function beforePaying(owner: string): Promise<Phone> {
  const phone = phones.phone(townLine(town, owner))
  const query = `shop=${shopId}&product=${cup.productId}&sku=${cup.skuId}&n=1`
  await phone.open(`/pages/order/checkout/index?${query}`)
  await fillAddressOn(phone)
  return phone
}

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
