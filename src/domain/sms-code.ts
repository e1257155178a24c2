// Codes by SMS: how often one may be sent, how long it lives, and how often somebody may guess.
import { clockText, DAY_MS, HOUR_MS, later, MINUTE_MS, SECOND_MS, type Instant } from './day'
import type { PersonId } from './ids'
import type { SmsCode } from './opening'
import { ok, refuse, type Refused, type Result } from './result'

export const CODE_LENGTH = 6
export const CODE_LIFE_MS = 5 * MINUTE_MS
export const SEND_GAP_MS = 60 * SECOND_MS
export const SENDS_PER_HOUR_MAX = 5
export const SENDS_PER_DAY_MAX = 10
export const WRONG_TRIES_MAX = 5
export const LOCK_MS = 10 * MINUTE_MS

const CODE_RANGE = 1_000_000
/** 52 bits: the most that a number holds exactly, and far more than a code needs to be evenly spread. */
const HEX_DIGITS = 13

/** The code of a keyed digest: it is made again where it is sent, so that it lies nowhere in between. */
export function codeFrom(digest: string): string {
  const code = String(parseInt(digest.slice(0, HEX_DIGITS), 16) % CODE_RANGE)
  return '0'.repeat(CODE_LENGTH - code.length) + code
}

/**
 * The phone's row after one more sending. Refused: `code-locked`, `code-too-soon` (with seconds), `code-too-many`.
 * Wrong tries of the last minutes are carried over, so that a fresh code is no fresh set of guesses.
 */
export function nextCode(
  known: SmsCode | null,
  asked: Pick<SmsCode, 'phoneDigest' | 'codeDigest' | 'personId'>,
  now: Instant,
): Result<SmsCode> {
  const fresh = {
    ...asked,
    expiresAt: later(now, CODE_LIFE_MS),
    lockedUntil: null,
    usedAt: null,
    sentAt: now,
  }
  const first = { hourFrom: now, hourSent: 1, dayFrom: now, daySent: 1 }
  if (!known) return ok({ ...fresh, ...first, wrongTries: 0, rev: 1 })
  const locked = lockOf(known, now)
  if (locked) return locked
  const againAt = later(known.sentAt, SEND_GAP_MS)
  if (now < againAt) return refuse('code-too-soon', { seconds: Math.ceil((againAt - now) / SECOND_MS) })
  const hour = now < later(known.hourFrom, HOUR_MS) ? known : { hourFrom: now, hourSent: 0 }
  const day = now < later(known.dayFrom, DAY_MS) ? known : { dayFrom: now, daySent: 0 }
  if (hour.hourSent >= SENDS_PER_HOUR_MAX || day.daySent >= SENDS_PER_DAY_MAX) return refuse('code-too-many')
  const guessing = known.usedAt === null && known.lockedUntil === null && now < later(known.sentAt, LOCK_MS)
  return ok({
    ...fresh,
    wrongTries: guessing ? known.wrongTries : 0,
    hourFrom: hour.hourFrom,
    hourSent: hour.hourSent + 1,
    dayFrom: day.dayFrom,
    daySent: day.daySent + 1,
    rev: known.rev + 1,
  })
}

export type CodeCheck =
  | { readonly kind: 'right'; readonly set: Pick<SmsCode, 'usedAt'> }
  /** Counted, although it is refused. */
  | {
      readonly kind: 'wrong'
      readonly set: Pick<SmsCode, 'wrongTries' | 'lockedUntil'>
      readonly refused: Refused
    }
  /** Nothing to compare with; nothing is counted, and nothing is told about a code. */
  | { readonly kind: 'no'; readonly refused: Refused }

/** Refused: `code-locked` (with minutes and the clock), `code-expired`, `code-wrong` (with tries left). */
export function checkCode(
  known: SmsCode | null,
  tried: { readonly personId: PersonId; readonly codeDigest: string },
  now: Instant,
): CodeCheck {
  if (!known) return { kind: 'no', refused: refuse('code-expired') }
  const locked = lockOf(known, now)
  if (locked) return { kind: 'no', refused: locked }
  const alive = known.usedAt === null && now < known.expiresAt && known.personId === tried.personId
  // After a lock the old code is gone for good, even if it had been sent the moment before.
  if (!alive || known.lockedUntil !== null) return { kind: 'no', refused: refuse('code-expired') }
  if (known.codeDigest === tried.codeDigest) return { kind: 'right', set: { usedAt: now } }
  const wrongTries = known.wrongTries + 1
  const left = WRONG_TRIES_MAX - wrongTries
  if (left > 0)
    return { kind: 'wrong', set: { wrongTries, lockedUntil: null }, refused: refuse('code-wrong', { left }) }
  const lockedUntil = later(now, LOCK_MS)
  return { kind: 'wrong', set: { wrongTries, lockedUntil }, refused: lockedUntilThen(lockedUntil, now) }
}

function lockOf(known: SmsCode, now: Instant): Refused | null {
  return known.lockedUntil !== null && now < known.lockedUntil
    ? lockedUntilThen(known.lockedUntil, now)
    : null
}

function lockedUntilThen(until: Instant, now: Instant): Refused {
  const minutes = Math.ceil((until - now) / MINUTE_MS)
  return refuse('code-locked', { tries: WRONG_TRIES_MAX, minutes, clock: clockText(until) })
}
