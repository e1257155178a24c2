// The same action twice, other people's things, and messages that must not come twice.
import { MINUTE_MS } from '../../src/domain/day'
import { LEASE_MS } from '../../src/domain/outbox'
import type { ShopId } from '../../src/domain/ids'
import { tick } from '../../src/server/tick'
import type { Person } from './citizen'
import { NEW_ORDER_TEMPLATE } from './outside'
import { newId } from './papers'
import { basket, buy, openCashier, openShop, placeOrder, scan, sellable, shelve, stateOf } from './scenes'
import { storyTown } from './story-town'

const town = storyTown()
const LOOKS_MAX = 2_000
const LOOK_EVERY_MS = 5
let seller: Person
let buyer: Person
let shopId: ShopId
let cup: Awaited<ReturnType<typeof shelve>>

beforeAll(async () => {
  seller = await town.person('王桂芬')
  buyer = await town.person('李娜')
  shopId = await openShop(town, seller, '王姐的茶铺')
  cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 100 })
}, 30_000)

it('same key, same input: the stored answer, and nothing happens twice', async () => {
  const before = (await sellable(buyer, shopId, cup)) ?? 0
  const tap = buyer.tap('placeOrder', basket(buyer, shopId, cup))
  const first = await tap()
  expect(first).toMatchObject({ ok: true, value: { totalFen: 10_000 }, now: town.clock.nowMs() })
  town.clock.advance(MINUTE_MS)
  // What was answered is the same; when it is told is not.
  const again = { ...first, now: town.clock.nowMs() }
  expect(await tap()).toEqual(again)
  expect(await Promise.all([tap(), tap(), tap()])).toEqual([again, again, again])
  expect(await sellable(buyer, shopId, cup)).toBe(before - 1)
})

it('two equal requests at once: one order, one answer', async () => {
  const before = (await sellable(buyer, shopId, cup)) ?? 0
  const tap = buyer.tap('placeOrder', basket(buyer, shopId, cup))
  const [one, two] = await Promise.all([tap(), tap()])
  expect(one).toMatchObject({ ok: true })
  expect(two).toEqual(one)
  expect(await sellable(buyer, shopId, cup)).toBe(before - 1)
})

it('same key, other input: refused with 409', async () => {
  const key = newId()
  const asked = basket(buyer, shopId, cup)
  expect(await buyer.ask('placeOrder', asked, { key })).toMatchObject({ ok: true })
  const other = await buyer.ask('placeOrder', { ...asked, orderId: newId<'order'>() }, { key })
  expect(other).toMatchObject({ status: 409, code: 'key-reused' })
})

it('another person’s order is not found, to read, to pay, to cancel or to confirm', async () => {
  const order = await placeOrder(buyer, shopId, cup)
  const stranger = await town.person('路人')
  expect(await stranger.ask('readOrder', order)).toMatchObject({ status: 404, code: 'not-found' })
  expect(await stranger.ask('cancelOrder', order)).toMatchObject({ status: 404, code: 'not-found' })
  expect(await stranger.ask('confirmReceipt', order)).toMatchObject({ status: 404, code: 'not-found' })
  expect(await stranger.ask('checkPayment', order)).toMatchObject({ status: 404, code: 'not-found' })
  const pay = await stranger.ask('payOrder', { ...order, method: 'wechat-native' })
  expect(pay).toMatchObject({ status: 404, code: 'not-found' })
  const nobody = await stranger.ask('readOrder', { shopId, orderId: newId<'order'>() })
  expect(nobody).toEqual(await stranger.ask('readOrder', order))
  expect(await stranger.ask('revealAddress', order)).toMatchObject({ status: 404 })
  expect(await stateOf(buyer, order)).toBe('pending')
})

it('an order id of somebody else’s order is refused like an unknown thing', async () => {
  const { orderId } = await placeOrder(buyer, shopId, cup)
  const stranger = await town.person('路人')
  const taken = await stranger.ask('placeOrder', { ...basket(stranger, shopId, cup), orderId })
  expect(taken).toMatchObject({ status: 404, code: 'not-found' })
})

it('a session that is no session, and one that has ended', async () => {
  const guest = await town.person('路人')
  guest.use('x'.repeat(60))
  expect(await guest.ask('listMyOrders', { before: null })).toMatchObject({ status: 401, code: 'signed-out' })
  const other = await town.person('路人')
  await other.call('signOut', {})
  expect(await other.ask('listMyOrders', { before: null })).toMatchObject({ status: 401 })
})

it('an SMS goes out exactly once although the tick died after asking', async () => {
  const { inbox } = town.outside.tencent.control
  const messages = () => inbox().filter(({ templateId }) => templateId === NEW_ORDER_TEMPLATE).length
  const before = messages()
  const order = await placeOrder(buyer, shopId, cup)
  await openCashier(buyer, order)
  scan(town, order)
  await town.outside.channel.runDue()
  // Tencent Cloud's own address has the path `/`: the message is sent, and whoever sent it hears no more.
  town.outside.swallow('POST /', 'after')
  void tick(town.world)
  await until(() => messages() === before + 1)
  town.clock.advance(LEASE_MS + 1)
  await tick(town.anotherProcess())
  await town.pass(10 * MINUTE_MS)
  expect(messages()).toBe(before + 1)
})

it('what was bought shows in the buyer’s list and in the shop’s, page by page', async () => {
  const order = await buy(town, buyer, shopId, cup)
  const mine = await buyer.call('listMyOrders', { before: null })
  expect(mine.orders[0]).toMatchObject({ orderId: order.orderId, shopName: '王姐的茶铺', state: 'paid' })
  const theirs = await seller.call('listShopOrders', { shopId, state: 'paid', before: null })
  expect(theirs.orders.map(({ orderId }) => orderId)).toContain(order.orderId)
  expect(await buyer.ask('listShopOrders', { shopId, state: null, before: null })).toMatchObject({
    status: 404,
  })
})

/** Waits for something that another strand does. */
async function until(done: () => boolean): Promise<void> {
  for (let looks = 0; looks < LOOKS_MAX && !done(); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
}
