// Settling: once however often it runs, over holidays, with commission, when the bank sends money back, past the calendar.
import { MINUTE_MS, startOf, cutoffOf, instantOf, type Day } from '../../src/domain/day'
import { moveStock } from '../../src/domain/change'
import type { PersonId, ShopId, SkuId } from '../../src/domain/ids'
import { payableOf } from '../../src/domain/ledger'
import { tick } from '../../src/server/tick'
import { must, openShop as plantShop, releasedOrder } from '../store-rows'
import type { Person } from './citizen'
import { newId } from './papers'
import { buy, openShop, sell, shelve, ship, stateOf } from './scenes'
import { exportStatement, sealByTheBook, sealFromScratch } from './statement'
import { storyTown } from './story-town'
import type { Town } from './town'

interface Street {
  readonly seller: Person
  readonly buyer: Person
  readonly shopId: ShopId
  readonly cup: Awaited<ReturnType<typeof shelve>>
}

/** A shop that collects, a buyer, and cups at 100.00. */
async function street(town: Town): Promise<Street> {
  const seller = await town.person('王桂芬')
  const buyer = await town.person('李娜')
  const shopId = await openShop(town, seller, '王姐的茶铺')
  const cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 100 })
  return { seller, buyer, shopId, cup }
}

const payable = async (town: Town, shopId: ShopId) =>
  (await town.ledger(shopId)).balances[payableOf(shopId)] ?? 0

describe('on an ordinary Wednesday', () => {
  const town = storyTown()
  let here: Street
  beforeAll(async () => void (here = await street(town)), 30_000)

  it('settlement run twice, and by two processes at once: changes nothing the second time', async () => {
    const { seller, buyer, shopId, cup } = here
    await sell(town, seller, buyer, shopId, cup)
    await town.until('2026-11-18T23:30:00+08:00')
    await town.settle()
    const ledger = await town.ledger(shopId)
    const day = '2026-11-19' as Day
    const again = { day, cutoffAt: cutoffOf(day), now: instantOf(town.clock.nowMs()) }
    expect(await town.world.store.settle(again)).toEqual({ settlements: 0, lines: 0 })
    await Promise.all([town.world.store.settle(again), tick(town.world), tick(town.anotherProcess())])
    expect(await town.ledger(shopId)).toEqual(ledger)
    await town.until('2026-11-19T12:00:00+08:00')
    expect(town.outside.channel.books.withdrawals()).toHaveLength(1)
    const { settlements } = await seller.call('listSettlements', { shopId, before: null })
    expect(settlements).toHaveLength(1)
    expect(settlements[0]).toMatchObject({ day, lineCount: 1, totalFen: 9_940, payout: { state: 'paid' } })
    const { lines, settlement } = await exportStatement(seller, shopId, day)
    expect(lines).toMatchObject([{ title: '陶瓷杯', receiver: '李*', grossFen: 10_000, netFen: 9_940 }])
    expect(settlement.cutoffAt).toBe(cutoffOf(day))
  }, 30_000)

  it('payout returned by the bank: payable again, the seller told, and the next settlement pays it', async () => {
    const { seller, buyer, shopId, cup } = here
    await sell(town, seller, buyer, shopId, cup)
    await town.until('2026-11-19T23:40:00+08:00')
    const sent = town.outside.channel.books.withdrawals().at(-1)
    expect(sent).toMatchObject({ amountFen: 9_940, status: 'CREATE_SUCCESS' })
    town.outside.channel.control.settleWithdraw(sent?.outRequestNo ?? '', 'REFUND', '账户已销户')
    await town.until('2026-11-20T10:00:00+08:00')
    expect(town.takeAlarms().map(({ event }) => event)).toEqual(['payout-returned'])
    expect(await payable(town, shopId)).toBe(9_940)
    const returned = await exportStatement(seller, shopId, '2026-11-20' as Day)
    expect(returned.settlement.payout?.state).toBe('returned')
    expect(returned.settlement.payout?.reason).toBeTruthy()
    const { messages } = await seller.call('readMessages', { shopId, before: null })
    expect(messages.map(({ kind }) => kind)).toContain('payout-returned')
    const told = await seller.call('readCounter', { shopId })
    expect(told).toMatchObject({ returned: { day: '2026-11-20', amountFen: 9_940 }, arrivingFen: 9_940 })
    // The next one: Friday's release and the returned money together, on Monday.
    await sell(town, seller, buyer, shopId, cup)
    await town.until('2026-11-23T12:00:00+08:00')
    const paid = await exportStatement(seller, shopId, '2026-11-23' as Day)
    expect(paid.settlement).toMatchObject({ lineCount: 1, payout: { state: 'paid', amountFen: 19_880 } })
    expect(sealFromScratch(paid)).toBe(paid.seal?.hash)
    expect(await payable(town, shopId)).toBe(0)
    const { arrivedFen, arrivedTodayFen, returned: open } = await seller.call('readCounter', { shopId })
    expect(open).toBeNull()
    expect(arrivedTodayFen).toBe(19_880)
    const cardFen = town.outside.channel.books
      .withdrawals()
      .reduce((sum, { status, amountFen }) => sum + (status === 'SUCCESS' ? amountFen : 0), 0)
    expect(arrivedFen).toBe(cardFen)
    expect(arrivedFen).toBeGreaterThan(arrivedTodayFen)
  }, 30_000)

  it('returned with nothing new to settle: it is paid all the same', async () => {
    const { seller, buyer, shopId, cup } = here
    await sell(town, seller, buyer, shopId, cup)
    await town.until('2026-11-23T23:40:00+08:00')
    const sent = town.outside.channel.books.withdrawals().at(-1)
    town.outside.channel.control.settleWithdraw(sent?.outRequestNo ?? '', 'FAIL', '银行卡号有误')
    await town.until('2026-11-25T12:00:00+08:00')
    expect(town.takeAlarms().map(({ event }) => event)).toEqual(['payout-returned'])
    const { settlements } = await seller.call('listSettlements', { shopId, before: null })
    expect(settlements[0]).toMatchObject({
      day: '2026-11-25',
      lineCount: 0,
      payout: { state: 'paid', amountFen: 9_940 },
    })
    expect(await payable(town, shopId)).toBe(0)
  }, 30_000)
})

describe('a day of many orders', () => {
  const town = storyTown()
  /** A full page and a little. */
  const ORDERS = 105
  const PERSON_ID_LENGTH = 22

  it('comes in pages, and the seal is made again from what the pages say', async () => {
    const seller = await town.person('王桂芬')
    const { store } = town.world
    const ownerId = seller.token().slice(0, PERSON_ID_LENGTH) as PersonId
    const shopId = 'manyOrds' as ShopId
    const home = await plantShop(store, shopId, { ownerId, subMchid: null })
    const now = instantOf(town.clock.nowMs())
    await must(store, home, [moveStock('supply', 'cup' as SkuId, 2 * ORDERS, 'more', now)])
    for (let order = 0; order < ORDERS; order += 1) await releasedOrder(store, home, newId(), now)
    await town.until('2026-11-18T23:40:00+08:00')
    const statement = await exportStatement(seller, shopId, '2026-11-19' as Day)
    expect(statement.lines).toHaveLength(ORDERS)
    expect(statement.settlement).toMatchObject({ lineCount: ORDERS, totalFen: ORDERS * 944 })
    expect(sealByTheBook(statement)).toBe(statement.seal?.hash)
    expect(sealFromScratch(statement)).toBe(statement.seal?.hash)
  }, 60_000)
})

describe('with a commission of 100 basis points', () => {
  const town = storyTown({ commissionBps: 100 })

  it('it is split off first, then the rest is released, and each fen is somewhere', async () => {
    const { seller, buyer, shopId, cup } = await street(town)
    const order = await buy(town, buyer, shopId, cup)
    await ship(seller, order)
    expect(await buyer.call('confirmReceipt', order)).toEqual({ state: 'received' })
    // The channel takes no split within thirty seconds of the payment.
    expect(town.outside.channel.books.splits()).toHaveLength(0)
    await town.pass(2 * MINUTE_MS)
    expect(await stateOf(buyer, order)).toBe('released')
    const kinds = town.outside.channel.books.splits().map(({ kind, status }) => `${kind} ${status}`)
    expect(kinds).toEqual(['split FINISHED', 'finish FINISHED'])
    expect(town.outside.channel.books.platformFen()).toBe(100)
    expect((await seller.call('readOrder', order)).money).toMatchObject({
      feeFen: 60,
      commissionFen: 100,
      netFen: 9_840,
    })
    const { transfers } = await town.ledger(shopId)
    const amounts = transfers.map(
      ({ kind, debit, amountFen }) => `${kind} ${debit.split('/')[0]} ${amountFen}`,
    )
    expect(amounts.sort()).toEqual([
      'channel-fee held 60',
      'commission channel 100',
      'commission held 100',
      'payment channel 10000',
      'release held 9840',
    ])
    await town.until('2026-11-19T12:00:00+08:00')
    const statement = await exportStatement(seller, shopId, '2026-11-19' as Day)
    expect(statement.lines[0]).toMatchObject({
      grossFen: 10_000,
      feeFen: 60,
      commissionFen: 100,
      netFen: 9_840,
    })
    expect(statement.settlement.payout).toMatchObject({ state: 'paid', amountFen: 9_840 })
  }, 30_000)
})

describe('before the long holiday', () => {
  const town = storyTown({ at: '2026-09-30T10:00:00+08:00' })

  it('released on 30 September, the money arrives on 8 October and no day sooner', async () => {
    const { seller, buyer, shopId, cup } = await street(town)
    const order = await sell(town, seller, buyer, shopId, cup)
    expect((await seller.call('readOrder', order)).money?.arrivesOn).toBe('2026-10-08')
    await town.until('2026-10-07T23:00:00+08:00')
    expect(town.outside.channel.books.withdrawals()).toHaveLength(0)
    expect(await payable(town, shopId)).toBe(9_940)
    await town.until('2026-10-08T12:00:00+08:00')
    const { settlements } = await seller.call('listSettlements', { shopId, before: null })
    expect(settlements.map(({ day, payout }) => `${day} ${payout?.state}`)).toEqual(['2026-10-08 paid'])
  }, 60_000)
})

describe('at the end of the calendar', () => {
  const town = storyTown({ at: '2026-12-31T10:00:00+08:00' })

  it('settlement holds with an alarm, the date is not promised, and no money moves', async () => {
    const { seller, buyer, shopId, cup } = await street(town)
    const order = await sell(town, seller, buyer, shopId, cup)
    expect((await seller.call('readOrder', order)).money).toMatchObject({ netFen: 9_940, arrivesOn: null })
    expect((await seller.call('readCounter', { shopId })).arrivingOn).toBeNull()
    expect(town.takeAlarms()).toEqual([])
    await town.until('2027-01-04T12:00:00+08:00')
    expect(town.takeAlarms().map(({ event }) => event)).toContain('calendar-horizon')
    const { settlements } = await seller.call('listSettlements', { shopId, before: null })
    expect(settlements).toEqual([])
    expect(town.outside.channel.books.withdrawals()).toEqual([])
    expect(await payable(town, shopId)).toBe(9_940)
    // Selling goes on.
    expect(await stateOf(buyer, await sell(town, seller, buyer, shopId, cup))).toBe('released')
    expect(startOf('2027-01-04' as Day)).toBeLessThan(town.clock.nowMs())
    town.takeAlarms()
  }, 30_000)
})
