// Business days by another way than the domain's: moments in UTC, and the days off of 2026 as one list.

/** Weekdays off and weekends worked in 2026, as the State Council's notice of November 2025 sets them. */
const OFF =
  '0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007'.split(' ')
const WORKED = '0104 0214 0228 0509 0920 1010'.split(' ')

export function isBusinessDay(day: string): boolean {
  const short = day.slice(5).replace('-', '')
  const weekday = new Date(`${day}T12:00:00+08:00`).getUTCDay()
  return WORKED.includes(short) || (weekday !== 0 && weekday !== 6 && !OFF.includes(short))
}

/** 23:30 in Shanghai on the calendar day before. */
export function cutoffMs(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`) - 30 * 60_000
}

/** The first cut-off after a moment; each calendar day has one, whether or not anybody works. */
export function nextCutoffMs(afterMs: number): number {
  const DAY_MS = 86_400_000
  const FIRST = 15.5 * 3_600_000
  return Math.floor((afterMs - FIRST) / DAY_MS + 1) * DAY_MS + FIRST
}
