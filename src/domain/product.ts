// Products and their SKUs: up to two choices, a price each, and the stock that is counted per SKU.
import type { Instant } from './day'
import type { FileId, ProductId, ShopId, SkuId } from './ids'
import type { Fen } from './money'

export interface Product {
  readonly shopId: ShopId
  readonly productId: ProductId
  readonly title: string
  readonly detail: string
  readonly onSale: boolean
  readonly axes: readonly Axis[]
  readonly pictures: readonly FileId[]
  readonly postageFen: Fen
  readonly createdAt: Instant
  readonly rev: number
}

/** One thing to choose, such as 颜色 with 红 and 蓝. */
export interface Axis {
  readonly name: string
  readonly choices: readonly string[]
}

export interface Sku {
  readonly shopId: ShopId
  readonly skuId: SkuId
  readonly productId: ProductId
  /** One choice per axis, in the axes' order. */
  readonly spec: readonly string[]
  readonly title: string
  readonly priceFen: Fen
  readonly onSale: boolean
  /** Raised by each of the seller's edits of price, title or sale, and by nothing else; a purchase compares it. */
  readonly terms: number
  /** supplied = sellable + reserved + sold, each ≥ 0. */
  readonly supplied: number
  readonly sellable: number
  readonly reserved: number
  readonly sold: number
}

export type StockMoveKind = 'supply' | 'withdraw' | 'reserve' | 'free' | 'sell'

/** One row per change of a stock; replayed from zero they give the SKU's four counts. */
export interface StockMove {
  readonly shopId: ShopId
  readonly skuId: SkuId
  readonly kind: StockMoveKind
  readonly ref: string
  readonly quantity: number
  readonly at: Instant
}

export const TITLE_LENGTH_MAX = 60
export const DETAIL_LENGTH_MAX = 2_000
export const PICTURES_MAX = 9
export const AXES_MAX = 2
export const CHOICES_MAX = 12
export const CHOICE_LENGTH_MAX = 20
export const SKUS_MAX = 60
export const PRICE_FEN_MIN = 1
/** 99,999.99 yuan. */
export const PRICE_FEN_MAX = 9_999_999
export const STOCK_MAX = 99_999
