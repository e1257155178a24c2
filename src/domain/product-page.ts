// Products as they are shown: a card for lists with its lowest price, and the SKUs a page offers to choose from.
import type { FileId, ProductId } from './ids'
import { ZERO, type Fen } from './money'
import type { Product, Sku } from './product'
import { fitsAxes } from './product-editing'

export const PRODUCTS_PAGE = 20

export interface ProductCard {
  readonly productId: ProductId
  readonly title: string
  readonly picture: FileId | null
  readonly onSale: boolean
  readonly priceFromFen: Fen
  readonly sellable: number
}

export function productCard(product: Product, skus: readonly Sku[]): ProductCard {
  const { productId, title, pictures, onSale } = product
  const shown = shownSkus(product, skus)
  const offered = shown.filter((sku) => sku.onSale)
  const prices = (offered.length > 0 ? offered : shown).map(({ priceFen }) => priceFen)
  return {
    productId,
    title,
    picture: pictures[0] ?? null,
    onSale,
    priceFromFen: prices.length > 0 ? (Math.min(...prices) as Fen) : ZERO,
    sellable: offered.reduce((sum, { sellable }) => sum + sellable, 0),
  }
}

/** One SKU for each combination that the product still has, in the order of its choices. */
export function shownSkus({ productId, axes }: Product, skus: readonly Sku[]): Sku[] {
  const shown = new Map<string, Sku>()
  skus.forEach((sku) => {
    if (sku.productId !== productId || !fitsAxes(axes, sku.spec)) return
    const key = JSON.stringify(sku.spec)
    const before = shown.get(key)
    // A combination taken away and set up anew has two: the one that is sold counts.
    if (!before || (sku.onSale && !before.onSale)) shown.set(key, sku)
  })
  const place = ({ spec }: Sku): number =>
    axes.reduce((sum, { choices }, axis) => sum * choices.length + choices.indexOf(spec[axis] ?? ''), 0)
  return Array.from(shown.values()).sort((a, b) => place(a) - place(b))
}
