// Products as they are shown: a card for lists with its lowest price, and the SKUs a page offers to choose from.
import type { FileId, ProductId } from './ids'
import { fenOf, ZERO, type Fen } from './money'
import type { Product, Sku } from './product'
import { fitsAxes } from './product-editing'

export const PRODUCTS_PAGE = 20

export interface ProductCard {
  readonly productId: ProductId
  readonly title: string
  readonly picture: FileId | null
  readonly onSale: boolean
  readonly priceFromFen: Fen
  /** Others of its SKUs cost more. */
  readonly isFrom: boolean
  readonly sellable: number
}

export function productCard(product: Product, skus: readonly Sku[]): ProductCard {
  const { productId, title, pictures, onSale } = product
  const shown = shownSkus(product, skus)
  const offered = shown.filter((sku) => sku.onSale)
  const { leastFen, isFrom } = leastPrice(shown)
  return {
    productId,
    title,
    picture: pictures[0] ?? null,
    onSale,
    priceFromFen: leastFen,
    isFrom,
    sellable: offered.reduce((sum, { sellable }) => sum + sellable, 0),
  }
}

interface LeastPrice {
  readonly leastFen: Fen
  readonly isFrom: boolean
}

/** Of what is offered; of everything where nothing is. Zero without a SKU. */
export function leastPrice(skus: readonly Pick<Sku, 'onSale' | 'priceFen'>[]): LeastPrice {
  const offered = skus.filter(({ onSale }) => onSale)
  const prices = (offered.length > 0 ? offered : skus).map(({ priceFen }) => priceFen)
  const leastFen = prices.length > 0 ? fenOf(Math.min(...prices)) : ZERO
  return { leastFen, isFrom: prices.some((price) => price > leastFen) }
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
