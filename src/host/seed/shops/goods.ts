// Goods of the demo's shelves, written down shortly: a title, its choices with prices, and what is left of each on Friday.
import { ID_LENGTH, type ProductId, type SkuId } from '../../../domain/ids'
import type { Chance } from '../chance'
import type { SeedGoods } from '../plan/plan'

export interface GoodsWritten {
  readonly title: string
  readonly detail: string
  readonly postageFen?: number
  /** Without a choice there is one price. */
  readonly axis?: string
  readonly skus: readonly (readonly [choice: string, yuan: number, left: number])[]
  readonly drawn?: readonly string[]
}

/** A SKU is spoken of by its goods' title, with its choice where there is one: `脐橙 10 斤`. */
export function goodsOf(chance: Chance, written: readonly GoodsWritten[]): SeedGoods[] {
  return written.map(({ title, detail, postageFen = 0, axis = null, skus, drawn = [title] }) => ({
    productId: chance.id<ProductId>(ID_LENGTH),
    title,
    detail,
    postageFen,
    axis,
    drawn,
    skus: skus.map(([choice, yuan, left]) => ({
      skuId: chance.id<SkuId>(ID_LENGTH),
      key: axis === null ? title : `${title} ${choice}`,
      choice: axis === null ? null : choice,
      priceFen: Math.round(yuan * 100),
      left,
    })),
  }))
}
