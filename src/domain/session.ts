// A session's token: the person's id and a secret, of which only the digest is kept.
import { later, type Instant } from './day'
import { base62From, ID_LENGTH, type PersonId } from './ids'
import { SESSION_MS, type Session } from './person'

export interface Token {
  readonly personId: PersonId
  readonly secret: string
}

export const SECRET_LENGTH = 43

/** `<person><secret>`: 22 + 43 characters of base62, more than 256 random bits. */
export function tokenText(token: Token): string {
  return `${token.personId}${token.secret}`
}

export function readToken(text: string): Token | null {
  const match = /^([0-9A-Za-z]{22})([0-9A-Za-z]{43})$/.exec(text)
  return match ? { personId: match[1] as PersonId, secret: match[2] ?? '' } : null
}

/** The person behind an openid, told from its blind index alone: each sign-in finds the same one without a look-up. */
export function personIdFrom(openidDigest: string): PersonId {
  return base62From(openidDigest, ID_LENGTH) as PersonId
}

/** A secret that can be made again from a keyed digest, so that a repeat is answered without having kept it. */
export function secretFrom(digest: string): string {
  return base62From(digest, SECRET_LENGTH)
}

export function newSession(personId: PersonId, hash: string, now: Instant): Session {
  return { personId, hash, createdAt: now, expiresAt: later(now, SESSION_MS), endedAt: null }
}
