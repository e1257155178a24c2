// Saving a product with all its SKUs: what the seller asked for against what is there, as rows and moves of stock.
import { insert, moveStock, stepRow, type Change } from './change'
import type { Instant } from './day'
import type { FileId, ProductId, ShopId, SkuId } from './ids'
import type { Fen } from './money'
import { PRICE_FEN_MAX, PRICE_FEN_MIN, STOCK_MAX, type Axis, type Product, type Sku } from './product'
import { ok, refuse, type Result } from './result'

/** SKUs a product may gather over its life: those taken away stay, since orders and stock moves name them. */
export const SKUS_KEPT_MAX = 300

export interface WishedProduct {
  readonly shopId: ShopId
  readonly productId: ProductId
  readonly title: string
  readonly detail: string
  readonly onSale: boolean
  readonly axes: readonly Axis[]
  readonly pictures: readonly FileId[]
  readonly postageFen: Fen
  readonly skus: readonly WishedSku[]
}

export interface WishedSku {
  readonly skuId: SkuId
  readonly spec: readonly string[]
  readonly priceFen: Fen
  /** The wished-for sellable count. */
  readonly stock: number
  readonly onSale: boolean
}

/**
 * Refused: `product-empty`, `sku-mismatch`, `price-out-of-range`, `stock-out-of-range`.
 * `known` are all SKUs of the product; `ref` names this saving in the stock's history.
 */
export function saveProductChanges(
  product: Product | null,
  known: readonly Sku[],
  wished: WishedProduct,
  ref: string,
  now: Instant,
): Result<Change[]> {
  const fault = faultOf(wished, known)
  if (fault) return fault
  const { skus } = wished
  const gone = known.filter(({ skuId, onSale }) => onSale && !skus.some((row) => row.skuId === skuId))
  return ok([
    productChange(product, wished, now),
    ...skus.reduce<Change[]>(
      (changes, row) => changes.concat(skuChanges(product, known, wished, row, ref, now)),
      [],
    ),
    ...gone.map((sku) => stepSku(sku, { onSale: false, terms: sku.terms + 1 })),
  ])
}

/** Whether a spec names one choice of each axis. */
export function fitsAxes(axes: readonly Axis[], spec: readonly string[]): boolean {
  return (
    spec.length === axes.length && axes.every(({ choices }, place) => choices.includes(spec[place] ?? ''))
  )
}

function faultOf({ axes, skus }: WishedProduct, known: readonly Sku[]): ReturnType<typeof refuse> | null {
  if (skus.length === 0) return refuse('product-empty')
  const added = skus.filter(({ skuId }) => !known.some((row) => row.skuId === skuId)).length
  const clear =
    allDifferent(axes.map(({ name }) => name)) && axes.every(({ choices }) => allDifferent(choices))
  const each =
    allDifferent(skus.map(({ skuId }) => skuId)) && allDifferent(skus.map(({ spec }) => JSON.stringify(spec)))
  const fit = skus.every(({ spec }) => fitsAxes(axes, spec))
  if (!clear || !each || !fit || known.length + added > SKUS_KEPT_MAX) return refuse('sku-mismatch')
  const priced = skus.every(({ priceFen }) => isWhole(priceFen, PRICE_FEN_MIN, PRICE_FEN_MAX))
  if (!priced) return refuse('price-out-of-range')
  return skus.every(({ stock }) => isWhole(stock, 0, STOCK_MAX)) ? null : refuse('stock-out-of-range')
}

function productChange(product: Product | null, wished: WishedProduct, now: Instant): Change {
  const { shopId, productId, title, detail, onSale, axes, pictures, postageFen } = wished
  const set = { title, detail, onSale, axes, pictures, postageFen }
  // Always a step, so that two savings at once can't be mixed: the later one decides again on what the first left.
  if (product) return stepRow('product', { shopId, productId }, { rev: product.rev }, set)
  return insert('product', { shopId, productId, ...set, createdAt: now, rev: 1 })
}

function skuChanges(
  product: Product | null,
  known: readonly Sku[],
  wished: WishedProduct,
  asked: WishedSku,
  ref: string,
  now: Instant,
): Change[] {
  const { shopId, productId, title } = wished
  const { skuId, spec, priceFen, onSale, stock } = asked
  const sku = known.find((row) => row.skuId === skuId)
  const set = { spec, title, priceFen, onSale }
  if (!sku || !product) {
    const none = { supplied: 0, sellable: 0, reserved: 0, sold: 0 }
    return [
      insert('sku', { shopId, skuId, productId, ...set, terms: 1, ...none }),
      ...stockChange(skuId, stock, ref, now),
    ]
  }
  const same =
    sku.priceFen === priceFen &&
    sku.title === title &&
    sku.onSale === onSale &&
    JSON.stringify(sku.spec) === JSON.stringify(spec) &&
    // Both are part of what a buyer agreed to, though they are written at the product.
    product.onSale === wished.onSale &&
    product.postageFen === wished.postageFen
  return [
    ...(same ? [] : [stepSku(sku, { ...set, terms: sku.terms + 1 })]),
    ...stockChange(skuId, stock - sku.sellable, ref, now),
  ]
}

function stepSku({ shopId, skuId, terms }: Sku, set: Partial<Sku>): Change {
  return stepRow('sku', { shopId, skuId }, { rev: terms }, set)
}

/** By difference, so that what is sold in between stays sold. */
function stockChange(skuId: SkuId, by: number, ref: string, now: Instant): Change[] {
  if (by === 0) return []
  return [moveStock(by > 0 ? 'supply' : 'withdraw', skuId, Math.abs(by), ref, now)]
}

function allDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}
