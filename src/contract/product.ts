// What may be asked of products: the seller's editor and list, and the page anybody reads.
import * as z from 'zod/mini'
import {
  AXES_MAX,
  CHOICES_MAX,
  CHOICE_LENGTH_MAX,
  DETAIL_LENGTH_MAX,
  PICTURES_MAX,
  PRICE_FEN_MAX,
  SKUS_MAX,
  STOCK_MAX,
  TITLE_LENGTH_MAX,
} from '../domain/product'
import { fen, fileId, instant, maybeText, productId, shopId, skuId, text, whole } from './shape'
import { productCard, shopHead } from './shop'

const axis = z.strictObject({
  name: text(CHOICE_LENGTH_MAX),
  choices: z.array(text(CHOICE_LENGTH_MAX)).check(z.minLength(1), z.maxLength(CHOICES_MAX)),
})
const amount = whole(0, PRICE_FEN_MAX)

export const skuShape = z.object({
  skuId,
  spec: z.array(z.string()),
  priceFen: fen,
  onSale: z.boolean(),
  sellable: z.int(),
  /** Sent back with an order: a price edited in between is then told before anything is charged. */
  terms: z.int(),
})

export const productShape = z.object({
  productId,
  title: z.string(),
  detail: z.string(),
  onSale: z.boolean(),
  axes: z.array(z.object({ name: z.string(), choices: z.array(z.string()) })),
  pictures: z.array(fileId),
  postageFen: fen,
  skus: z.array(skuShape),
})

export const productFunctions = {
  /** Makes or edits a product with all its SKUs; `stock` is the wished-for sellable count. */
  saveProduct: {
    input: z.strictObject({
      shopId,
      productId,
      title: text(TITLE_LENGTH_MAX),
      detail: maybeText(DETAIL_LENGTH_MAX),
      onSale: z.boolean(),
      axes: z.array(axis).check(z.maxLength(AXES_MAX)),
      pictures: z.array(fileId).check(z.maxLength(PICTURES_MAX)),
      postageFen: amount,
      skus: z
        .array(
          z.strictObject({
            skuId,
            spec: z.array(text(CHOICE_LENGTH_MAX)).check(z.maxLength(AXES_MAX)),
            priceFen: amount,
            stock: whole(0, STOCK_MAX),
            onSale: z.boolean(),
          }),
        )
        .check(z.minLength(1), z.maxLength(SKUS_MAX)),
    }),
    output: z.object({ productId }),
  },
  readProductPage: {
    input: z.strictObject({ shopId, productId }),
    output: z.object({ shop: shopHead, product: productShape }),
  },
  listProducts: {
    input: z.strictObject({ shopId, before: z.nullable(instant) }),
    output: z.object({ products: z.array(productCard), more: z.nullable(instant) }),
  },
} as const
