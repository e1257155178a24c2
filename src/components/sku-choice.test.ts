// The picker knows which choices go together, and says what is wrong with the others.
import { possible, skuOf } from './sku-choice'

const sku = (spec: string[], sellable: number, onSale = true) => ({ spec, sellable, onSale })
const skus = [
  sku(['小瓶', '微辣'], 3),
  sku(['小瓶', '重辣'], 0),
  sku(['大瓶', '微辣'], 2),
  sku(['大瓶', '重辣'], 9, false),
]

describe('sku choice', () => {
  it('offers whatever some version has, as long as nothing else is chosen', () => {
    expect(possible(skus, [null, null], 0, '小瓶')).toBeNull()
    expect(possible(skus, [null, null], 0, '大瓶')).toBeNull()
  })

  it('says what is sold out', () => {
    expect(possible(skus, [null, null], 1, '重辣')).toBe('「重辣」卖完了，看看别的。')
    expect(possible(skus, ['小瓶', null], 1, '重辣')).toBe('「小瓶、重辣」卖完了，看看别的。')
  })

  it('says what is not made or not on sale', () => {
    expect(possible(skus, ['大瓶', '微辣'], 1, '重辣')).toBe('没有「大瓶、重辣」这一种，换一个试试。')
  })

  it('lets one change the axis one stands on', () => {
    expect(possible(skus, ['小瓶', '微辣'], 0, '大瓶')).toBeNull()
  })

  it('finds the version when every axis is chosen', () => {
    expect(skuOf(skus, ['大瓶', '微辣'])).toBe(skus[2])
    expect(skuOf(skus, ['大瓶', null])).toBeNull()
    expect(skuOf(skus, ['大瓶', '重辣'])).toBeNull()
    expect(skuOf([sku([], 1)], [])).toEqual(sku([], 1))
  })
})
