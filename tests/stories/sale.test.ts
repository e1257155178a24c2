// A sale from the shelf to the card: bought, one message and one SMS, shipped, received, released, and paid out T+1.
import { DAY_MS, HOUR_MS, MINUTE_MS, type Day } from '../../src/domain/day'
import type { ShopId } from '../../src/domain/ids'
import { heldOf, payableOf } from '../../src/domain/ledger'
import type { Person } from './citizen'
import { NEW_ORDER_TEMPLATE } from './outside'
import { addressOf, buy, newWaybill, openShop, sell, sellable, shelve, ship, stateOf } from './scenes'
import { exportStatement, sealByTheBook, sealFromScratch } from './statement'
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
  cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 100 })
}, 30_000)

const newOrderMessages = () => {
  const { inbox } = town.outside.tencent.control
  const mine = `+86${seller.papers.phone}`
  return inbox().filter(({ templateId, phone }) => templateId === NEW_ORDER_TEMPLATE && phone === mine).length
}

it('the seller is told once of a paid order, in the shop and by one SMS', async () => {
  const before = newOrderMessages()
  const order = await buy(town, buyer, shopId, cup)
  await town.pass(10 * MINUTE_MS)
  const { messages } = await seller.call('readMessages', { shopId, before: null })
  expect(messages.filter(({ kind, ref }) => kind === 'new-order' && ref === order.orderId)).toHaveLength(1)
  expect(newOrderMessages() - before).toBe(1)
  const { orders } = await seller.call('listShopOrders', { shopId, state: 'paid', before: null })
  expect(orders).toMatchObject([{ orderId: order.orderId, receiver: '李*', pieces: 1 }])
  const counter = await seller.call('readCounter', { shopId })
  expect(counter).toMatchObject({ toShip: 1, heldFen: 9_940, arrivingFen: 0 })
  const { balances } = await town.ledger(shopId)
  expect(balances[heldOf(order.orderId)]).toBe(9_940)
})

it('goods go out with a waybill, are received by hand, and their money is released', async () => {
  const order = await buy(town, buyer, shopId, cup)
  expect(await buyer.ask('confirmReceipt', order)).toMatchObject({ ok: false, code: 'not-shipped' })
  expect((await seller.call('revealAddress', order)).address.detail).toBe(addressOf(buyer).detail)
  expect((await buyer.call('revealAddress', order)).address.detail).toBe(addressOf(buyer).detail)
  expect(await ship(seller, order)).toMatchObject({ carrier: 'SF', shipmentNo: 1 })
  const shown = await buyer.call('readOrder', order)
  expect(shown.order.state).toBe('shipped')
  expect(shown.shipments[0]?.carrierName).toBe('顺丰速运')
  await buyer.call('confirmReceipt', order)
  await town.pass(MINUTE_MS)
  const { order: released, money } = await seller.call('readOrder', order)
  expect(released.state).toBe('released')
  expect(money).toMatchObject({ feeFen: 60, netFen: 9_940, arrivesOn: '2026-11-19' })
  expect((await buyer.call('readOrder', order)).money).toBeNull()
  const list = await buyer.call('listMyOrders', { before: null })
  expect(list.orders.find(({ orderId }) => orderId === order.orderId)?.state).toBe('released')
})

it('a second tap on received, and the clock at the same second, release once', async () => {
  const order = await buy(town, buyer, shopId, cup)
  await ship(seller, order)
  const tap = buyer.tap('confirmReceipt', order)
  const answers = await Promise.all([tap(), tap(), buyer.ask('confirmReceipt', order)])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
  await town.pass(MINUTE_MS)
  const { transfers } = await town.ledger(shopId)
  expect(
    transfers.filter(({ kind, orderId }) => kind === 'release' && orderId === order.orderId),
  ).toHaveLength(1)
})

it('what nobody confirms counts as received after ten days', async () => {
  const order = await buy(town, buyer, shopId, cup)
  await ship(seller, order)
  await town.pass(10 * DAY_MS - HOUR_MS)
  expect(await stateOf(buyer, order)).toBe('shipped')
  await town.pass(2 * HOUR_MS)
  expect(await stateOf(buyer, order)).toBe('released')
}, 30_000)

it('released on T, the money is on the card on T+1, and the statement says of what', async () => {
  const owner = await town.person('陈秀英')
  const ownShop = await openShop(town, owner, '秀英手作')
  const bowl = await shelve(owner, ownShop, { priceFen: 3_333, stock: 5 })
  await town.until('2026-12-01T10:00:00+08:00')
  const first = await sell(town, owner, buyer, ownShop, bowl)
  const second = await sell(town, owner, buyer, ownShop, { ...bowl, quantity: 2 })
  await town.until('2026-12-01T23:40:00+08:00')
  expect(await owner.call('readCounter', { shopId: ownShop })).toMatchObject({ arrivingOn: '2026-12-02' })
  await town.until('2026-12-02T12:00:00+08:00')
  const statement = await exportStatement(owner, ownShop, '2026-12-02' as Day)
  expect(statement.settlement).toMatchObject({ lineCount: 2, totalFen: 9_939 })
  expect(statement.settlement.payout).toMatchObject({ state: 'paid', amountFen: 9_939, carriedFen: 0 })
  expect(new Set(statement.lines.map(({ orderId }) => orderId))).toEqual(
    new Set([first.orderId, second.orderId]),
  )
  expect(statement.lines.map(({ netFen }) => netFen).sort()).toEqual([3_313, 6_626])
  expect(sealByTheBook(statement)).toBe(statement.seal?.hash)
  expect(sealFromScratch(statement)).toBe(statement.seal?.hash)
  const touched = { ...statement, lines: statement.lines.map((line) => ({ ...line, netFen: line.grossFen })) }
  expect(sealFromScratch(touched)).not.toBe(statement.seal?.hash)
  const { balances } = await town.ledger(ownShop)
  expect(balances[payableOf(ownShop)]).toBe(0)
  expect(await owner.call('readCounter', { shopId: ownShop })).toMatchObject({
    arrivedFen: 9_939,
    arrivingFen: 0,
  })
}, 30_000)

it('every day of a shop hangs on the day before', async () => {
  await sell(town, seller, buyer, shopId, cup)
  await town.pass(DAY_MS)
  const { settlements } = await seller.call('listSettlements', { shopId, before: null })
  expect(settlements.length).toBeGreaterThan(2)
  const days = await Promise.all(settlements.map(({ day }) => exportStatement(seller, shopId, day)))
  days.forEach((day, index) => {
    expect(sealFromScratch(day)).toBe(day.seal?.hash)
    expect(day.seal?.previousHash).toBe(days[index + 1]?.seal?.hash ?? 'xiaopu-statement-1')
  })
}, 30_000)

it('a waybill may be put right once, never be another order’s, and the letter O is pointed out', async () => {
  const [one, two] = [await buy(town, buyer, shopId, cup), await buy(town, buyer, shopId, cup)]
  const waybill = newWaybill()
  await ship(seller, one, waybill)
  const tried = (order: typeof one, typed: string) =>
    seller.ask('shipOrder', { ...order, waybill: typed, carrier: null })
  expect(await tried(two, waybill)).toMatchObject({ code: 'waybill-used' })
  expect(await tried(two, 'SF1O0000000000')).toMatchObject({ code: 'waybill-letter-o' })
  expect(await tried(two, 'SF1')).toMatchObject({ code: 'waybill-malformed' })
  // Told again by somebody who did not see the answer, it is the same parcel and uses nothing up.
  expect(await tried(one, waybill)).toMatchObject({ ok: true, value: { shipmentNo: 1 } })
  expect(await tried(one, newWaybill())).toMatchObject({ ok: true, value: { shipmentNo: 2 } })
  expect(await tried(one, newWaybill())).toMatchObject({ code: 'waybill-locked' })
})

it('a fee on one fen is nothing, and nothing is lost', async () => {
  const penny = await shelve(seller, shopId, { priceFen: 1, stock: 1, title: '一分钱' })
  const order = await sell(town, seller, buyer, shopId, penny)
  const { money } = await seller.call('readOrder', order)
  expect(money).toMatchObject({ feeFen: 0, netFen: 1 })
  expect(await sellable(buyer, shopId, penny)).toBe(0)
})
