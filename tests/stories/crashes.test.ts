// A server that dies in the middle: what it had committed is carried out by the next one, once, under the same number.
import { DAY_MS, MINUTE_MS } from '../../src/domain/day'
import { LEASE_MS } from '../../src/domain/outbox'
import { outTradeNo, type ShopId } from '../../src/domain/ids'
import { payableOf } from '../../src/domain/ledger'
import { tick } from '../../src/server/tick'
import type { Person } from './citizen'
import {
  addressOf,
  buy,
  openShop,
  placeOrder,
  scan,
  sell,
  shelve,
  ship,
  stateOf,
  type OrderAt,
} from './scenes'
import { newId } from './papers'
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

/** Starts what will never be answered, and waits until the channel was asked for `part`. */
const dieAsking = async (part: string, when: 'before' | 'after', start: () => Promise<unknown>) => {
  const { asked, swallow } = town.outside
  const seen = asked.length
  swallow(part, when)
  start().catch(() => undefined)
  for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
    if (asked.slice(seen).some((path) => path.includes(part))) return
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
  }
  throw new Error(`nobody asked for ${part}`)
}

/** Another process looks in: too early it must leave everything alone, after the lease it takes over. */
const anotherTakesOver = async () => {
  const other = town.anotherProcess()
  await tick(other)
  town.clock.advance(LEASE_MS + 1)
  await tick(other)
  await town.settle()
}

const numbersOf = ({ orderId }: OrderAt) =>
  town.outside.channel.books
    .transactions()
    .map(({ outTradeNo: number }) => number)
    .filter((number) => number.includes(orderId))

describe.each(['before', 'after'] as const)('server killed %s the channel’s effect', (when) => {
  it('paying an order: the next process prepares the same number, and the same tap gets its code', async () => {
    const order = await placeOrder(buyer, shopId, cup)
    const tap = buyer.tap('payOrder', { ...order, method: 'wechat-native' })
    await dieAsking('/transactions/native', when, tap)
    expect(numbersOf(order)).toHaveLength(when === 'before' ? 0 : 1)
    expect(await tap()).toMatchObject({ ok: true, value: { attemptNo: 1, state: 'created', prepay: null } })
    await anotherTakesOver()
    expect(numbersOf(order)).toEqual([outTradeNo(shopId, order.orderId, 1)])
    expect(await tap()).toMatchObject({
      ok: true,
      value: { attemptNo: 1, state: 'pending', prepay: { kind: 'native' } },
    })
    expect(scan(town, order)).toMatchObject({ ok: true })
    await town.settle()
    expect(await stateOf(buyer, order)).toBe('paid')
  })

  it('paying an invitation: claimed, ordered, and prepared by the next process', async () => {
    const invitationId = newId<'invitation'>()
    const items = [{ skuId: null, title: '手提包', unitFen: 128_000, quantity: 1 }]
    const offer = { items, postageFen: 0, note: '', validMs: DAY_MS }
    await seller.raw('sendInvitation', { shopId, invitationId, ...offer })
    const orderId = newId<'order'>()
    const method = 'wechat-native' as const
    const ask = {
      shopId,
      invitationId,
      version: 1,
      orderId,
      method,
      address: addressOf(buyer),
      shareId: null,
    }
    const tap = buyer.tap('payInvitation', ask)
    await dieAsking('/transactions/native', when, tap)
    await anotherTakesOver()
    expect(await tap()).toMatchObject({ ok: true, value: { orderId, state: 'pending' } })
    expect(numbersOf({ shopId, orderId })).toEqual([outTradeNo(shopId, orderId, 1)])
    scan(town, { shopId, orderId })
    await town.settle()
    expect(await stateOf(buyer, { shopId, orderId })).toBe('paid')
  })

  it('confirming receipt: the release is carried out once by the next process', async () => {
    const order = await buy(town, buyer, shopId, cup)
    await ship(seller, order)
    await dieAsking('/finish-order', when, () => buyer.ask('confirmReceipt', order))
    expect(await stateOf(buyer, order)).toBe('received')
    await anotherTakesOver()
    await town.pass(MINUTE_MS)
    expect(await stateOf(buyer, order)).toBe('released')
    const { splits } = town.outside.channel.books
    expect(splits().filter(({ outOrderNo }) => outOrderNo.includes(order.orderId))).toHaveLength(1)
  })

  it('paying out: asked after, never sent twice, and the money arrives', async () => {
    const owner = await town.person('陈秀英')
    const own = await openShop(town, owner, when === 'before' ? '秀英手作' : '秀英陶艺')
    const bowl = await shelve(owner, own, { priceFen: 3_000, stock: 5 })
    await sell(town, owner, buyer, own, bowl)
    await town.untilCutoff()
    await dieAsking('POST /v3/ecommerce/fund/withdraw', when, () => tick(town.world))
    await anotherTakesOver()
    await town.pass(10 * MINUTE_MS)
    await town.pass(DAY_MS / 2)
    const sent = town.outside.channel.books
      .withdrawals()
      .filter(({ outRequestNo }) => outRequestNo.startsWith(own))
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ amountFen: 2_982, status: 'SUCCESS' })
    const { settlements } = await owner.call('listSettlements', { shopId: own, before: null })
    expect(settlements[0]?.payout).toMatchObject({ state: 'paid', amountFen: 2_982 })
    expect((await town.ledger(own)).balances[payableOf(own)]).toBe(0)
  }, 30_000)
})

it('an answer that is lost while everybody lives: the same number is asked again', async () => {
  const order = await placeOrder(buyer, shopId, cup)
  const { faults } = town.outside.channel.control
  faults.plant({ operation: 'prepay.native', fault: 'timeout-after-effect' })
  const first = await buyer.call('payOrder', { ...order, method: 'wechat-native' })
  expect(first).toMatchObject({ attemptNo: 1, state: 'unknown', prepay: null })
  await town.pass(MINUTE_MS)
  const again = await buyer.call('payOrder', { ...order, method: 'wechat-native' })
  expect(again).toMatchObject({ attemptNo: 1, state: 'pending' })
  expect(numbersOf(order)).toHaveLength(1)
})
