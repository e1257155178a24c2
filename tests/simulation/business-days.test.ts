// The model's business days and the domain's, made in two ways, agree on every day of the year they know.
import { addDays, cutoffOf, isWorkday, startOf, type Day } from '../../src/domain/day'
import { cutoffMs, isBusinessDay, nextCutoffMs } from './business-days'

const YEAR = Array.from({ length: 365 }, (_, count) => addDays('2026-01-01' as Day, count))

it('agrees on working days and cut-offs', () => {
  expect(YEAR[364]).toBe('2026-12-31')
  for (const day of YEAR) {
    expect([day, { ok: true, value: isBusinessDay(day) }]).toEqual([day, isWorkday(day)])
    expect(cutoffMs(day)).toBe(cutoffOf(day))
  }
})

it('names the cut-off after any moment', () => {
  const cutoff = cutoffOf('2026-11-20' as Day)
  expect(nextCutoffMs(cutoff - 1)).toBe(cutoff)
  expect(nextCutoffMs(cutoff)).toBe(cutoffOf('2026-11-21' as Day))
  expect(nextCutoffMs(startOf('2026-11-20' as Day))).toBe(cutoffOf('2026-11-21' as Day))
})
