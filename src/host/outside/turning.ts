// The demo's clock turned on, with everything done that falls due on the way, so that no step of the money is jumped over.
import {
  cutoffOf,
  DAY_MS,
  dayOf,
  HOUR_MS,
  instantOf,
  later,
  MINUTE_MS,
  nextWorkday,
  SECOND_MS,
  startOf,
  type Instant,
} from '../../domain/day'
import { ok, type Result } from '../../domain/result'
import type { KeptClock } from '../clock'

/** What the outside's pages and controls need of the shop's world to turn it. */
export interface Turned {
  readonly clock: KeptClock
  /** Does what has fallen due by now; how much that was. */
  turned(): Promise<number>
}

const OPEN_HOUR = 10
/** Nothing waits longer than this for its turn. Each stop also looks at all invariants, which takes a moment. */
const STRIDE_MS = DAY_MS
/** One thing done makes the next one due: paid out follows settled. */
const ROUNDS_MAX = 20

/** Ten o'clock of the next working day, by way of the cut-off before it; refused where the calendar ends. */
export function toNextBusinessDay(now: Instant): Result<readonly Instant[]> {
  const day = nextWorkday(dayOf(now))
  if (!day.ok) return day
  const end = later(startOf(day.value), OPEN_HOUR * HOUR_MS)
  const cutoff = later(cutoffOf(day.value), SECOND_MS)
  // An hour from now what was left unpaid is over.
  const stops = [later(now, HOUR_MS), cutoff, later(cutoff, MINUTE_MS), later(cutoff, 6 * MINUTE_MS)]
  for (let at = end; at > now; at = later(at, -STRIDE_MS)) stops.push(at)
  return ok(stops.filter((at) => at > now).sort((a, b) => a - b))
}

export async function turnThrough({ clock, turned }: Turned, stops: readonly Instant[]): Promise<void> {
  for (const stop of stops) {
    if (stop > clock.nowMs()) clock.set(stop)
    for (let round = 0; round < ROUNDS_MAX && (await turned()) > 0; round += 1);
  }
  clock.keep()
}

export const anHourOn = (clock: KeptClock): Instant => later(instantOf(clock.nowMs()), HOUR_MS)
