// What an opening keeps on this phone, so that it goes on where it was left: never a name, a number or a card.
import type { FileId, OpeningId } from '../domain/ids'
import { PAINTS, type Paint } from '../domain/shop'
import { drop, keep, kept } from './storage'

const NAME = 'opening'

export interface OpeningDraft {
  readonly openingId: OpeningId
  /** The two photos of papers: their numbers are of no use to anybody else. */
  readonly idFront: FileId | null
  readonly idBack: FileId | null
  readonly shopName: string
  readonly paint: Paint
  readonly shipFrom: string
  readonly notice: string
  readonly logo: FileId | null
  /** The last step was sent: from here on there is a shop, or will be in a moment. */
  readonly isNamed: boolean
}

export const NO_DRAFT: Omit<OpeningDraft, 'openingId'> = {
  idFront: null,
  idBack: null,
  shopName: '',
  paint: 'bamboo',
  shipFrom: '',
  notice: '',
  logo: null,
  isNamed: false,
}

/** Null when no opening was begun on this phone. */
export const openingDraft = (): OpeningDraft | null => kept(NAME, isDraft)

/** Another opening's id begins another draft: photos belong to whoever took them. */
export function keepOpening(openingId: OpeningId, known: Partial<OpeningDraft> = {}): void {
  const before = openingDraft()
  const rest = before?.openingId === openingId ? before : NO_DRAFT
  keep(NAME, { ...rest, ...known, openingId })
}

export const dropOpening = (): void => drop(NAME)

function isDraft(value: unknown): value is OpeningDraft {
  const draft = value as Partial<OpeningDraft> | null
  return (
    typeof draft?.openingId === 'string' &&
    [draft.idFront, draft.idBack, draft.logo].every((id) => id === null || typeof id === 'string') &&
    [draft.shopName, draft.shipFrom, draft.notice].every((text) => typeof text === 'string') &&
    PAINTS.some((paint) => paint === draft.paint)
  )
}
