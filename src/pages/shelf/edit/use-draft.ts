// The draft of one product: begun empty or from what is on the shelf, kept on this phone until it is saved.
import { useEffect, useState } from 'react'
import { draftOf, EMPTY, type Draft, type Product } from './draft'
import { dropDraft, keepDraft, keptDraft, type Place } from './kept'

export interface DraftState {
  /** Null until the product it begins with is known. */
  readonly draft: Draft | null
  change(part: Partial<Draft>): void
  forget(): void
}

export function useDraft(place: Place, product: Product | null): DraftState {
  const isNew = place.id === null
  const [draft, setDraft] = useState<Draft | null>(() => keptDraft(place) ?? (isNew ? EMPTY : null))
  useEffect(() => {
    if (product) setDraft((now) => now ?? draftOf(product))
  }, [product])
  return {
    draft,
    change: (part) =>
      setDraft((now) => {
        const next = { ...(now ?? EMPTY), ...part }
        keepDraft(place, next)
        return next
      }),
    forget: () => {
      dropDraft(place)
      setDraft(isNew ? EMPTY : draft)
    },
  }
}
