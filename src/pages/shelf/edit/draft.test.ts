// A product as it is typed is read, or told what is missing, and keeps the ids of the combinations it had.
import type { ProductId, ShopId, SkuId } from '../../../domain/ids'
import { draftOf, EMPTY, readDraft, saving, specKey, specsOf, type Draft, type Product } from './draft'

const chilli: Draft = { ...EMPTY, title: '剁椒酱', price: '28', stock: '12' }
const bags: Draft = {
  ...chilli,
  axes: [
    { name: '颜色', choices: ['靛', '茶'] },
    { name: '大小', choices: ['小', '大'] },
  ],
}

describe('a draft', () => {
  it('has one combination for each pair of choices, in their order', () => {
    expect(specsOf([])).toEqual([[]])
    expect(specsOf(bags.axes)).toEqual([
      ['靛', '小'],
      ['靛', '大'],
      ['茶', '小'],
      ['茶', '大'],
    ])
  })

  it('tells all that is missing at once', () => {
    const read = readDraft({ ...EMPTY, postage: '八块' })
    expect(read.ok ? [] : Object.keys(read.faults).sort()).toEqual(['postage', 'price', 'stock', 'title'])
  })

  it.each([
    ['0', 'price'],
    ['-1', 'price'],
    ['1.234', 'price'],
    ['10000000', 'price'],
  ])('refuses the price %s', (price, place) => {
    const read = readDraft({ ...chilli, price })
    expect(read.ok ? '' : Object.keys(read.faults)[0]).toBe(place)
  })

  it.each(['1.5', '', '100000', '-2'])('refuses the stock %s', (stock) => {
    expect(readDraft({ ...chilli, stock })).toMatchObject({
      ok: false,
      faults: { stock: expect.any(String) },
    })
  })

  it('gives every combination the common price and stock unless it has its own', () => {
    const read = readDraft({ ...bags, own: { [specKey(['茶', '大'])]: { price: '31.5', stock: '0' } } })
    expect(read.ok && read.rows.map(({ priceFen, stock }) => [priceFen, stock])).toEqual([
      [2_800, 12],
      [2_800, 12],
      [2_800, 12],
      [3_150, 0],
    ])
  })

  it('names the combination whose price is wrong', () => {
    const read = readDraft({ ...bags, own: { [specKey(['靛', '大'])]: { price: '0' } } })
    expect(read.ok ? '' : read.faults.specs).toContain('「靛、大」')
  })

  it('read from a product and sent again changes nothing', () => {
    const product = {
      title: '布包',
      detail: '',
      onSale: true,
      axes: [{ name: '颜色', choices: ['靛', '茶'] }],
      pictures: [],
      postageFen: 800,
      skus: [
        { skuId: 'a', spec: ['靛'], priceFen: 123_450, onSale: true, sellable: 3, terms: 1 },
        { skuId: 'b', spec: ['茶'], priceFen: 5_900, onSale: true, sellable: 0, terms: 1 },
      ],
    } as unknown as Product
    const draft = draftOf(product)
    const read = readDraft(draft)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const skuIds = { 靛: 'a' as SkuId, 茶: 'b' as SkuId }
    const sent = saving(draft, read, { shopId: 's' as ShopId, productId: 'p' as ProductId, skuIds })
    expect(sent.skus.map(({ skuId, priceFen, stock }) => [skuId, priceFen, stock])).toEqual([
      ['a', 123_450, 3],
      ['b', 5_900, 0],
    ])
    expect(sent.postageFen).toBe(800)
  })
})
