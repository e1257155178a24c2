// Stock and obstacles as the product's page says them.
import { factsOf, obstacleTo, type ProductPage } from './product-page'

const sku = (priceFen: number, sellable: number, onSale = true) => ({ priceFen, sellable, onSale })
const page = (skus: readonly object[], { onSale = true, collecting = true, postageFen = 0 } = {}) =>
  ({ shop: { collecting }, product: { onSale, skus, postageFen } }) as unknown as ProductPage

it.each([
  ['can be bought', page([sku(1, 1)]), null],
  ['is off sale', page([sku(1, 1)], { onSale: false }), 'off-sale'],
  ['has no SKU on sale', page([sku(1, 1, false)]), 'off-sale'],
  ['is sold out', page([sku(1, 0), sku(2, 5, false)]), 'sold-out'],
  ['waits for the review', page([sku(1, 1)], { collecting: false }), 'not-collecting'],
  ['is gone before it waits', page([sku(1, 0)], { collecting: false }), 'sold-out'],
])('%s', (_what, given, obstacle) => {
  expect(obstacleTo(given)).toBe(obstacle)
})

it('says what is left, what posting costs and where it comes from', () => {
  expect(factsOf(page([sku(1, 7), sku(1, 11), sku(1, 90, false)], { postageFen: 800 }), '长沙')).toBe(
    '还有 18 件 · 快递 8.00 元 · 从长沙寄',
  )
  expect(factsOf(page([sku(1, 0)]), '')).toBe('包邮')
})
