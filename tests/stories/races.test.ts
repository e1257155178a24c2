// Two people at the same moment, over real connections and many times: the last piece is sold once.
import type { ShopId } from '../../src/domain/ids'
import type { Person } from './citizen'
import { basket, openCashier, openShop, scan, sellable, shelve } from './scenes'
import { storyTown } from './story-town'

const town = storyTown()
const ROUNDS = 25
let seller: Person
let buyers: readonly Person[]
let shopId: ShopId

beforeAll(async () => {
  seller = await town.person('王桂芬')
  buyers = await Promise.all(['李娜', '赵敏'].map((name) => town.person(name)))
  shopId = await openShop(town, seller, '王姐的茶铺')
}, 30_000)

it('two buyers for the last piece: one gets it, the other is told, round after round', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 1 })
    const answers = await Promise.all(
      buyers.map((person) => person.ask('placeOrder', basket(person, shopId, cup))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    answers.forEach((answer) => answer.ok || expect(answer.code).toBe('sold-out'))
    expect(await sellable(seller, shopId, cup)).toBe(0)
  }
}, 30_000)

it('ten taps for five pieces: five orders, and no piece is sold twice', async () => {
  const cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 5 })
  const taps = Array.from({ length: 10 }, (_, index) => buyers[index % 2] ?? seller)
  const answers = await Promise.all(
    taps.map((person) => person.ask('placeOrder', basket(person, shopId, cup))),
  )
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.code]))
  // Somebody who met others too often is asked to try again; nobody is told that a piece was left when none was.
  refused.forEach((code) => expect(['sold-out', 'busy']).toContain(code))
  expect(await sellable(seller, shopId, cup)).toBe(5 - (10 - refused.length))
})

it('cancelled and paid at the same moment: it is one or the other, and the money fits', async () => {
  for (let round = 0; round < 5; round += 1) {
    const cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 1 })
    const [buyer] = buyers as readonly [Person]
    const { orderId } = await buyer.call('placeOrder', basket(buyer, shopId, cup))
    const order = { shopId, orderId }
    await openCashier(buyer, order)
    const cancelling = buyer.ask('cancelOrder', order)
    const { ok: paid } = scan(town, order)
    await cancelling
    await town.pass(120_000)
    const { state } = (await buyer.call('readOrder', order)).order
    expect(state).toBe(paid ? 'paid' : 'closed')
    expect(await sellable(seller, shopId, cup)).toBe(paid ? 0 : 1)
  }
}, 30_000)
