// Amounts, days and times read as people say them, also at the edges of a day, a year and an hour.
import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, instantOf, MINUTE_MS, type Day } from '../domain/day'
import {
  clockText,
  dateText,
  dayText,
  daysSince,
  spokenYuan,
  timeText,
  untilChangesMs,
  untilText,
  yuan,
  yuanParts,
} from './format'

const at = (text: string) => instantOf(Date.parse(`${text}+08:00`))
const day = (text: string) => text as Day
/** A Friday. */
const now = at('2026-11-20T09:30:00')

describe('amounts', () => {
  it('are written with two digits of fen, commas and a true minus', () => {
    expect([0, 5, 2850, 7200, 103_650, 123_456_789, -3329].map(yuan)).toEqual([
      '0.00',
      '0.05',
      '28.50',
      '72.00',
      '1,036.50',
      '1,234,567.89',
      '−33.29',
    ])
  })
  it('come apart for ¥ and fen to be smaller', () => {
    expect(yuanParts(-123_407)).toEqual({ sign: '−', yuan: '1,234', fen: '07' })
    expect(yuanParts(100)).toEqual({ sign: '', yuan: '1', fen: '00' })
  })
  it('are read out without needless noughts', () => {
    expect([7200, 2850, 1, -3329, 103_650].map(spokenYuan)).toEqual([
      '72 元',
      '28.5 元',
      '0.01 元',
      '负 33.29 元',
      '1036.5 元',
    ])
  })
})

describe('days', () => {
  it('have their weekday', () => {
    expect(dayText(day('2026-11-23'))).toBe('11月23日 周一')
    expect(dayText(day('2026-11-22'))).toBe('11月22日 周日')
  })
  it('have their year only when it is another one', () => {
    expect(dateText(day('2026-01-02'), now)).toBe('1月2日')
    expect(dayText(day('2027-01-02'), now)).toBe('2027年1月2日 周六')
  })
  it('count from one', () => {
    expect(daysSince(now, now)).toBe(1)
    expect(daysSince(at('2026-11-19T09:30:00'), now)).toBe(1)
    expect(daysSince(at('2026-11-19T09:29:59'), now)).toBe(2)
  })
})

describe('times', () => {
  it('are of Shanghai', () => {
    expect(clockText(instantOf(Date.UTC(2026, 10, 20, 16, 5)))).toBe('00:05')
    expect(clockText(at('2026-11-20T23:59:59'))).toBe('23:59')
  })
  it('say today, tonight, tomorrow and yesterday, else the date', () => {
    const said = [
      '20T00:00',
      '20T17:59',
      '20T18:00',
      '20T20:14',
      '21T09:00',
      '19T23:59',
      '22T09:00',
      '18T08:05',
    ]
    expect(said.map((text) => timeText(at(`2026-11-${text}:00`), now))).toEqual([
      '今天 00:00',
      '今天 17:59',
      '今晚 18:00',
      '今晚 20:14',
      '明天 09:00',
      '昨天 23:59',
      '11月22日 09:00',
      '11月18日 08:05',
    ])
  })
  it('know tomorrow across the year', () => {
    expect(timeText(at('2027-01-01T09:00:00'), at('2026-12-31T20:00:00'))).toBe('明天 09:00')
    expect(timeText(at('2025-12-30T09:00:00'), now)).toBe('2025年12月30日 09:00')
  })
})

describe('until', () => {
  const until = at('2026-11-20T20:14:00')
  const before = (ms: number) => untilText(until, instantOf(until - ms))
  it('says the time, then minutes, then seconds, then nothing', () => {
    expect(before(HOUR_MS)).toBe('今晚 20:14')
    expect(before(HOUR_MS - 1)).toBe('今晚 20:14，还有 59 分钟')
    expect(before(2 * MINUTE_MS - 1)).toBe('今晚 20:14，还有 1 分钟')
    expect(before(MINUTE_MS - 1)).toBe('今晚 20:14，还有 60 秒')
    expect(before(29_001)).toBe('今晚 20:14，还有 30 秒')
    expect(before(1)).toBe('今晚 20:14，还有 1 秒')
    expect(before(0)).toBe('')
    expect(before(-5)).toBe('')
  })
  it('is looked at again no later than its text changes', () => {
    for (const leftMs of [
      1, 999, 1000, 1001, 59_999, 60_000, 60_001, 119_999, 120_000, 3_599_999, 3_600_000,
    ]) {
      const seen = instantOf(until - leftMs)
      const waitMs = untilChangesMs(until, seen)
      if (waitMs === null) throw new Error(`over with ${leftMs} ms left`)
      expect(waitMs).toBeGreaterThan(0)
      expect(waitMs).toBeLessThanOrEqual(MINUTE_MS)
      expect(untilText(until, instantOf(seen + waitMs - 1))).toBe(untilText(until, seen))
    }
    expect(untilChangesMs(until, until)).toBeNull()
  })
})
