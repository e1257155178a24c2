// What is bought, how much of it, and what is said before anything is filled in.
import type { Output } from '../../../contract/functions'
import type { SkuId } from '../../../domain/ids'
import { basketOfInvitation, basketOfSku } from './basket'

const skuId = 'a' as SkuId
function page({ sellable = 5, onSale = true, collecting = true } = {}): Output<'readProductPage'> {
  const sku = { skuId, spec: ['230 克'], priceFen: 2800, onSale, sellable, terms: 7 }
  return {
    shop: { collecting },
    product: { title: '剁椒酱', onSale: true, postageFen: 800, skus: [sku] },
  } as unknown as Output<'readProductPage'>
}
function card(face: string, mine = 'none', collecting = true): Output<'readInvitation'> {
  const offer = { items: [], postageFen: 0, totalFen: 7200 }
  return { shop: { collecting }, offer, face, mine, orderId: null } as unknown as Output<'readInvitation'>
}

describe('a SKU off the shelf', () => {
  it('costs its price times the count, and postage once', () => {
    expect(basketOfSku(page(), skuId, 3)).toMatchObject({
      totalFen: 9200,
      countMax: 5,
      terms: 7,
      obstacle: null,
    })
  })
  it('gives no more than is left', () => {
    expect(basketOfSku(page({ sellable: 2 }), skuId, 3).lines[0]?.quantity).toBe(2)
  })
  it.each([
    ['sold out', page({ sellable: 0 }), '卖完了'],
    ['off sale', page({ onSale: false }), '下架了'],
    ['not collecting', page({ collecting: false }), '还在审核'],
  ])('says so first when it is %s', (_what, given, words) => {
    expect(basketOfSku(given, skuId, 1).obstacle?.text).toContain(words)
  })
  it('that is not there any more is gone, and nobody has paid for it', () => {
    const { obstacle } = basketOfSku(page(), 'b' as SkuId, 1)
    expect(obstacle?.detour).toBe('shop')
    expect(obstacle?.text).toContain('没有扣您的钱')
  })
})

describe('an invitation', () => {
  it.each(['sent', 'opened'])('that is %s can be paid', (face) => {
    expect(basketOfInvitation(card(face)).obstacle).toBeNull()
  })
  it.each([
    ['superseded', 'none', 'newer'],
    ['claimed', 'payer', 'order'],
    ['claimed', 'none', 'shop'],
    ['paid', 'payer', 'order'],
    ['paid', 'none', 'shop'],
    ['expired', 'none', 'shop'],
    ['withdrawn', 'none', 'shop'],
    ['declined', 'none', 'shop'],
    ['sent', 'seller', 'shop'],
  ])('that is %s leads its %s to %s', (face, mine, detour) => {
    expect(basketOfInvitation(card(face, mine)).obstacle?.detour).toBe(detour)
  })
  it('of a shop that does not collect yet can only be read', () => {
    expect(basketOfInvitation(card('sent', 'none', false)).obstacle?.text).toContain('还在审核')
  })
})
