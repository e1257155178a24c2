// What a seller puts on the shelf: two axes make four SKUs, and prices, stocks and specs that cannot be are refused.
import type { Input } from '../../src/contract/functions'
import type { ShopId, SkuId } from '../../src/domain/ids'
import { fenOf } from '../../src/domain/money'
import type { Person } from './citizen'
import { newId, newPhoto } from './papers'
import { buy, openShop, type Goods } from './scenes'
import { storyTown } from './story-town'

const town = storyTown()
let seller: Person
let buyer: Person
let shopId: ShopId

beforeAll(async () => {
  seller = await town.person('王桂芬')
  buyer = await town.person('李娜')
  shopId = await openShop(town, seller, '王姐的茶铺')
}, 30_000)

type Saved = Input<'saveProduct'>
const AXES = [
  { name: '颜色', choices: ['白', '青'] },
  { name: '容量', choices: ['300ml', '500ml'] },
]

/** A tea cup in two colours and two sizes. */
const teaCup = (): Saved => ({
  shopId,
  productId: newId<'product'>(),
  title: '手作茶杯',
  detail: '景德镇手作',
  onSale: true,
  axes: AXES,
  pictures: [],
  postageFen: fenOf(800),
  skus: ['白', '青'].flatMap((color) =>
    ['300ml', '500ml'].map((size) => ({
      skuId: newId<'sku'>() as SkuId,
      spec: [color, size],
      priceFen: fenOf(size === '300ml' ? 5_000 : 6_000),
      stock: 10,
      onSale: true,
    })),
  ),
})

const withSku = (product: Saved, change: object) => ({
  ...product,
  skus: product.skus.map((sku, index) => (index === 0 ? { ...sku, ...change } : sku)),
})

it('two axes with two choices each go on sale as four SKUs, with a picture, and are bought by spec', async () => {
  const { fileId } = await seller.call('addPicture', { purpose: 'product', base64: newPhoto() })
  const product = { ...teaCup(), pictures: [fileId] }
  await seller.call('saveProduct', product)
  const { products } = await buyer.call('readShopPage', { shopId, after: null })
  expect(products[0]).toMatchObject({ title: '手作茶杯', picture: fileId, priceFromFen: 5_000, sellable: 40 })
  const picture = await fetch(`${town.url}/pictures/${fileId}`)
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  const page = await buyer.call('readProductPage', { shopId, productId: product.productId })
  expect(page.product.skus.map(({ spec }) => spec.join())).toEqual([
    '白,300ml',
    '白,500ml',
    '青,300ml',
    '青,500ml',
  ])
  const [, large] = page.product.skus
  if (!large) throw new Error('four SKUs were expected')
  const goods: Goods = { skuId: large.skuId, quantity: 2, terms: large.terms, priceFen: large.priceFen }
  const order = await buy(town, buyer, shopId, goods)
  const read = await seller.call('readOrder', order)
  expect(read.order).toMatchObject({ goodsFen: 12_000, postageFen: 800, totalFen: 12_800 })
  expect(read.lines[0]).toMatchObject({ spec: ['白', '500ml'], quantity: 2, unitFen: 6_000 })
})

it('prices and stocks that cannot be are refused', async () => {
  const tried = (change: object) => seller.raw('saveProduct', withSku(teaCup(), change))
  expect(await tried({ priceFen: 0 })).toMatchObject({ code: 'price-out-of-range' })
  for (const priceFen of [-1, 1.5, 10_000_000, '100']) {
    expect(await tried({ priceFen })).toMatchObject({ status: 400, code: 'bad-input' })
  }
  for (const stock of [-1, 1.5, 100_000]) expect(await tried({ stock })).toMatchObject({ code: 'bad-input' })
})

it('specs that do not fit the axes, or come twice, are refused', async () => {
  const tried = (product: object) => seller.raw('saveProduct', product)
  expect(await tried(withSku(teaCup(), { spec: ['白'] }))).toMatchObject({ code: 'sku-mismatch' })
  expect(await tried(withSku(teaCup(), { spec: ['红', '300ml'] }))).toMatchObject({ code: 'sku-mismatch' })
  expect(await tried(withSku(teaCup(), { spec: ['白', '500ml'] }))).toMatchObject({ code: 'sku-mismatch' })
  expect(await tried({ ...teaCup(), skus: [] })).toMatchObject({ status: 400 })
  const axes = [AXES[0], { name: '颜色', choices: ['300ml', '500ml'] }]
  expect(await tried({ ...teaCup(), axes })).toMatchObject({ code: 'sku-mismatch' })
})

it('only the shop’s own seller saves, and what is taken off the shelf is not sold', async () => {
  const product = teaCup()
  expect(await buyer.ask('saveProduct', product)).toMatchObject({ code: 'shop-missing' })
  await seller.call('saveProduct', product)
  await seller.call('saveProduct', { ...product, onSale: false })
  const [sku] = product.skus
  const lines = [{ skuId: sku?.skuId ?? ('' as SkuId), quantity: 1, terms: 2 }]
  const address = { name: '李娜', phone: buyer.papers.phone, region: '上海市', detail: '1 号' }
  const asked = { shopId, orderId: newId<'order'>(), lines, address, shareId: null }
  expect(await buyer.ask('placeOrder', asked)).toMatchObject({ code: 'product-gone' })
})

it('off the shelf, its seller still finds it, reads every SKU with its stock, and puts it back', async () => {
  const product = { ...teaCup(), onSale: false }
  const { productId } = product
  await seller.call('saveProduct', product)
  const own = await seller.call('listProducts', { shopId, before: null })
  expect(own.products.find((card) => card.productId === productId)).toMatchObject({ onSale: false })
  const shelf = await buyer.call('readShopPage', { shopId, after: null })
  expect(shelf.products.some((card) => card.productId === productId)).toBe(false)
  const page = await seller.call('readProductPage', { shopId, productId })
  expect(page.product).toMatchObject({ onSale: false, axes: AXES, postageFen: 800 })
  expect(page.product.skus.map(({ skuId, sellable }) => [skuId, sellable])).toEqual(
    product.skus.map(({ skuId, stock }) => [skuId, stock]),
  )
  const skus = page.product.skus.map(({ skuId, spec, priceFen, onSale }) => ({
    ...{ skuId, priceFen, onSale, spec: [...spec] },
    stock: 12,
  }))
  await seller.call('saveProduct', { ...product, onSale: true, skus })
  const again = await buyer.call('readProductPage', { shopId, productId })
  expect(again.product.onSale).toBe(true)
  expect(again.product.skus.map(({ sellable }) => sellable)).toEqual([12, 12, 12, 12])
})

it('what runs out on the shelf is a task on the counter, scarcest first, and nothing off the shelf', async () => {
  const lowStock = async () => (await seller.call('readCounter', { shopId })).lowStock
  const product = teaCup()
  const stocks = [3, 0, 4, 2]
  const skus = product.skus.map((sku, place) => ({ ...sku, stock: stocks[place] ?? 0 }))
  await seller.call('saveProduct', { ...product, skus })
  await seller.call('saveProduct', { ...withSku(teaCup(), { stock: 1 }), onSale: false })
  const [first, second, , fourth] = product.skus
  const card = { productId: product.productId, title: '手作茶杯' }
  expect(await lowStock()).toEqual([
    { ...card, skuId: second?.skuId, spec: ['白', '500ml'], sellable: 0 },
    { ...card, skuId: fourth?.skuId, spec: ['青', '500ml'], sellable: 2 },
    { ...card, skuId: first?.skuId, spec: ['白', '300ml'], sellable: 3 },
  ])
  await seller.call('saveProduct', { ...product, onSale: false, skus })
  expect(await lowStock()).toEqual([])
})

it('something that is no picture, and a script in a title', async () => {
  const text = Buffer.from('<svg onload="alert(1)"/>').toString('base64')
  expect(await seller.ask('addPicture', { purpose: 'product', base64: text })).toMatchObject({
    code: 'picture-kind',
  })
  const title = '<script>alert(1)</script>'
  const product = { ...teaCup(), title }
  await seller.call('saveProduct', product)
  const response = await fetch(`${town.url}/api/readProductPage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shopId, productId: product.productId }),
  })
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})
