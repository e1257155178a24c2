// How often a code may be sent and guessed.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DAY_MS, HOUR_MS, instantOf, later, MINUTE_MS, SECOND_MS, type Instant } from './day'
import type { PersonId } from './ids'
import type { SmsCode } from './opening'
import {
  checkCode,
  codeFrom,
  nextCode,
  SENDS_PER_DAY_MAX,
  SENDS_PER_HOUR_MAX,
  WRONG_TRIES_MAX,
} from './sms-code'

const T0 = instantOf(1_763_700_000_000)
const me = 'me' as PersonId
const asked = { phoneDigest: 'phone', codeDigest: 'right', personId: me }

function sent(known: SmsCode | null, now: Instant): SmsCode {
  const next = nextCode(known, asked, now)
  if (!next.ok) throw new Error(next.code)
  return next.value
}

function tried(
  known: SmsCode,
  codeDigest: string,
  now: Instant,
  personId = me,
): { code: string; row: SmsCode } {
  const check = checkCode(known, { personId, codeDigest }, now)
  const set = check.kind === 'no' ? {} : check.set
  return {
    code: check.kind === 'right' ? 'right' : check.refused.code,
    row: { ...known, ...set, rev: known.rev + 1 },
  }
}

describe('sending', () => {
  it('waits a minute between two, and says how long', () => {
    const first = sent(null, T0)
    expect(nextCode(first, asked, later(T0, 59_001))).toMatchObject({
      code: 'code-too-soon',
      details: { seconds: 1 },
    })
    expect(nextCode(first, asked, later(T0, MINUTE_MS)).ok).toBe(true)
  })

  it('never sends more than five in the hour and ten in the day that began with the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 * MINUTE_MS }), { maxLength: 80 }), (gaps) => {
        let now: Instant = T0
        let row: SmsCode | null = null
        const sends: Instant[] = []
        for (const gap of gaps) {
          now = later(now, gap)
          const next = nextCode(row, asked, now)
          if (!next.ok) continue
          row = next.value
          sends.push(now)
          const since = (from: Instant): number => sends.filter((at) => at >= from).length
          expect(since(row.hourFrom)).toBeLessThanOrEqual(SENDS_PER_HOUR_MAX)
          expect(since(row.dayFrom)).toBeLessThanOrEqual(SENDS_PER_DAY_MAX)
          expect(now - row.hourFrom).toBeLessThan(HOUR_MS)
          expect(now - row.dayFrom).toBeLessThan(DAY_MS)
        }
      }),
    )
  })

  it('refuses the sixth of an hour and sends again in the next', () => {
    let row = sent(null, T0)
    for (let n = 1; n < SENDS_PER_HOUR_MAX; n += 1) row = sent(row, later(T0, n * MINUTE_MS))
    expect(nextCode(row, asked, later(T0, 6 * MINUTE_MS))).toMatchObject({ code: 'code-too-many' })
    expect(nextCode(row, asked, later(T0, HOUR_MS)).ok).toBe(true)
  })
})

describe('a code', () => {
  it('is taken once', () => {
    const { code, row } = tried(sent(null, T0), 'right', later(T0, SECOND_MS))
    expect(code).toBe('right')
    expect(tried(row, 'right', later(T0, 2 * SECOND_MS)).code).toBe('code-expired')
  })

  it('lives five minutes', () => {
    expect(tried(sent(null, T0), 'right', later(T0, 5 * MINUTE_MS - 1)).code).toBe('right')
    expect(tried(sent(null, T0), 'right', later(T0, 5 * MINUTE_MS)).code).toBe('code-expired')
  })

  it('counts for whoever asked for it only', () => {
    expect(tried(sent(null, T0), 'right', T0, 'other' as PersonId).code).toBe('code-expired')
  })

  it('is locked for ten minutes after five wrong tries, and dead after that', () => {
    let row = sent(null, T0)
    for (let n = 1; n < WRONG_TRIES_MAX; n += 1) {
      const wrong = tried(row, 'wrong', T0)
      expect(wrong.code).toBe('code-wrong')
      row = wrong.row
    }
    row = tried(row, 'wrong', T0).row
    expect(tried(row, 'right', later(T0, MINUTE_MS)).code).toBe('code-locked')
    expect(nextCode(row, asked, later(T0, 10 * MINUTE_MS - 1))).toMatchObject({
      code: 'code-locked',
      details: { minutes: 1 },
    })
    expect(tried(row, 'right', later(T0, 10 * MINUTE_MS)).code).toBe('code-expired')
    expect(sent(row, later(T0, 10 * MINUTE_MS)).wrongTries).toBe(0)
  })

  it('brings no fresh guesses when it is only sent again', () => {
    let row = tried(sent(null, T0), 'wrong', T0).row
    row = sent(row, later(T0, MINUTE_MS))
    expect(row.wrongTries).toBe(1)
  })
})

describe('making codes', () => {
  it('gives six digits, leading zeros included', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (hex) => {
        expect(codeFrom(hex)).toMatch(/^\d{6}$/)
      }),
    )
    expect(codeFrom('0'.repeat(64))).toBe('000000')
    expect(codeFrom('000000000002a0000')).toBe('000042')
  })
})
