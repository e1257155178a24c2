// The server's time: every answer brings it, and the phone's own clock is only used to count on from there.
import { instantOf, type Instant } from '../domain/day'

let aheadMs = 0

/** Half of the way is taken as the way back. */
export function learnTime(now: number, askedAtMs: number, answeredAtMs: number): void {
  aheadMs = now - (askedAtMs + answeredAtMs) / 2
}

export const serverNow = (): Instant => instantOf(Math.round(Date.now() + aheadMs))
