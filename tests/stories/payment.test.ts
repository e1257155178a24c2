// Money coming in: late, lost, twice, forged, of the wrong amount, for the wrong price; each fen ends where it belongs.
import { HOUR_MS, MINUTE_MS } from '../../src/domain/day'
import { outTradeNo, type ShopId } from '../../src/domain/ids'
import { heldOf } from '../../src/domain/ledger'
import type { Person } from './citizen'
import {
  basket,
  openCashier,
  openShop,
  placeOrder,
  scan,
  sellable,
  shelve,
  stateOf,
  type OrderAt,
} from './scenes'
import { storyTown } from './story-town'

const town = storyTown()
let seller: Person
let buyer: Person
let shopId: ShopId
let cup: Awaited<ReturnType<typeof shelve>>

beforeAll(async () => {
  seller = await town.person('王桂芬')
  buyer = await town.person('李娜')
  shopId = await openShop(town, seller, '王姐的茶铺')
}, 30_000)

beforeEach(async () => {
  cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 3 })
})

const atCashier = async (): Promise<OrderAt> => {
  const order = await placeOrder(buyer, shopId, cup)
  await openCashier(buyer, order)
  return order
}

const moneyOf = async ({ orderId }: OrderAt) => {
  const { transfers, balances } = await town.ledger(shopId)
  const own = transfers.filter((row) => row.orderId === orderId)
  return { kinds: own.map(({ kind }) => kind).sort(), held: balances[heldOf(orderId)] ?? 0 }
}

const PAID = { kinds: ['channel-fee', 'payment'], held: 9_940 }
const numberOf = ({ orderId }: OrderAt) => outTradeNo(shopId, orderId, 1)
const tradeAtChannel = (order: OrderAt) =>
  town.outside.channel.books.transactions().find(({ outTradeNo: number }) => number === numberOf(order))

it('expiry while the cashier is open: closed at the channel first, then the stock goes back', async () => {
  const order = await atCashier()
  expect(await sellable(buyer, shopId, cup)).toBe(2)
  // As long as the channel does not confirm the closing, nothing goes back.
  town.outside.channel.control.faults.plant({
    operation: 'transaction.close',
    fault: 'timeout-before-effect',
  })
  town.clock.advance(30 * MINUTE_MS)
  await town.settle()
  expect(tradeAtChannel(order)?.state).toBe('NOTPAY')
  expect(await stateOf(buyer, order)).toBe('pending')
  expect(await sellable(buyer, shopId, cup)).toBe(2)
  await town.pass(MINUTE_MS)
  expect(tradeAtChannel(order)?.state).toBe('CLOSED')
  expect(await stateOf(buyer, order)).toBe('closed')
  expect(await sellable(buyer, shopId, cup)).toBe(3)
  expect(scan(town, order)).toEqual({ ok: false, reason: 'closed' })
  expect(await buyer.ask('payOrder', { ...order, method: 'wechat-native' })).toMatchObject({
    code: 'order-state',
  })
})

it('late money gets through all the same: refunded by itself, and nobody ships', async () => {
  const order = await atCashier()
  const shown = await buyer.call('readOrder', order)
  expect(shown.attempt).toMatchObject({ attemptNo: 1, method: 'wechat-native', state: 'pending' })
  expect(shown).toMatchObject({ refunds: [], shop: { name: '王姐的茶铺', paint: 'tea', collecting: true } })
  expect((await seller.call('readOrder', order)).attempt).toBeNull()
  await town.pass(35 * MINUTE_MS)
  expect(await stateOf(buyer, order)).toBe('closed')
  expect(scan(town, order, { evenIfOver: true })).toMatchObject({ ok: true })
  await town.pass(10 * MINUTE_MS)
  expect(await stateOf(buyer, order)).toBe('closed')
  expect(await moneyOf(order)).toEqual({ kinds: ['refund-succeeded', 'stray-money'], held: 0 })
  const after = await buyer.call('readOrder', order)
  const back = { amountFen: 10_000, state: 'succeeded', reason: 'late-money', at: expect.any(Number) }
  expect(after).toMatchObject({ refunds: [back], attempt: null })
  const [refund] = town.outside.channel.books.refunds().slice(-1)
  expect(refund).toMatchObject({ amountFen: 10_000, status: 'SUCCESS' })
  const { messages } = await seller.call('readMessages', { shopId, before: null })
  expect(messages.map(({ kind }) => kind)).toContain('late-money')
  expect(await sellable(buyer, shopId, cup)).toBe(3)
})

it('paid at the last second: the order is paid, not closed', async () => {
  const order = await atCashier()
  town.outside.channel.control.notices.delay(HOUR_MS)
  town.clock.advance(30 * MINUTE_MS - 1)
  expect(scan(town, order)).toMatchObject({ ok: true })
  await town.pass(5 * MINUTE_MS)
  expect(await stateOf(buyer, order)).toBe('paid')
  await town.pass(2 * HOUR_MS)
  expect(await moneyOf(order)).toEqual(PAID)
})

it('notice lost: the query repairs it', async () => {
  const order = await atCashier()
  town.outside.channel.control.notices.drop()
  scan(town, order)
  await town.settle()
  expect(await stateOf(buyer, order)).toBe('pending')
  await town.pass(MINUTE_MS)
  expect(await stateOf(buyer, order)).toBe('paid')
  expect(await moneyOf(order)).toEqual(PAID)
})

it('a waiting page asks at once, without waiting for the notice', async () => {
  const order = await atCashier()
  town.outside.channel.control.notices.drop()
  scan(town, order)
  await buyer.call('checkPayment', order)
  expect(await stateOf(buyer, order)).toBe('paid')
})

it('notice twice, at once and again later: taken in once', async () => {
  const order = await atCashier()
  town.outside.channel.control.notices.duplicate(3)
  scan(town, order)
  await town.settle()
  town.outside.channel.control.notices.again(numberOf(order))
  await town.pass(HOUR_MS)
  expect(await moneyOf(order)).toEqual(PAID)
  const { messages } = await seller.call('readMessages', { shopId, before: null })
  expect(messages.filter(({ ref }) => ref === order.orderId)).toHaveLength(1)
})

it('pay twice by double tap: one attempt, one number, one payment', async () => {
  const order = await placeOrder(buyer, shopId, cup)
  const ask = { ...order, method: 'wechat-native' } as const
  const one = buyer.tap('payOrder', ask)
  const answers = await Promise.all([one(), one(), buyer.ask('payOrder', ask), buyer.ask('payOrder', ask)])
  answers.forEach((answer) => expect(answer).toMatchObject({ ok: true, value: { attemptNo: 1 } }))
  const mine = town.outside.channel.books
    .transactions()
    .filter(({ outTradeNo: number }) => number.includes(order.orderId))
  expect(mine).toHaveLength(1)
  expect(scan(town, order)).toMatchObject({ ok: true })
  expect(scan(town, order)).toEqual({ ok: false, reason: 'paid' })
  await town.settle()
  expect(await moneyOf(order)).toEqual(PAID)
})

it('another method closes the first number before the second one opens', async () => {
  const order = await atCashier()
  const second = await buyer.call('payOrder', { ...order, method: 'wechat-h5' })
  expect(second).toMatchObject({ attemptNo: 2, state: 'pending' })
  expect(tradeAtChannel(order)?.state).toBe('CLOSED')
  expect(scan(town, order, { evenIfOver: true })).toMatchObject({ ok: true })
  scan(town, order, { attemptNo: 2 })
  await town.pass(10 * MINUTE_MS)
  expect(await stateOf(buyer, order)).toBe('paid')
  const { kinds } = await moneyOf(order)
  expect(kinds).toEqual(['channel-fee', 'payment', 'refund-succeeded', 'stray-money'])
  const { refunds } = await buyer.call('readOrder', order)
  expect(refunds).toMatchObject([{ amountFen: 10_000, state: 'succeeded', reason: 'second-money' }])
})

it('forged notice refused: nothing changes', async () => {
  const order = await atCashier()
  town.outside.channel.control.notices.forgePayment(numberOf(order))
  await town.settle()
  expect(town.takeAlarms()).toEqual([{ event: 'notice-refused', facts: expect.anything() }])
  expect(await stateOf(buyer, order)).toBe('pending')
  expect(await moneyOf(order)).toEqual({ kinds: [], held: 0 })
  const plain = await fetch(`${town.url}/notice/wechat-pay`, { method: 'POST', body: '{}' })
  expect(plain.status).toBe(401)
  expect(town.takeAlarms()).toHaveLength(1)
})

it('wrong amount not marked paid: held back with an alarm until the channel says what it took', async () => {
  const order = await atCashier()
  town.outside.channel.control.notices.wrongAmount(1)
  scan(town, order)
  await town.settle()
  expect(await stateOf(buyer, order)).toBe('pending')
  const [alarm] = town.takeAlarms()
  expect(alarm).toMatchObject({
    event: 'notice-not-applied',
    facts: { code: 'notice-refused', field: 'amount' },
  })
  await town.pass(2 * MINUTE_MS)
  expect(await moneyOf(order)).toEqual(PAID)
  town.takeAlarms()
})

it('price changed between reading and paying: told before anything is charged', async () => {
  const asked = basket(buyer, shopId, cup)
  const { product } = await buyer.call('readProductPage', { shopId, productId: cup.productId })
  const dearer = product.skus.map(({ skuId, spec, onSale, sellable: stock }) => ({
    ...{ skuId, onSale, stock, spec: [...spec], priceFen: 12_000 },
  }))
  const { title, detail, postageFen } = product
  const texts = { title, detail, postageFen, onSale: true, axes: [], pictures: [] }
  await seller.call('saveProduct', { shopId, productId: cup.productId, ...texts, skus: dearer })
  expect(await buyer.ask('placeOrder', asked)).toMatchObject({
    code: 'terms-changed',
    details: { title: '陶瓷杯' },
  })
  expect(await sellable(buyer, shopId, cup)).toBe(3)
  const cheaper = { ...asked, lines: asked.lines.map((line) => ({ ...line, priceFen: 1 })) }
  expect(await buyer.raw('placeOrder', cheaper)).toMatchObject({ status: 400, code: 'bad-input' })
})

it('a buyer who thinks better of it gets the stock back and no bill', async () => {
  const order = await atCashier()
  expect(await buyer.call('cancelOrder', order)).toEqual({ state: 'closed' })
  expect(tradeAtChannel(order)?.state).toBe('CLOSED')
  expect(await sellable(buyer, shopId, cup)).toBe(3)
  expect(await buyer.call('cancelOrder', order)).toEqual({ state: 'closed' })
})
