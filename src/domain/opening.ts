// Opening a shop: four steps that can be left and taken up again, and what is known after each.
import type { Instant } from './day'
import type { OpeningId, PersonId, ShareId, ShopId } from './ids'
import type { Machine } from './machine'
import type { Paint } from './shop'

export interface Opening {
  readonly personId: PersonId
  readonly openingId: OpeningId
  readonly state: OpeningState
  readonly phoneMask: string | null
  readonly nameMask: string | null
  readonly idMask: string | null
  /** The two ID photos have arrived and lie sealed. */
  readonly papersIn: boolean
  readonly bankCode: string | null
  readonly cardMask: string | null
  /** Why the last check said no; null while all is well. A refusal code. */
  readonly refusal: string | null
  readonly shopId: ShopId
  readonly shopName: string | null
  readonly paint: Paint | null
  readonly shipFrom: string | null
  readonly notice: string | null
  /** As it stood on the card; whether it counts is decided when the shop opens. */
  readonly shareId: ShareId | null
  readonly startedAt: Instant
  readonly doneAt: Instant | null
  readonly rev: number
}

/** A `…-checking` state waits for an outside answer; the step is saved and nobody types it again. */
export type OpeningState =
  'phone' | 'identity' | 'identity-checking' | 'card' | 'card-checking' | 'details' | 'naming' | 'done'

export const openingLife: Machine<OpeningState> = {
  name: 'opening',
  first: 'phone',
  ends: ['done'],
  edges: [
    { from: 'phone', to: 'identity', by: ['seller'] },
    { from: 'identity', to: 'identity-checking', by: ['seller'] },
    { from: 'identity-checking', to: 'card', by: ['channel'] },
    { from: 'identity-checking', to: 'identity', by: ['channel'] },
    { from: 'card', to: 'card-checking', by: ['seller'] },
    { from: 'card-checking', to: 'details', by: ['channel'] },
    { from: 'card-checking', to: 'card', by: ['channel'] },
    { from: 'details', to: 'naming', by: ['seller'] },
    { from: 'naming', to: 'done', by: ['clock'] },
    { from: 'naming', to: 'details', by: ['clock'] },
  ],
}

/** One live code per phone and purpose, with the counters that bound guessing and sending. */
export interface SmsCode {
  readonly phoneDigest: string
  readonly codeDigest: string
  readonly personId: PersonId
  readonly expiresAt: Instant
  readonly wrongTries: number
  readonly lockedUntil: Instant | null
  readonly usedAt: Instant | null
  readonly sentAt: Instant
  /** Sent within the hour and the day that began at these moments. */
  readonly hourFrom: Instant
  readonly hourSent: number
  readonly dayFrom: Instant
  readonly daySent: number
  readonly rev: number
}
