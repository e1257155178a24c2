// A shop that cannot collect yet says so before anybody fills anything in, and goes on by itself once it can.
import { MINUTE_MS } from '../../src/domain/day'
import { basket, buy, openDoors, shelve, stateOf } from './scenes'
import { storyTown } from './story-town'

const town = storyTown()

it('application held back: the buyer is told first, is refused, and can buy after it goes on', async () => {
  const { application } = town.outside.channel.control
  application.hold()
  const seller = await town.person('王桂芬')
  const buyer = await town.person('李娜')
  const shopId = await openDoors(town, seller, '王姐的茶铺')
  const cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 5 })
  await town.settle()
  await town.pass(10 * MINUTE_MS)
  const page = await buyer.call('readProductPage', { shopId, productId: cup.productId })
  expect(page.shop.collecting).toBe(false)
  expect(await buyer.ask('placeOrder', basket(buyer, shopId, cup))).toMatchObject({
    code: 'cannot-collect-yet',
  })
  expect((await seller.call('readMyShop', {})).application).toMatchObject({ state: 'sent' })
  application.goOn()
  const number = town.outside.channel.books.applications()[0]?.outRequestNo ?? ''
  application.toNeedSign(number)
  await town.pass(60 * MINUTE_MS)
  const signing = (await seller.call('readMyShop', {})).application
  expect(signing).toMatchObject({ state: 'need-sign', signUrl: expect.stringMatching(/^https:/) })
  application.sign(number)
  await town.pass(60 * MINUTE_MS)
  expect((await buyer.call('readShopPage', { shopId, after: null })).shop.collecting).toBe(true)
  expect(await stateOf(buyer, await buy(town, buyer, shopId, cup))).toBe('paid')
})

it('an application that is sent back tells the seller why', async () => {
  const { application } = town.outside.channel.control
  const seller = await town.person('张伟')
  const shopId = await openDoors(town, seller, '张伟水果')
  application.hold()
  await town.settle()
  const number = town.outside.channel.books.applications().at(-1)?.outRequestNo ?? ''
  application.reject(number, '身份证照片不清晰')
  await town.pass(60 * MINUTE_MS)
  application.goOn()
  const { application: seen, shop } = await seller.call('readMyShop', {})
  expect(shop?.collecting).toBe(false)
  expect(seen?.state).toBe('rejected')
  expect(seen?.reason).toContain('身份证照片不清晰')
  const { messages } = await seller.call('readMessages', { shopId, before: null })
  expect(messages.map(({ kind }) => kind)).toContain('application-rejected')
})
