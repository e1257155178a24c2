// Days are Shanghai's, cut-offs fall where they must, and the calendar knows where it ends.
import { CALENDAR } from './calendar'
import {
  addDays,
  arrivalDay,
  clockText,
  closedDay,
  cutoffOf,
  dayOf,
  instantOf,
  isWorkday,
  minuteText,
  nextWorkday,
  type Day,
} from './day'

const at = (text: string) => instantOf(Date.parse(`${text}+08:00`))
const arrives = (text: string): unknown => {
  const day = arrivalDay(at(text))
  return day.ok ? day.value : day.code
}

describe('days', () => {
  it('turn at midnight in Shanghai', () => {
    expect(dayOf(instantOf(Date.parse('2026-11-20T15:59:59.999Z')))).toBe('2026-11-20')
    expect(dayOf(instantOf(Date.parse('2026-11-20T16:00:00.000Z')))).toBe('2026-11-21')
    expect(minuteText(at('2026-11-20T09:30:00'))).toBe('2026-11-20 09:30')
    expect(['20:24:00', '20:24:01', '23:59:59'].map((time) => clockText(at(`2026-11-20T${time}`)))).toEqual([
      '20:24',
      '20:25',
      '00:00',
    ])
    expect(addDays('2026-02-28' as Day, 1)).toBe('2026-03-01')
  })

  it('have each listed day off on a weekday and each worked day on a weekend', () => {
    for (const { year, off, worked } of CALENDAR) {
      const weekend = (monthDay: string) =>
        [0, 6].includes(new Date(`${year}-${monthDay}T00:00:00Z`).getUTCDay())
      expect(off.filter(weekend)).toEqual([])
      expect(worked.filter((monthDay) => !weekend(monthDay))).toEqual([])
    }
  })

  it('count 248 to 252 workdays in every known year', () => {
    for (const { year } of CALENDAR) {
      let workdays = 0
      for (let day = `${year}-01-01` as Day; day.startsWith(String(year)); day = addDays(day, 1)) {
        const workday = isWorkday(day)
        workdays += workday.ok && workday.value ? 1 : 0
      }
      expect(workdays).toBeGreaterThanOrEqual(248)
      expect(workdays).toBeLessThanOrEqual(252)
    }
  })

  it('refuse to guess beyond the calendar', () => {
    expect(isWorkday('2027-01-04' as Day)).toMatchObject({ ok: false, code: 'calendar-horizon' })
    expect(nextWorkday('2026-12-31' as Day)).toMatchObject({ ok: false, code: 'calendar-horizon' })
  })
})

describe('the day money arrives', () => {
  it('is the next workday, as long as the evening cut-off has not passed', () => {
    expect(arrives('2026-11-19T10:00:00')).toBe('2026-11-20')
    expect(arrives('2026-11-19T23:29:59.999')).toBe('2026-11-20')
    expect(arrives('2026-11-19T23:30:00.000')).toBe('2026-11-23')
    expect(arrives('2026-11-20T10:00:00')).toBe('2026-11-23')
    expect(arrives('2026-11-22T23:29:59')).toBe('2026-11-23')
    expect(arrives('2026-11-22T23:30:00')).toBe('2026-11-24')
  })

  it('waits over the National Day holiday and uses worked weekends', () => {
    expect(arrives('2026-09-30T10:00:00')).toBe('2026-10-08')
    expect(arrives('2026-10-07T23:00:00')).toBe('2026-10-08')
    expect(arrives('2026-10-09T10:00:00')).toBe('2026-10-10')
  })

  it('is the day whose settlement then closes first', () => {
    for (const text of [
      '2026-11-19T23:29:59',
      '2026-11-19T23:30:00',
      '2026-10-03T12:00:00',
      '2026-02-27T23:45:00',
    ]) {
      const day = arrivalDay(at(text))
      if (!day.ok) throw new Error(day.code)
      expect(cutoffOf(day.value)).toBeGreaterThan(at(text))
      expect(closedDay(cutoffOf(day.value))).toEqual({ ok: true, value: day.value })
      const before = closedDay(instantOf(cutoffOf(day.value) - 1))
      expect(before.ok && before.value < day.value).toBe(true)
    }
  })
})
