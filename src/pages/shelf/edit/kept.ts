// What this phone keeps of a product until it is saved, each shop's apart: whoever has another shop never sees it.
import { drop, keep, kept } from '../../../client/storage'
import type { ProductId, ShopId, SkuId } from '../../../domain/ids'
import type { Draft } from './draft'

/** Which product: null for one that is not on the shelf yet. */
export interface Place {
  readonly shopId: ShopId
  readonly id: ProductId | null
}

/** Made before anything is sent, and the same in every try. */
export interface Ids {
  readonly productId: ProductId | null
  readonly skuIds: Readonly<Record<string, SkuId>>
}

export const keptDraft = (place: Place): Draft | null => kept(nameOf('draft', place), isDraft)
export const keepDraft = (place: Place, draft: Draft): void => keep(nameOf('draft', place), draft)
export const dropDraft = (place: Place): void => drop(nameOf('draft', place))

export const keptIds = (place: Place): Ids | null => kept(nameOf('ids', place), areIds)
export const keepIds = (place: Place, ids: Ids): void => keep(nameOf('ids', place), ids)
export const dropIds = (place: Place): void => drop(nameOf('ids', place))

const nameOf = (what: string, { shopId, id }: Place): string => `product-${what}-${shopId}-${id ?? 'new'}`

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null
  return (
    typeof draft?.title === 'string' &&
    typeof draft.price === 'string' &&
    typeof draft.stock === 'string' &&
    typeof draft.postage === 'string' &&
    typeof draft.detail === 'string' &&
    Array.isArray(draft.pictures) &&
    Array.isArray(draft.axes) &&
    typeof draft.own === 'object'
  )
}

function areIds(value: unknown): value is Ids {
  const ids = value as Partial<Ids> | null
  return typeof ids?.productId === 'string' && typeof ids.skuIds === 'object'
}
