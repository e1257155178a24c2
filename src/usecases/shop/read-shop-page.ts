// A shop's page for anybody: its sign and the products on its shelf, page by page.
import type { Input, Output } from '../../contract/functions'
import { pageOf } from '../../domain/page'
import { SKUS_KEPT_MAX } from '../../domain/product-editing'
import { productCard, PRODUCTS_PAGE } from '../../domain/product-page'
import { ok, refuse } from '../../domain/result'
import { shopHead } from '../../domain/shop-page'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

export const readShopPage = useCase({
  read: ({ shopId, after }: Input<'readShopPage'>) => ({
    shop: one('shop', { shopId }),
    products: many(
      'product',
      { shopId, onSale: true, ...(after !== null && { createdAt: { lt: after } }) },
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
    return ok({
      home: shopHome(shop.shopId),
      changes: [],
      kept: { shop: shopHead(shop), products: cards, more },
    })
  },
  answer: (kept: Output<'readShopPage'>) => kept,
})
