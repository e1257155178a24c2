// Product pictures: one of ten shapes in its colours on a pale ground, 750 × 750, without any text.
import { PRODUCT_SIZE, type Product, type ProductShape } from './product'
import { fruit, plant } from './products-living'
import { bag, book, box, cloth } from './products-packs'
import { bottle, bowl, cup, jar } from './products-vessels'
import { rect, svg } from './shapes'

const BUILDERS: Readonly<Record<ProductShape, (product: Product) => string[]>> = {
  jar,
  bowl,
  box,
  bag,
  fruit,
  cup,
  bottle,
  cloth,
  book,
  plant,
}

export function productPicture(product: Product): string {
  const ground = rect(0, 0, PRODUCT_SIZE, PRODUCT_SIZE, product.ground)
  return svg(PRODUCT_SIZE, PRODUCT_SIZE, [ground, ...productShapes(product)])
}

/** The object and its shadow alone, for a card that has its own ground. */
export function productShapes(product: Product): string[] {
  return BUILDERS[product.shape](product)
}
