// When people buy: heavier weekends, a quiet week in October, lunch and evening, and almost nothing at night.
import {
  addDays,
  dayOf,
  HOUR_MS,
  instantOf,
  later,
  startOf,
  type Day,
  type Instant,
} from '../../../domain/day'
import type { Chance } from '../chance'

/** The trade of the story begins here; shops that were open before have stood ready since. */
export const FIRST_DAY = '2026-08-22' as Day
/** Friday 2026-11-20, 09:30 in Shanghai: where the demo's clock starts. */
export const END = at('2026-11-20 09:30')
export const LAST_DAY = dayOf(END)
/** After Thursday's cut-off nothing waits any more: whatever falls due is done when it does. */
export const FOLLOWED_FROM = at('2026-11-19 23:30')
/** Orders of chance come until Thursday; Friday morning is written by hand. */
export const LAST_TRADE_DAY = addDays(LAST_DAY, -1)

const WEEKEND = 1.3
const QUIET_WEEK = { from: '2026-10-01', to: '2026-10-07', weight: 0.7 }
/** By hour of the day, from midnight on. */
const HOURS = [2, 0.3, 0.1, 0.1, 0.1, 0.1, 0.4, 2, 4, 5, 6, 8, 11, 7, 5, 5, 5, 6, 7, 9, 13, 14, 12, 6]

/** `2026-10-29 20:14` or with seconds, in Shanghai. */
export function at(text: string): Instant {
  return instantOf(Date.parse(`${text.replace(' ', 'T')}+08:00`))
}

export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** How busy a day is anywhere; a shop's own feasts come on top. */
export function busyness(day: Day): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const quiet = day >= QUIET_WEEK.from && day <= QUIET_WEEK.to ? QUIET_WEEK.weight : 1
  return (weekday === 0 || weekday === 6 ? WEEKEND : 1) * quiet
}

const BY_HOUR = HOURS.map((weight, hour) => [hour, weight] as const)

/** A moment of a day at which somebody might buy. */
export function momentOn(day: Day, chance: Chance): Instant {
  return later(startOf(day), chance.weighed(BY_HOUR) * HOUR_MS + chance.below(HOUR_MS))
}
