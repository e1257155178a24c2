// Odd ends of the outside world, each seen to leave no fen stuck: cut characters, refused splits, late returns, stale links.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/day'
import type { ShopId } from '../../src/domain/ids'
import { payableOf } from '../../src/domain/ledger'
import type { Person } from './citizen'
import {
  buy,
  openCashier,
  openShop,
  placeOrder,
  scan,
  sell,
  shelve,
  ship,
  stateOf,
  type Goods,
} from './scenes'
import { NEW_ORDER_TEMPLATE } from './outside'
import { storyTown } from './story-town'
import type { Town } from './town'

interface Street {
  readonly seller: Person
  readonly buyer: Person
  readonly shopId: ShopId
  readonly cup: Goods
}

async function street(town: Town): Promise<Street> {
  const seller = await town.person('王桂芬')
  const buyer = await town.person('李娜')
  const shopId = await openShop(town, seller, '王姐的茶铺')
  const cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 50 })
  return { seller, buyer, shopId, cup }
}

describe('on an ordinary day', () => {
  const town = storyTown()
  let here: Street
  beforeAll(async () => void (here = await street(town)), 30_000)

  it('an emoji where a title is cut: the order is placed, paid and told like any other', async () => {
    const { seller, buyer, shopId } = here
    const long = `${'长'.repeat(38)}😀`
    for (const title of ['一二三四五六七八九十甲😀杯', `${'杯'.repeat(58)}😀`, long]) {
      const cup = await shelve(seller, shopId, { priceFen: 5_000, stock: 2, title })
      const order = await buy(town, buyer, shopId, cup)
      expect(await stateOf(buyer, order)).toBe('paid')
      await town.pass(2 * MINUTE_MS)
    }
    const half = { shopId, productId: 'p'.repeat(22), title: 'cut \ud83d', detail: '', onSale: true }
    const sku = { skuId: 's'.repeat(22), spec: [], priceFen: 1, stock: 1, onSale: true }
    expect(
      await seller.raw('saveProduct', { ...half, axes: [], pictures: [], postageFen: 0, skus: [sku] }),
    ).toMatchObject({ status: 400, code: 'bad-input' })
  }, 30_000)

  it('two orders within a minute: the carrier refuses the second message, and it is sent when it may be', async () => {
    const { buyer, shopId, cup } = here
    const told = () =>
      town.outside.tencent.control.inbox().filter(({ templateId }) => templateId === NEW_ORDER_TEMPLATE)
        .length
    const before = told()
    await buy(town, buyer, shopId, cup)
    await buy(town, buyer, shopId, cup)
    await town.pass(2 * HOUR_MS)
    expect(told()).toBe(before + 2)
  }, 30_000)

  it('a page that asks and asks leaves nothing behind to be asked for ever', async () => {
    const { buyer, shopId, cup } = here
    const order = await placeOrder(buyer, shopId, cup)
    await openCashier(buyer, order)
    const due = async () =>
      (await town.world.store.due((Number.MAX_SAFE_INTEGER - 1) as never, 10_000)).length
    const before = await due()
    for (let tap = 0; tap < 5; tap += 1) await buyer.call('checkPayment', order)
    expect(await due()).toBe(before)
    await buyer.call('cancelOrder', order)
  }, 30_000)

  it('a link that has grown old: the next tap brings a new one under a new number', async () => {
    const { buyer, shopId, cup } = here
    const order = await placeOrder(buyer, shopId, cup)
    const pay = () => buyer.call('payOrder', { ...order, method: 'wechat-h5' })
    const first = await pay()
    expect(await pay()).toEqual(first)
    await town.pass(6 * MINUTE_MS)
    const second = await pay()
    expect(second).toMatchObject({ attemptNo: 2, state: 'pending' })
    expect(second.prepay).not.toEqual(first.prepay)
    expect(scan(town, order)).toMatchObject({ ok: false, reason: 'closed' })
    expect(scan(town, order, { attemptNo: 2 })).toMatchObject({ ok: true })
    await town.settle()
    expect(await stateOf(buyer, order)).toBe('paid')
  }, 30_000)

  it('money for a closed number, with every notice lost: found by a last look a day later, and sent back', async () => {
    const { buyer, shopId, cup } = here
    const order = await placeOrder(buyer, shopId, cup)
    await openCashier(buyer, order)
    await buyer.call('cancelOrder', order)
    const { notices } = town.outside.channel.control
    notices.plant({ fault: 'drop', eventType: 'TRANSACTION.SUCCESS' })
    expect(scan(town, order, { evenIfOver: true })).toMatchObject({ ok: true })
    await town.pass(20 * HOUR_MS)
    const refunds = () => town.outside.channel.books.refunds().length
    const before = refunds()
    await town.pass(8 * HOUR_MS)
    expect(refunds()).toBe(before + 1)
    expect(await stateOf(buyer, order)).toBe('closed')
  }, 60_000)

  it('an address is read anew each time: its repeat after the end shows nothing', async () => {
    const { seller, buyer, shopId, cup } = here
    const order = await buy(town, buyer, shopId, cup)
    const read = seller.tap('revealAddress', order)
    expect(await read()).toMatchObject({ ok: true })
    await town.pass(MINUTE_MS)
    await ship(seller, order)
    await buyer.call('confirmReceipt', order)
    await town.pass(MINUTE_MS)
    expect(await read()).toMatchObject({ ok: false, code: 'order-state' })
    // Whose address it is may always look.
    expect(await buyer.ask('revealAddress', order)).toMatchObject({ ok: true })
  }, 30_000)

  it('one key for two functions is one key too many', async () => {
    const { buyer, shopId, cup } = here
    const order = await placeOrder(buyer, shopId, cup)
    const key = 'one-key-for-two-functions'
    expect(await buyer.ask('cancelOrder', order, { key })).toMatchObject({ ok: true })
    expect(await buyer.ask('confirmReceipt', order, { key })).toMatchObject({ ok: false, code: 'key-reused' })
  }, 30_000)

  it('a payout that the bank gives back after having paid it: seen, told, payable, and paid again', async () => {
    const { seller, buyer, shopId, cup } = here
    await sell(town, seller, buyer, shopId, cup)
    await town.pass(2 * DAY_MS)
    const paid = town.outside.channel.books.withdrawals().at(-1)
    expect(paid?.status).toBe('SUCCESS')
    town.outside.channel.control.settleWithdraw(paid?.outRequestNo ?? '', 'REFUND', '账户已销户')
    await town.pass(2 * DAY_MS)
    expect(town.takeAlarms().map(({ event }) => event)).toContain('payout-returned')
    const { messages } = await seller.call('readMessages', { shopId, before: null })
    expect(messages.filter(({ kind }) => kind === 'payout-returned')).toHaveLength(1)
    await town.pass(4 * DAY_MS)
    expect((await town.ledger(shopId)).balances[payableOf(shopId)] ?? 0).toBe(0)
    expect(town.outside.channel.books.withdrawals().at(-1)).toMatchObject({ status: 'SUCCESS' })
  }, 60_000)
})

describe('with a commission that the channel will not split', () => {
  const town = storyTown({ commissionBps: 100 })

  it('our share is given up at last, and the seller gets all of it', async () => {
    const { seller, buyer, shopId, cup } = await street(town)
    const order = await buy(town, buyer, shopId, cup)
    town.outside.channel.control.planSplitFailure('ACCOUNT_ABNORMAL')
    await town.pass(MINUTE_MS)
    await ship(seller, order)
    await buyer.call('confirmReceipt', order)
    for (let hours = 0; hours < 20; hours += 1) await town.pass(HOUR_MS)
    expect(await stateOf(buyer, order)).toBe('released')
    expect((await seller.call('readOrder', order)).money).toMatchObject({ commissionFen: 0, netFen: 9_940 })
    expect(new Set(town.takeAlarms().map(({ event }) => event))).toEqual(new Set(['split-refused']))
  }, 60_000)
})
