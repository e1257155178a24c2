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
let bagId: string

beforeAll(async () => {
  const seller = linePerson(town, '李娜')
  const buyer = linePerson(town, '赵一鸣')
  shopId = await openShop(town, seller, '李娜小厨')
  for (let n = 4; n <= GOODS; n += 1)
    await shelve(seller, shopId, { priceFen: 2_800, stock: n, title: `手工剁椒酱 ${n} 号 230 克` })
  const goods = await shelve(seller, shopId, { priceFen: 7_200, stock: 99, title: '手作茶杯' })
  productId = goods.productId
  bagId = await shelveBag(seller)
  const dear = await shelve(seller, shopId, { priceFen: 1_288_000, stock: 1, title: '手工雕花樟木箱 大号' })
  const stranger = await town.person('陈默')
  for (let n = 1; n < ORDERS; n += 1) await sell(town, seller, stranger, shopId, goods)
  await sell(town, seller, await town.person('欧阳晓雯'), shopId, dear)
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

/** Of two colours and two sizes, and one of them is sold out. */
async function shelveBag(seller: Person): Promise<string> {
  const productId = newId<'product'>()
  const axes = [
    { name: '颜色', choices: ['靛蓝', '茶褐'] },
    { name: '大小', choices: ['小', '大'] },
  ]
  const sku = (colour: string, size: string, stock: number) => {
    return { skuId: newId<'sku'>(), spec: [colour, size], priceFen: 5_900, stock, onSale: true }
  }
  await seller.call('saveProduct', {
    ...{ shopId, productId, title: '手工布包', detail: '', onSale: true, axes, pictures: [], postageFen: 0 },
    skus: [sku('靛蓝', '小', 9), sku('靛蓝', '大', 9), sku('茶褐', '小', 2), sku('茶褐', '大', 0)],
  })
  return productId
}

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
  expect(phone.sees('每一笔都对上了')).toBe(false)
  await phone.pass(HOUR_MS)
  expect(phone.sees('每一笔都对上了')).toBe(true)
  expect(phone.text().split('已核对')).toHaveLength(ORDERS + 1)
  await phone.tap('欧*')
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
    await phone.tap(phone.sees('加一件货') ? '加一件货' : '再加一件')
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

it('goods come onto a written card, go off it and come back, and no touch sends the others again', async () => {
  const phone = phones.phone(townLine(town, '李娜'))
  await phone.open(`/pages/writing/invite/index?product=${productId}`)
  await phone.pass(MOMENT_MS)
  for (const [title, price] of [
    ['手写贺卡', '5'],
    ['红丝带一卷', '3'],
    ['礼品包装盒', '8'],
  ] as const) {
    await phone.tap('再加一件')
    await phone.tap('写一件货架上没有的')
    await phone.type('是什么', title)
    await phone.type('一件的价', price)
    await phone.tap('放进邀请')
    expect(phone.sees({ label: `${title}少一件` })).toBe(true)
    await phone.pass(MOMENT_MS)
  }
  await phone.tap('再加一件')
  await phone.tap('手工布包')
  await phone.tap({ label: '靛蓝' })
  await phone.tap({ label: '小' })
  await phone.tap('放进邀请 ¥59')
  expect(phone.sees('靛蓝 · 小')).toBe(true)
  await phone.pass(MOMENT_MS)
  await phone.tap({ label: '手写贺卡少一件' })
  expect(phone.sees({ label: '手写贺卡少一件' })).toBe(false)
  await phone.tap('放回去')
  expect(phone.sees({ label: '手写贺卡少一件' })).toBe(true)
  await phone.tap({ label: '红丝带一卷少一件' })
  await phone.tap({ label: '手工布包多一件' })
  const rows = ['手作茶杯', '手写贺卡', '礼品包装盒', '手工布包'].map((title) =>
    phone.text().lastIndexOf(title),
  )
  expect(rows).toEqual([...rows].sort((one, other) => one - other))
  expectWithinBudget([phone])
})

it('a product’s kinds come and go, a combination at a time behind the tap', async () => {
  const phone = phones.phone(townLine(town, '李娜'))
  await phone.open('/pages/shelf/edit/index')
  await phone.pass(MOMENT_MS)
  await phone.tap('有几种规格')
  for (const choice of ['靛蓝', '茶褐', '月白']) await phone.type('颜色有哪些', choice)
  await phone.type('茶褐，价钱', '61')
  await phone.type('颜色有哪些', '藤黄')
  expect(phone.value('茶褐，价钱')).toBe('61')
  await phone.tap('再加一种规格')
  for (const choice of ['小号', '大号']) await phone.type('大小有哪些', choice)
  expect(phone.sees({ label: '藤黄、大号，几件' })).toBe(true)
  await phone.tap('靛蓝 ×')
  expect(phone.sees({ label: '靛蓝、大号，几件' })).toBe(false)
  expect(phone.sees({ label: '藤黄、大号，几件' })).toBe(true)
  await phone.tap('不要这种规格')
  expect(phone.value('第 1 种规格')).toBe('大小')
  expect(phone.sees({ label: '小号，价钱' })).toBe(true)
  expect(phone.sees({ label: '月白、小号，价钱' })).toBe(false)
  await phone.pass(MOMENT_MS)
  await phone.tap('再加一种规格')
  expect(phone.value('第 2 种规格')).toBe('大小')
  await phone.tap('上架')
  await phone.tap('不要这种规格')
  await phone.tap('不要这种规格')
  expect(phone.sees({ label: '小号，价钱' })).toBe(false)
  expect(phone.sees('有几种规格')).toBe(true)
  expectWithinBudget([phone])
})

it('a buyer who was told no several times chooses on', async () => {
  const phone = phones.phone(townLine(town, '赵一鸣'))
  await phone.open(`/pages/product/view/index?shop=${shopId}&id=${bagId}`)
  await phone.tap('买')
  await phone.tap('去付款')
  expect(phone.sees('请先选颜色和大小。')).toBe(true)
  await phone.tap({ label: '茶褐' })
  await phone.tap({ label: '大，选不了' })
  await phone.tap({ label: '小' })
  await phone.tap({ label: '手工布包多一件' })
  await phone.tap({ label: '手工布包多一件' })
  await phone.tap({ label: '手工布包少一件' })
  await phone.tap({ label: '关闭' })
  await phone.pass(MOMENT_MS)
  await phone.tap('买')
  await phone.tap('去付款')
  expect(phone.page().route).toBe('pages/order/checkout/index')
  expectWithinBudget([phone])
})
