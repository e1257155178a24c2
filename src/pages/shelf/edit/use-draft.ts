// The draft of one product: begun empty or from what is on the shelf, kept on this phone until it is saved.
import { useEffect, useState } from 'react'
import { drop, keep, kept } from '../../../client/storage'
import type { ProductId } from '../../../domain/ids'
import { draftOf, EMPTY, type Draft, type Product } from './draft'

export interface DraftState {
  /** Null until the product it begins with is known. */
  readonly draft: Draft | null
  change(part: Partial<Draft>): void
  forget(): void
}

/** `id` is null for a new product. */
export function useDraft(id: ProductId | null, product: Product | null): DraftState {
  const name = `product-${id ?? 'new'}`
  const [draft, setDraft] = useState<Draft | null>(() => kept(name, isDraft) ?? (id === null ? EMPTY : null))
  useEffect(() => {
    if (product) setDraft((now) => now ?? draftOf(product))
  }, [product])
  return {
    draft,
    change: (part) =>
      setDraft((now) => {
        const next = { ...(now ?? EMPTY), ...part }
        keep(name, next)
        return next
      }),
    forget: () => {
      drop(name)
      setDraft(id === null ? EMPTY : draft)
    },
  }
}

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
