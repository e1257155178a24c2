// Saving a product: what raises the terms, what moves the stock, and what is refused.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Change } from './change'
import { instantOf } from './day'
import type { ProductId, ShopId, SkuId } from './ids'
import { fenOf } from './money'
import type { Product, Sku } from './product'
import { saveProductChanges, type WishedProduct, type WishedSku } from './product-editing'
import { leastPrice, productCard, shownSkus } from './product-page'

const T0 = instantOf(1_763_700_000_000)
const shopId = 'shop' as ShopId
const productId = 'product' as ProductId
const base = { shopId, productId, title: '茶', detail: '', onSale: true, pictures: [], postageFen: fenOf(0) }
const axes = [{ name: '颜色', choices: ['红', '蓝'] }]

const wishedSku = (id: string, spec: string[], over: Partial<WishedSku> = {}): WishedSku => ({
  skuId: id as SkuId,
  spec,
  priceFen: fenOf(100),
  stock: 5,
  onSale: true,
  ...over,
})
const wished: WishedProduct = { ...base, axes, skus: [wishedSku('a', ['红']), wishedSku('b', ['蓝'])] }
const product: Product = { ...base, axes, createdAt: T0, rev: 3 }
const sku = (id: string, spec: string[], over: Partial<Sku> = {}): Sku => ({
  ...{ shopId, productId, title: '茶', priceFen: fenOf(100), onSale: true, terms: 7 },
  ...{ skuId: id as SkuId, spec, supplied: 6, sellable: 5, reserved: 1, sold: 0 },
  ...over,
})
const known = [sku('a', ['红']), sku('b', ['蓝'])]

function save(from: Product | null, rows: readonly Sku[], wish: WishedProduct): Change[] {
  const saved = saveProductChanges(from, rows, wish, 'ref', T0)
  if (!saved.ok) throw new Error(saved.code)
  return saved.value
}
const codeOf = (wish: WishedProduct, rows: readonly Sku[] = []): string | null => {
  const saved = saveProductChanges(null, rows, wish, 'ref', T0)
  return saved.ok ? null : saved.code
}
const skuSteps = (changes: readonly Change[]) =>
  changes.filter((change) => change.kind === 'step' && change.table === 'sku')

describe('a first saving', () => {
  it('writes the product, each SKU from zero, and its stock as a supply', () => {
    const changes = save(null, [], wished)
    expect(changes.map(({ kind }) => kind)).toEqual(['insert', 'insert', 'stock', 'insert', 'stock'])
    expect(changes[1]).toMatchObject({ row: { terms: 1, supplied: 0, sellable: 0 } })
    expect(changes[2]).toMatchObject({ move: 'supply', quantity: 5, skuId: 'a' })
  })

  it.each<[string, WishedProduct]>([
    ['product-empty', { ...wished, skus: [] }],
    ['sku-mismatch', { ...wished, skus: [wishedSku('a', ['绿'])] }],
    ['sku-mismatch', { ...wished, skus: [wishedSku('a', [])] }],
    ['sku-mismatch', { ...wished, skus: [wishedSku('a', ['红']), wishedSku('b', ['红'])] }],
    ['sku-mismatch', { ...wished, skus: [wishedSku('a', ['红']), wishedSku('a', ['蓝'])] }],
    [
      'sku-mismatch',
      { ...wished, axes: [{ name: '颜色', choices: ['红', '红'] }], skus: [wishedSku('a', ['红'])] },
    ],
    ['price-out-of-range', { ...wished, skus: [wishedSku('a', ['红'], { priceFen: fenOf(0) })] }],
    ['price-out-of-range', { ...wished, skus: [wishedSku('a', ['红'], { priceFen: fenOf(10_000_000) })] }],
    ['stock-out-of-range', { ...wished, skus: [wishedSku('a', ['红'], { stock: 1.5 })] }],
    ['stock-out-of-range', { ...wished, skus: [wishedSku('a', ['红'], { stock: -1 })] }],
  ])('refuses %s', (code, wish) => {
    expect(codeOf(wish)).toBe(code)
  })

  it('takes a product without choices as one SKU', () => {
    expect(codeOf({ ...wished, axes: [], skus: [wishedSku('a', [])] })).toBeNull()
  })
})

describe('a later saving', () => {
  it('changes nothing but the version when all is as before', () => {
    const changes = save(product, known, wished)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ kind: 'step', table: 'product', rev: 3 })
  })

  it('moves the stock by the difference and leaves the terms', () => {
    const skus = [wishedSku('a', ['红'], { stock: 9 }), wishedSku('b', ['蓝'], { stock: 0 })]
    expect(save(product, known, { ...wished, skus }).slice(1)).toMatchObject([
      { kind: 'stock', skuId: 'a', move: 'supply', quantity: 4, terms: null },
      { kind: 'stock', skuId: 'b', move: 'withdraw', quantity: 5 },
    ])
  })

  it.each<[string, Partial<WishedProduct>]>([
    ['title', { title: '好茶' }],
    ['sale', { onSale: false }],
    ['postage', { postageFen: fenOf(800) }],
  ])('raises the terms of every SKU with another %s', (_what, over) => {
    expect(skuSteps(save(product, known, { ...wished, ...over }))).toMatchObject([
      { rev: 7, set: { terms: 8 } },
      { rev: 7, set: { terms: 8 } },
    ])
  })

  it('raises the terms of the one whose price changed', () => {
    const skus = [wishedSku('a', ['红'], { priceFen: fenOf(101) }), wishedSku('b', ['蓝'])]
    expect(skuSteps(save(product, known, { ...wished, skus }))).toMatchObject([
      { key: { skuId: 'a' }, set: { priceFen: 101, terms: 8 } },
    ])
  })

  it('takes a SKU that is missing off sale', () => {
    const steps = skuSteps(save(product, known, { ...wished, skus: [wishedSku('a', ['红'])] }))
    expect(steps).toMatchObject([{ key: { skuId: 'b' }, set: { onSale: false, terms: 8 } }])
  })

  it('always ends at the wished count when nothing is sold in between', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (sellable, stock) => {
        const changes = save(product, [sku('a', ['红'], { sellable })], {
          ...wished,
          skus: [wishedSku('a', ['红'], { stock })],
        })
        const moved = changes.reduce(
          (left, change) =>
            change.kind === 'stock'
              ? left + (change.move === 'supply' ? change.quantity : -change.quantity)
              : left,
          sellable,
        )
        expect(moved).toBe(stock)
      }),
    )
  })
})

describe('what is shown', () => {
  it('is one SKU for each combination, the one that is sold, in the order of the choices', () => {
    const rows = [
      sku('b', ['蓝']),
      sku('gone', ['绿']),
      sku('old', ['红'], { onSale: false }),
      sku('a', ['红']),
    ]
    expect(shownSkus(product, rows).map(({ skuId }) => skuId)).toEqual(['a', 'b'])
  })

  it('has the lowest price that can be had', () => {
    const rows = [sku('a', ['红'], { priceFen: fenOf(50), onSale: false }), sku('b', ['蓝'])]
    expect(productCard(product, rows)).toMatchObject({ priceFromFen: 100, isFrom: false, sellable: 5 })
    expect(productCard(product, [])).toMatchObject({ priceFromFen: 0, isFrom: false, sellable: 0 })
  })

  it('says that others cost more, and without anything offered takes what stands there', () => {
    const rows = [sku('a', ['红'], { priceFen: fenOf(50) }), sku('b', ['蓝'])]
    expect(leastPrice(rows)).toEqual({ leastFen: 50, isFrom: true })
    expect(leastPrice(rows.map((row) => ({ ...row, onSale: false })))).toEqual({ leastFen: 50, isFrom: true })
    expect(leastPrice(rows.slice(0, 1))).toEqual({ leastFen: 50, isFrom: false })
  })
})
