// A person: one identity that buys and sells, the sessions it holds, and the marks it is known by.
import type { Instant } from './day'
import type { PersonId } from './ids'

export interface Person {
  readonly personId: PersonId
  /** WeChat's name for this person within our app; null for a browser's guest. */
  readonly openid: string | null
  readonly phoneMask: string | null
  /** Blind index of the phone number, for "is it the same phone"; null until confirmed. */
  readonly phoneDigest: string | null
  readonly nameMask: string | null
  /** Blind index of the ID number; null until the identity is verified. */
  readonly idDigest: string | null
  /** The person's own data key, sealed by the installation's master key; destroying it erases the vault. */
  readonly sealedKey: string
  readonly createdAt: Instant
  readonly rev: number
}

export interface Session {
  readonly personId: PersonId
  /** SHA-256 of the token's secret half. */
  readonly hash: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly endedAt: Instant | null
}

export interface VaultItem {
  readonly personId: PersonId
  readonly field: VaultField
  readonly sealed: string
  readonly mask: string
  readonly at: Instant
}

export type VaultField =
  'phone' | 'name' | 'id-number' | 'card-number' | 'id-front' | 'id-back' | 'return-address'

/** One row per reading of sealed data, beside the person or beside the shop that the reading was for. */
export interface VaultReading {
  readonly personId: PersonId
  readonly readingId: string
  readonly fields: string
  readonly purpose: string
  readonly at: Instant
}

/** A mark that leads to one person: an openid, a confirmed phone, an ID number, a bank card; all as blind indexes. */
export interface Handle {
  readonly digest: string
  readonly kind: 'openid' | 'phone' | 'id-number' | 'card-number'
  readonly personId: PersonId
  readonly at: Instant
}

/** Absolute life of a session (idle limits come with the console). */
export const SESSION_MS = 30 * 86_400_000

/** `openid` is null for a browser's guest. */
export function newPerson(
  personId: PersonId,
  openid: string | null,
  sealedKey: string,
  now: Instant,
): Person {
  const unknown = { phoneMask: null, phoneDigest: null, nameMask: null, idDigest: null }
  return { personId, openid, ...unknown, sealedKey, createdAt: now, rev: 1 }
}
