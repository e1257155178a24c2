// A draft follows the goods until the seller's hand has touched it, and is sent as it was seen.
import { describe, expect, it } from '@jest/globals'
import { instantOf } from '../../../domain/day'
import { ITEMS_MAX } from '../../../domain/invitation'
import {
  buyerOf,
  draftOfOffer,
  EMPTY_DRAFT,
  isFull,
  lackOf,
  noteOf,
  offerOf,
  postageOf,
  shelfGoodsOf,
  totalOf,
  withBack,
  withFree,
  withPrice,
  withQuantity,
  withSku,
  type Offer,
  type ProductPage,
  type Sku,
} from './draft'

const now = instantOf(Date.parse('2026-11-20T20:00:00+08:00'))
const product = (title: string, postageFen = 0) => ({ title, postageFen }) as unknown as ProductPage
const sku = (skuId: string, priceFen: number, sellable = 9) =>
  ({ skuId, spec: [], priceFen, sellable, onSale: true, terms: 1 }) as unknown as Sku

const two = withSku(
  withSku(EMPTY_DRAFT, product('剁椒酱', 800), sku('a', 2_800)),
  product('酸豆角', 600),
  sku('b', 1_600),
)

describe('what it comes to', () => {
  it('adds the goods and the dearest postage among them', () => {
    expect([postageOf(two), totalOf(two), shelfGoodsOf(two)]).toEqual([800, 5_200, 4_400])
    const cheaper = withPrice(withQuantity(two, 'a', 2), 'a', 2_500)
    expect([totalOf(cheaper), shelfGoodsOf(cheaper)]).toEqual([7_400, 7_200])
  })

  it('keeps a postage that was typed, also none', () => expect(postageOf({ ...two, postageFen: 0 })).toBe(0))

  it('has no price of the shelf for what is not there', () =>
    expect(shelfGoodsOf(withFree(two, '手写贺卡', 500))).toBeNull())
})

describe('its goods', () => {
  it('the same once more is one more of it', () => {
    const again = withSku(two, product('剁椒酱'), sku('a', 2_800))
    expect(again.items.map(({ quantity }) => quantity)).toEqual([2, 1])
  })

  it('one that goes down to none is gone, and comes back to its place', () => {
    const [first] = two.items
    const gone = withQuantity(two, 'a', 0)
    expect(gone.items.map(({ key }) => key)).toEqual(['b'])
    expect(first && withBack(gone, first, 0)).toEqual(two)
  })

  it('free ones are told apart, also after one has gone', () => {
    const some = withFree(withFree(EMPTY_DRAFT, '卡片', 500), '丝带', 300)
    const [first] = some.items
    const other = withFree(withQuantity(some, first?.key ?? '', 0), '盒子', 200)
    expect(new Set(other.items.map(({ key }) => key)).size).toBe(2)
  })

  it('takes no more than an invitation may have', () => {
    let full = EMPTY_DRAFT
    for (let count = 0; count <= ITEMS_MAX; count += 1) full = withFree(full, `第 ${count} 样`, 100)
    expect([full.items.length, isFull(full)]).toEqual([ITEMS_MAX, true])
  })
})

describe('its sentence', () => {
  it('follows name and goods until it is written by hand', () => {
    const named = { ...two, addressee: '赵先生' }
    expect(noteOf(named)).toBe('赵先生，这是您要的剁椒酱和酸豆角。')
    expect(noteOf(withQuantity({ ...named, note: '老赵，趁热。' }, 'a', 0))).toBe('老赵，趁热。')
  })

  it('names the buyer for the button', () => {
    expect(buyerOf({ ...two, addressee: ' 赵先生 ' })).toBe('赵先生')
    expect(buyerOf({ ...two, note: '何女士，趁热。' })).toBe('何女士')
    expect(buyerOf(two)).toBeNull()
  })
})

describe('what it lacks', () => {
  it('goods first, then a sum that may be asked for', () => {
    expect(lackOf(EMPTY_DRAFT)).toBe('goods')
    expect(lackOf(withQuantity(withFree(EMPTY_DRAFT, '金饰', 9_999_999), 'free-0', 6))).toBe('sum')
    expect(lackOf(two)).toBeNull()
  })
})

describe('from an offer and back', () => {
  const offer = {
    version: 1,
    note: '赵先生，这是您要的剁椒酱。',
    items: [{ skuId: 'a', title: '剁椒酱', spec: [], unitFen: 2_500, quantity: 2 }],
    postageFen: 800,
  } as unknown as Offer

  it('offers the same again', () =>
    expect(offerOf(draftOfOffer(offer), now)).toEqual({
      items: [{ skuId: 'a', title: '剁椒酱', unitFen: 2_500, quantity: 2 }],
      postageFen: 800,
      note: offer.note,
      validMs: 3 * 3_600_000 + 5_000,
    }))

  it('a sentence that was made goes on following, one by hand stays', () => {
    expect(draftOfOffer(offer).note).toBeNull()
    expect(draftOfOffer({ ...offer, note: '老赵，趁热。' }).note).toBe('老赵，趁热。')
  })
})
