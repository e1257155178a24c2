// A product's page for anybody: the shop's sign, the product, and a SKU for each combination it still has.
import type { Input, Output } from '../../contract/functions'
import { SKUS_KEPT_MAX } from '../../domain/product-editing'
import { shownSkus } from '../../domain/product-page'
import type { Product, Sku } from '../../domain/product'
import { ok, refuse } from '../../domain/result'
import { shopHead } from '../../domain/shop-page'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Page = Output<'readProductPage'>

export const readProductPage = useCase({
  read: ({ shopId, productId }: Input<'readProductPage'>) => ({
    shop: one('shop', { shopId }),
    product: one('product', { shopId, productId }),
    skus: many('sku', { shopId, productId }, [['skuId', 'asc']], SKUS_KEPT_MAX),
  }),
  decide: ({ facts: { shop, product, skus } }) => {
    if (!shop) return refuse('shop-missing')
    if (!product) return refuse('product-gone')
    const kept = { shop: shopHead(shop), product: pageOf(product, skus) }
    return ok({ home: shopHome(shop.shopId), changes: [], kept })
  },
  answer: (kept: Page) => kept,
})

function pageOf(product: Product, skus: readonly Sku[]): Page['product'] {
  const { productId, title, detail, onSale, axes, pictures, postageFen } = product
  return {
    productId,
    title,
    detail,
    onSale,
    axes: axes.map(({ name, choices }) => ({ name, choices: [...choices] })),
    pictures: [...pictures],
    postageFen,
    skus: shownSkus(product, skus).map(({ skuId, spec, priceFen, onSale: offered, sellable, terms }) => ({
      skuId,
      spec: [...spec],
      priceFen,
      onSale: offered,
      sellable,
      terms,
    })),
  }
}
