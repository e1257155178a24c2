// Moments and days: a moment is milliseconds since 1970, a day is a calendar date in Shanghai (UTC+8), and the two never mix.
import { CALENDAR, type Calendar } from './calendar'
import { refuse, ok, type Result } from './result'

declare const instant: unique symbol
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [instant]: true }
declare const day: unique symbol
/** `YYYY-MM-DD` in Asia/Shanghai. */
export type Day = string & { readonly [day]: true }

export const SECOND_MS = 1_000
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
/** China has kept UTC+8 without summer time since 1992; earlier dates must not come here. */
const SHANGHAI_MS = 8 * HOUR_MS
/** A settlement closes this long after midnight of the calendar day before it: 23:30. */
export const CUTOFF_MS = 23 * HOUR_MS + 30 * MINUTE_MS
/** No run of days off is longer; a longer search means broken data. */
const DAYS_OFF_MAX = 20

export const instantOf = (ms: number): Instant => ms as Instant
export const later = (at: Instant, byMs: number): Instant => (at + byMs) as Instant

export function dayOf(at: Instant): Day {
  return new Date(at + SHANGHAI_MS).toISOString().slice(0, 10) as Day
}

/** 00:00 Shanghai of a day. */
export function startOf(date: Day): Instant {
  return (Date.parse(`${date}T00:00:00Z`) - SHANGHAI_MS) as Instant
}

export function addDays(date: Day, count: number): Day {
  return dayOf(later(startOf(date), count * DAY_MS))
}

/** `2026-11-20 09:30` in Shanghai. */
export function minuteText(at: Instant): string {
  return new Date(at + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ')
}

/** `20:24` in Shanghai, up to the full minute: what is said to begin then has begun. */
export function clockText(at: Instant): string {
  return minuteText(later(at, MINUTE_MS - 1)).slice(-5)
}

/** RFC 3339 with the zone, as the channels want it: `2026-11-20T09:30:00+08:00`. */
export function rfc3339(at: Instant): string {
  return `${new Date(at + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`
}

/** Whether people work on a day; refused with `calendar-horizon` where the table does not reach. */
export function isWorkday(date: Day, calendar: Calendar = CALENDAR): Result<boolean> {
  const row = calendar.find((year) => String(year.year) === date.slice(0, 4))
  if (!row) return refuse('calendar-horizon', { day: date })
  const monthDay = date.slice(5)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const weekend = weekday === 0 || weekday === 6
  return ok(weekend ? row.worked.includes(monthDay) : !row.off.includes(monthDay))
}

/** The first workday after a day. */
export function nextWorkday(date: Day, calendar: Calendar = CALENDAR): Result<Day> {
  let candidate = date
  for (let count = 0; count < DAYS_OFF_MAX; count += 1) {
    candidate = addDays(candidate, 1)
    const workday = isWorkday(candidate, calendar)
    if (!workday.ok) return workday
    if (workday.value) return ok(candidate)
  }
  throw new Error(`no workday within ${DAYS_OFF_MAX} days of ${date}`)
}

/** When the settlement of a business day closes: 23:30 of the calendar day before it. */
export function cutoffOf(businessDay: Day): Instant {
  return later(startOf(addDays(businessDay, -1)), CUTOFF_MS)
}

/**
 * The business day on which money released now reaches the card: the first workday whose cut-off is still to come.
 * 23:29:59.999 and 23:30:00.000 fall apart.
 */
export function arrivalDay(releasedAt: Instant, calendar: Calendar = CALENDAR): Result<Day> {
  const today = dayOf(releasedAt)
  return nextWorkday(releasedAt < cutoffOf(addDays(today, 1)) ? today : addDays(today, 1), calendar)
}

/** The latest business day whose cut-off has passed: the settlement that is due. */
export function closedDay(now: Instant, calendar: Calendar = CALENDAR): Result<Day> {
  let candidate = addDays(dayOf(now), 1)
  if (cutoffOf(candidate) > now) candidate = addDays(candidate, -1)
  for (let count = 0; count < DAYS_OFF_MAX; count += 1) {
    const workday = isWorkday(candidate, calendar)
    if (!workday.ok) return workday
    if (workday.value) return ok(candidate)
    candidate = addDays(candidate, -1)
  }
  throw new Error(`no closed workday within ${DAYS_OFF_MAX} days before ${now}`)
}
