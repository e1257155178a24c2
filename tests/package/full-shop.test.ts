// Every page of a shop that has been at work for a while: what goes to the screen for it, and for a tap on it.
import type { Day } from '../../src/domain/day'
import type { ShopId } from '../../src/domain/ids'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'
import { basket, openShop, sell, shelve, type Goods, type OrderAt } from '../stories/scenes'
import { storyTown } from '../stories/story-town'
import { expectWithinBudget } from './budget'
import { linePerson } from './host/line-person'
import { nodePhones } from './host/node-phones'
import { townLine } from './host/town-line'

const GOODS = 20
const ORDERS = 8
/** A busy machine is slow. */
const SHOP_TIMEOUT_MS = 240_000
const HOUR_MS = 3_600_000
/** A sheet slides away, and lies ready again. */
const MOMENT_MS = 500

const town = storyTown()
const phones = nodePhones()
let shopId: ShopId
let paid: OrderAt
let productId: string
let invitationId: string

beforeAll(async () => {
  const seller = linePerson(town, '李娜')
  const buyer = linePerson(town, '赵一鸣')
  shopId = await openShop(town, seller, '李娜小厨')
  for (let n = 2; n <= GOODS; n += 1)
    await shelve(seller, shopId, { priceFen: 2_800, stock: n, title: `手工剁椒酱 ${n} 号 230 克` })
  const goods = await shelve(seller, shopId, { priceFen: 7_200, stock: 99, title: '手作茶杯' })
  productId = goods.productId
  const stranger = await town.person('陈默')
  for (let n = 0; n < ORDERS; n += 1) await sell(town, seller, stranger, shopId, goods)
  await town.until('2026-11-19T12:00:00+08:00')
  for (let n = 0; n < ORDERS; n += 1) paid = await buyInWechat(buyer, goods)
  for (let n = 0; n < ORDERS; n += 1) {
    invitationId = newId<'invitation'>()
    await seller.call('sendInvitation', {
      ...{ shopId, invitationId: invitationId as ReturnType<typeof newId<'invitation'>>, postageFen: 0 },
      ...{ note: '赵先生，这是您要的剁椒酱和茶杯。', validMs: 2 * HOUR_MS },
      items: [{ skuId: goods.skuId, title: '手作茶杯', unitFen: 6_800, quantity: 2 }],
    })
  }
}, SHOP_TIMEOUT_MS)

async function buyInWechat(buyer: Person, goods: Goods): Promise<OrderAt> {
  const { orderId } = await buyer.call('placeOrder', basket(buyer, shopId, goods))
  const { prepay } = await buyer.call('payOrder', { shopId, orderId, method: 'wechat-jsapi' })
  if (prepay?.kind !== 'jsapi') throw new Error('there is no cashier')
  await townLine(town, '赵一鸣').pay(prepay.package.replace('prepay_id=', ''))
  return { shopId, orderId }
}

it('the seller’s pages', async () => {
  const phone = phones.phone(townLine(town, '李娜'))
  const day = '2026-11-19' as Day
  await phone.open('/pages/counter/home/index')
  await phone.tap('大字')
  await phone.tap('大字')
  await phone.open('/pages/shelf/list/index')
  await phone.open(`/pages/shelf/edit/index?id=${productId}`)
  await phone.tap('有几种规格')
  await phone.tap('再加一种规格')
  await phone.open('/pages/order/sold/index')
  await phone.tap('全部')
  await phone.open(`/pages/order/ship/index?shop=${shopId}&order=${paid.orderId}`)
  await phone.open('/pages/writing/sent/index')
  await phone.open(`/pages/invitation/view/index?shop=${shopId}&id=${invitationId}`)
  await phone.tap('收回')
  await phone.open('/pages/settlement/list/index')
  await phone.open(`/pages/settlement/statement/index?day=${day}`)
  expect(phone.sees('合计')).toBe(true)
  expect(phone.sees('已核对')).toBe(false)
  await phone.tap('核对每一笔')
  expect(phone.sees('都对上了')).toBe(false)
  await phone.pass(HOUR_MS)
  expect(phone.sees('都对上了')).toBe(true)
  expect(phone.text().split('已核对')).toHaveLength(ORDERS + 1)
  await phone.tap('陈*')
  expect(phone.sees('实得')).toBe(true)
  await phone.open('/pages/counter/card/index')
  expectWithinBudget([phone])
})

it('the buyer’s pages', async () => {
  const phone = phones.phone(townLine(town, '赵一鸣'))
  await phone.open('/pages/order/mine/index')
  await phone.open(`/pages/order/detail/index?shop=${shopId}&order=${paid.orderId}`)
  await phone.open(`/pages/product/view/index?shop=${shopId}&id=${productId}`)
  await phone.tap('担保')
  await phone.pass(HOUR_MS)
  await phone.open(`/pages/product/view/index?shop=${shopId}&id=${productId}`)
  await phone.tap('买')
  await phone.tap({ label: '手作茶杯多一件' })
  await phone.open(`/pages/invitation/view/index?shop=${shopId}&id=${invitationId}`)
  await phone.tap('想改一改')
  await phone.tap({ label: '关闭' })
  await phone.tap('不需要了')
  expectWithinBudget([phone])
})

it('a sheet lies ready unseen, and begins anew each time', async () => {
  const phone = phones.phone(townLine(town, '赵一鸣'))
  await phone.open(`/pages/invitation/view/index?shop=${shopId}&id=${invitationId}`)
  expect(phone.sees('告诉店主')).toBe(false)
  await phone.tap('想改一改')
  await phone.type('想改哪里', '少放辣')
  await phone.tap({ label: '关闭' })
  await phone.pass(HOUR_MS)
  expect(phone.sees('告诉店主')).toBe(false)
  await phone.tap('想改一改')
  expect(phone.sees('告诉店主')).toBe(true)
  expect(phone.value('想改哪里')).toBe('')
  expectWithinBudget([phone])
})

it('one price of several is asked about alone, and what is not on the shelf is written in a form that lies ready', async () => {
  const phone = phones.phone(townLine(town, '李娜'))
  await phone.open('/pages/writing/invite/index')
  for (const goods of ['手作茶杯', '手工剁椒酱 9 号 230 克']) {
    await phone.tap({ label: '快递费，不另收，改' })
    await phone.tap({ label: '关闭' })
    await phone.pass(MOMENT_MS)
    await phone.tap(phone.sees('放一件货') ? '放一件货' : '再加一件')
    await phone.tap(goods)
    await phone.pass(MOMENT_MS)
  }
  await phone.tap({ label: '手作茶杯的价，72 元，改价' })
  expect(phone.sees('就这个价')).toBe(true)
  expect(phone.sees({ label: '手作茶杯' })).toBe(true)
  expect(phone.sees({ label: '手工剁椒酱 9 号 230 克' })).toBe(false)
  await phone.tap({ label: '关闭' })
  await phone.pass(MOMENT_MS)
  await phone.tap('再加一件')
  await phone.tap('写一件货架上没有的')
  expect(phone.sees('放进邀请')).toBe(true)
  expectWithinBudget([phone])
})
