// A seller's own products, those off sale included, latest first.
import type { Input, Output } from '../../contract/functions'
import { pageOf } from '../../domain/page'
import { SKUS_KEPT_MAX } from '../../domain/product-editing'
import { productCard, PRODUCTS_PAGE } from '../../domain/product-page'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

export const listProducts = useCase({
  read: ({ shopId, before }: Input<'listProducts'>, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    products: many(
      'product',
      { shopId, ...(before !== null && { createdAt: { lt: before } }) },
      [
        ['createdAt', 'desc'],
        ['productId', 'asc'],
      ],
      PRODUCTS_PAGE + 1,
    ),
    skus: many(
      'sku',
      { shopId, productId: { via: ['products', 'productId'] } },
      [['skuId', 'asc']],
      (PRODUCTS_PAGE + 1) * SKUS_KEPT_MAX,
    ),
  }),
  decide: ({ facts: { shop, products, skus } }) => {
    if (!shop) return refuse('shop-missing')
    const { rows, more } = pageOf(products, PRODUCTS_PAGE, ({ createdAt }) => createdAt)
    const cards = rows.map((product) => productCard(product, skus))
    return ok({ home: shopHome(shop.shopId), changes: [], kept: { products: cards, more } })
  },
  answer: (kept: Output<'listProducts'>) => kept,
})
