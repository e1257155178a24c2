// The steps of an opening: how one starts, which step may be taken now, and how it moves from one to the next.
import { stepRow, type Change } from './change'
import type { Instant } from './day'
import type { OpeningId, PersonId, ShareId, ShopId } from './ids'
import { step, type Actor } from './machine'
import { openingLife, type Opening, type OpeningState } from './opening'
import { ok, refuse, type Result } from './result'

/** Openings of one person that are looked at; more than one is a trace of two phones, never a habit. */
export const OPENINGS_READ_MAX = 5

export interface OpeningStart {
  readonly personId: PersonId
  readonly openingId: OpeningId
  readonly shopId: ShopId
  readonly shareId: ShareId | null
  /** Somebody whose phone is confirmed already starts behind that step. */
  readonly phoneMask: string | null
}

export function startedOpening(start: OpeningStart, now: Instant): Opening {
  return {
    ...start,
    state: start.phoneMask === null ? 'phone' : 'identity',
    nameMask: null,
    idMask: null,
    papersIn: false,
    bankCode: null,
    cardMask: null,
    refusal: null,
    shopName: null,
    paint: null,
    shipFrom: null,
    notice: null,
    startedAt: now,
    doneAt: null,
    rev: 1,
  }
}

/** The opening if this step may be taken now. Refused: `not-found`, `opening-checking`, `phone-unconfirmed`, `opening-step`. */
export function atStep(opening: Opening | null, wanted: OpeningState): Result<Opening> {
  if (!opening) return refuse('not-found')
  switch (opening.state) {
    case wanted:
      return ok(opening)
    case 'identity-checking':
    case 'card-checking':
    case 'naming':
      return refuse('opening-checking')
    case 'phone':
      return refuse('phone-unconfirmed')
    default:
      return refuse('opening-step')
  }
}

export interface MovedOpening {
  readonly opening: Opening
  readonly change: Change
}

/** Along an edge of its life; a step clears the last refusal unless it brings one. */
export function moveOpening(
  opening: Opening,
  to: OpeningState,
  by: Actor,
  facts: Partial<Opening> = {},
): MovedOpening {
  const { personId, openingId, rev } = opening
  const set = { refusal: null, ...facts, state: step(openingLife, opening.state, to, by) }
  return {
    opening: { ...opening, ...set, rev: rev + 1 },
    change: stepRow('opening', { personId, openingId }, { from: [opening.state], rev }, set),
  }
}

/** The one to go on with: the unfinished one, else the latest; null when there is none. */
export function currentOpening(openings: readonly Opening[]): Opening | null {
  return openings.find(({ state }) => state !== 'done') ?? openings[0] ?? null
}
