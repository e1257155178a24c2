// What each kind of stock move does to the four counts of a SKU: the one table behind stores and replays.
import type { StockMoveKind } from './product'

export interface StockCounts {
  readonly supplied: number
  readonly sellable: number
  readonly reserved: number
  readonly sold: number
}

/** By how many pieces each count changes for one piece moved. */
export const STOCK_MOVES: { readonly [Kind in StockMoveKind]: StockCounts } = {
  supply: { supplied: 1, sellable: 1, reserved: 0, sold: 0 },
  withdraw: { supplied: -1, sellable: -1, reserved: 0, sold: 0 },
  reserve: { supplied: 0, sellable: -1, reserved: 1, sold: 0 },
  free: { supplied: 0, sellable: 1, reserved: -1, sold: 0 },
  sell: { supplied: 0, sellable: 0, reserved: -1, sold: 1 },
}
