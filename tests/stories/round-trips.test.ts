// What a write costs: two round trips to the database until a provider is asked, and one more for each of its answers.
import { DAY_MS } from '../../src/domain/day'
import type { ShopId } from '../../src/domain/ids'
import type { Person } from './citizen'
import { newId } from './papers'
import { addressOf, basket, buy, openShop, placeOrder, shelve, ship } from './scenes'
import { storyTown } from './story-town'

const QUERY = 'query'
const PREPAY = 'POST /v3/pay/partner/transactions/native'
const SPLIT = 'POST /v3/ecommerce/profitsharing/orders'
const FINISH = 'POST /v3/ecommerce/profitsharing/finish-order'
const LOOK = 'GET /v3/ecommerce/profitsharing/orders'

/** Everything goes through one pool, so the trail of a request has its session and its rights in it as well. */
describe.each([
  ['without a commission', 0, [FINISH, LOOK, QUERY]],
  ['with a commission', 100, [SPLIT, LOOK, QUERY, FINISH, LOOK, QUERY]],
] as const)('%s', (_name, commissionBps, release) => {
  const trail: string[] = []
  const town = storyTown({ trail, commissionBps, settleDelayMs: 0 })
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

  const trailOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    trail.length = 0
    await work()
    return [...trail]
  }

  it('placing an order: one read, one commit', async () => {
    const asked = basket(buyer, shopId, cup)
    expect(await trailOf(() => buyer.call('placeOrder', asked))).toEqual([QUERY, QUERY])
  })

  it('a repeat of the same tap: one read', async () => {
    const tap = buyer.tap('placeOrder', basket(buyer, shopId, cup))
    await tap()
    expect(await trailOf(tap)).toEqual([QUERY])
  })

  it('paying an order: two until the channel is asked, one more to record its answer', async () => {
    const order = await placeOrder(buyer, shopId, cup)
    const paying = () => buyer.call('payOrder', { ...order, method: 'wechat-native' })
    expect(await trailOf(paying)).toEqual([QUERY, QUERY, PREPAY, QUERY])
  })

  it('paying an invitation: claim, order, address and attempt in two, one more to record', async () => {
    const invitationId = newId<'invitation'>()
    const items = [{ skuId: cup.skuId, title: '陶瓷杯', unitFen: 9_000, quantity: 1 }]
    await seller.raw('sendInvitation', {
      shopId,
      invitationId,
      items,
      postageFen: 0,
      note: '',
      validMs: DAY_MS,
    })
    const method = 'wechat-native' as const
    const offer = { shopId, invitationId, version: 1, orderId: newId<'order'>(), method, shareId: null }
    const paying = () => buyer.call('payInvitation', { ...offer, address: addressOf(buyer) })
    expect(await trailOf(paying)).toEqual([QUERY, QUERY, PREPAY, QUERY])
  })

  it('confirming receipt: two until the channel is asked, then one for each thing it did', async () => {
    const order = await buy(town, buyer, shopId, cup)
    await town.pass(60_000)
    await ship(seller, order)
    let answer: unknown
    const confirming = async () => void (answer = await buyer.call('confirmReceipt', order))
    expect(await trailOf(confirming)).toEqual([QUERY, QUERY, ...release])
    expect(answer).toEqual({ state: 'released' })
  })

  it('reading a page, an order or a statement: one', async () => {
    const page = () => buyer.call('readProductPage', { shopId, productId: cup.productId })
    expect(await trailOf(page)).toEqual([QUERY])
    expect(await trailOf(() => seller.call('readCounter', { shopId }))).toEqual([QUERY])
    expect(await trailOf(() => seller.call('listSettlements', { shopId, before: null }))).toEqual([QUERY])
  })
})
