// Making or editing a product with all its SKUs; every edit of what buyers agree to raises the SKU's terms.
import type { Input, Output } from '../../contract/functions'
import { fenOf } from '../../domain/money'
import { saveProductChanges, SKUS_KEPT_MAX, type WishedProduct } from '../../domain/product-editing'
import { SKUS_MAX } from '../../domain/product'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'saveProduct'>

export const saveProduct = useCase({
  read: ({ shopId, productId, skus }: Asked, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    product: one('product', { shopId, productId }),
    known: many('sku', { shopId, productId }, [['skuId', 'asc']], SKUS_KEPT_MAX),
    named: many(
      'sku',
      { shopId, skuId: { in: skus.map(({ skuId }) => skuId) } },
      [['skuId', 'asc']],
      SKUS_MAX,
    ),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ input, facts: { shop, product, known, named }, moment }) => {
    if (!shop) return refuse('shop-missing')
    // An id that belongs to another product is refused like one that does not exist.
    if (named.some(({ productId }) => productId !== input.productId)) return refuse('not-found')
    const saved = saveProductChanges(product, known, wishedOf(input), moment.id(), moment.now)
    if (!saved.ok) return saved
    return ok({ home: shopHome(shop.shopId), changes: saved.value, kept: { productId: input.productId } })
  },
  answer: (kept: Output<'saveProduct'>) => kept,
})

function wishedOf({ postageFen, skus, ...rest }: Asked): WishedProduct {
  const priced = skus.map(({ priceFen, ...sku }) => ({ ...sku, priceFen: fenOf(priceFen) }))
  return { ...rest, postageFen: fenOf(postageFen), skus: priced }
}
