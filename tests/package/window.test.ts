// A shop's window of twenty goods with pictures: what goes to the screen for it, and the way from it into a product.
import type { ProductId, ShopId } from '../../src/domain/ids'
import { newId } from '../stories/papers'
import { openShop } from '../stories/scenes'
import { storyTown } from '../stories/story-town'
import { expectWithinBudget } from './budget'
import { linePerson } from './host/line-person'
import { nodePhones } from './host/node-phones'
import { townLine } from './host/town-line'
import { photo } from './photo'

const WINDOW_BYTES_MAX = 15_000
const GOODS = 20
const SELLER = '王桂芬'
/** Of these little is left, and the card says so. */
const SCARCE_EVERY = 4

const town = storyTown()
const phones = nodePhones()
let shopId: ShopId
let firstId: ProductId

beforeAll(async () => {
  const seller = linePerson(town, SELLER)
  shopId = await openShop(town, seller, '王姐的茶铺')
  const { fileId } = await seller.call('addPicture', { purpose: 'product', base64: await photo() })
  for (let n = 1; n <= GOODS; n += 1) {
    const [productId, skuId] = [newId<'product'>(), newId<'sku'>()]
    if (n === 1) firstId = productId
    const stock = n % SCARCE_EVERY === 0 ? 3 : 60
    await seller.call('saveProduct', {
      ...{
        shopId,
        productId,
        title: `手工剁椒酱 ${n} 号 230 克`,
        detail: '',
        onSale: true,
      },
      ...{ axes: [], pictures: [fileId], postageFen: 0 },
      skus: [{ skuId, spec: [], priceFen: 7_200 + n, stock, onSale: true }],
    })
  }
})

it('opens by its card within its budget, is sent on, and a friend goes into a product', async () => {
  const first = phones.phone(townLine(town, '李娜'))
  await first.open(`/pages/shop/view/index?shop=${shopId}`)
  expect(first.sees('王姐的茶铺')).toBe(true)
  expect(first.sees('72.20')).toBe(true)
  expect(first.sees({ label: '72.2 元' })).toBe(true)
  const card = await first.share()
  expect(card).toMatchObject({ title: '王姐的茶铺', path: expect.stringMatching(/&s=\w{16}$/) })
  const friend = phones.phone(townLine(town, '陈默'))
  await friend.open(card.path)
  await friend.tap('手工剁椒酱 3 号 230 克')
  expect(friend.routes()).toEqual(['pages/shop/view/index', 'pages/product/view/index'])
  expect(friend.sees('72.03')).toBe(true)
  expectWithinBudget([first, friend])
  const pages = [first, friend].flatMap((phone) => phone.pageSizes())
  expect(Math.max(...pages.map(({ largestBytes }) => largestBytes))).toBeLessThanOrEqual(WINDOW_BYTES_MAX)
})

it('lets its seller write an invitation with a product, from that product’s page', async () => {
  const seller = phones.phone(townLine(town, SELLER))
  await seller.open(`/pages/product/view/index?shop=${shopId}&id=${firstId}`)
  await seller.tap('用它写邀请')
  expect(seller.page().route).toBe('pages/writing/invite/index')
  expect(seller.sees({ label: '手工剁椒酱 1 号 230 克多一件' })).toBe(true)
})
