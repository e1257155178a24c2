// Placing an order from the shelf: prices and stock are the server's, the address is sealed, nothing is charged yet.
import type { Input, Output } from '../../contract/functions'
import { checkAddress } from '../../domain/address'
import type { ProductId } from '../../domain/ids'
import { fenOf } from '../../domain/money'
import { LINES_MAX } from '../../domain/order'
import { placeOrder as place, type OrderItem } from '../../domain/order-placing'
import type { Product, Sku } from '../../domain/product'
import { ok, refuse, type Result } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'placeOrder'>

export const placeOrder = useCase({
  read: ({ shopId, orderId, lines }: Asked) => ({
    shop: one('shop', { shopId }),
    known: one('order', { shopId, orderId }),
    skus: many(
      'sku',
      { shopId, skuId: { in: lines.map(({ skuId }) => skuId) } },
      [['skuId', 'asc']],
      LINES_MAX,
    ),
    products: many(
      'product',
      { shopId, productId: { via: ['skus', 'productId'] } },
      [['productId', 'asc']],
      LINES_MAX,
    ),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  prepare: (input: Asked, _facts, who, { vault }) =>
    vault.seal(who?.sealedKey ?? '', { address: JSON.stringify(input.address) }),
  decide: ({ input, facts, who, moment, prepared }) => {
    const { shop, known } = facts
    if (!shop || !who) return refuse('shop-missing')
    if (known) return refuse('not-found')
    const checked = checkAddress(input.address)
    if (!checked.ok) return checked
    const basket = fill(input.lines, facts.skus, facts.products)
    if (!basket.ok) return basket
    const placed = place(
      shop,
      {
        orderId: input.orderId,
        buyerId: who.personId,
        ...basket.value,
        shareId: input.shareId,
        invitation: null,
        addressMask: checked.value.mask,
        addressSealed: prepared['address'] ?? '',
        sealedKey: who.sealedKey,
      },
      moment.now,
    )
    if (!placed.ok) return placed
    const { orderId, totalFen, expiresAt } = placed.value.order
    return ok({
      home: shopHome(shop.shopId),
      changes: placed.value.changes,
      kept: { orderId, totalFen, expiresAt },
    })
  },
  answer: (kept: Output<'placeOrder'>) => kept,
})

interface Basket {
  readonly items: readonly OrderItem[]
  /** Goods of one order travel together: the dearest postage among them, once. */
  readonly postageFen: Product['postageFen']
}

/** Refused: `product-gone`, `terms-changed`, `sold-out`. */
function fill(lines: Asked['lines'], skus: readonly Sku[], products: readonly Product[]): Result<Basket> {
  const items: OrderItem[] = []
  const postages = [0]
  for (const { skuId, quantity, terms } of lines) {
    const sku = skus.find((row) => row.skuId === skuId)
    const product = products.find((row) => row.productId === (sku ? sku.productId : ('' as ProductId)))
    if (!sku || !product || !sku.onSale || !product.onSale) return refuse('product-gone')
    const { title, spec, priceFen } = sku
    if (sku.terms !== terms) return refuse('terms-changed', { title })
    const wanted = quantity + items.reduce((sum, item) => sum + (item.skuId === skuId ? item.quantity : 0), 0)
    if (sku.sellable < wanted) return refuse('sold-out', { title, left: sku.sellable })
    items.push({ skuId, title, spec, unitFen: priceFen, quantity, terms })
    postages.push(product.postageFen)
  }
  return ok({ items, postageFen: fenOf(Math.max(...postages)) })
}
