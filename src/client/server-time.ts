// The server's time: every answer brings it, and the phone's own clock is only used to count on from there.
import { create } from 'zustand'
import { dayOf, instantOf, type Day, type Instant } from '../domain/day'

let aheadMs = 0

export const serverNow = (): Instant => instantOf(Math.round(Date.now() + aheadMs))

/** The day it is, known anew only when it has changed. */
export const useDayStore = create<{ readonly day: Day }>()(() => ({ day: dayOf(serverNow()) }))

/** Half of the way is taken as the way back. */
export function learnTime(now: number, askedAtMs: number, answeredAtMs: number): void {
  aheadMs = now - (askedAtMs + answeredAtMs) / 2
  lookAtDay()
}

export function lookAtDay(): void {
  const day = dayOf(serverNow())
  if (day !== useDayStore.getState().day) useDayStore.setState({ day })
}
