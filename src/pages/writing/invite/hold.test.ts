// 「留到今晚」 is tonight as long as tonight is half an hour away, and tomorrow's evening afterwards.
import { describe, expect, it } from '@jest/globals'
import { DAY_MS, HOUR_MS, instantOf, later, MINUTE_MS, SECOND_MS } from '../../../domain/day'
import { holdChoices, validMsOf } from './hold'

const at = (text: string) => instantOf(Date.parse(`${text}+08:00`))

describe('holdChoices', () => {
  it.each([
    ['2026-11-20T09:30:00', '留到今晚', '2026-11-20T23:00:05'],
    ['2026-11-20T22:30:00', '留到今晚', '2026-11-20T23:00:05'],
    ['2026-11-20T22:30:06', '留到明晚', '2026-11-21T23:00:05'],
    ['2026-11-20T23:59:59', '留到明晚', '2026-11-21T23:00:05'],
    ['2026-11-21T00:00:00', '留到今晚', '2026-11-21T23:00:05'],
  ])('%s: %s', (now, title, until) => {
    expect(holdChoices(at(now))[1]?.title).toBe(title)
    expect(later(at(now), validMsOf('tonight', at(now)))).toBe(at(until))
  })

  it('keeps to hours and days as they are named', () => {
    const now = at('2026-11-20T22:45:00')
    expect([validMsOf('hours', now), validMsOf('days', now)]).toEqual([2 * HOUR_MS, 3 * DAY_MS])
    expect(validMsOf('tonight', now)).toBe(DAY_MS + 15 * MINUTE_MS + 5 * SECOND_MS)
  })
})
