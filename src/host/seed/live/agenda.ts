// What happens when in the demo world: deeds in the order of their moments, and the server's own look around in between.
import {
  CUTOFF_MS,
  HOUR_MS,
  later,
  MINUTE_MS,
  SECOND_MS,
  startOf,
  type Day,
  type Instant,
} from '../../../domain/day'
import { daysFrom } from '../plan/calendar'
import type { SeedWorld } from './seed-world'

type Deed = () => Promise<unknown>

export interface Agenda {
  /** Also for a deed that adds others. `settles`: what it leads to at once is done before the next one. */
  add(at: Instant, deed: Deed, options?: { readonly settles: boolean }): void
  /** Does all that was added up to a moment, and stands there. */
  run(until: Instant): Promise<void>
}

interface Entry {
  readonly at: Instant
  readonly deed: Deed
  readonly settles: boolean
}

export function createAgenda(seed: SeedWorld): Agenda {
  /** Latest first, so that the next one is taken from the end. */
  let waiting: Entry[] = []
  let added: Entry[] = []
  const next = (until: Instant): Entry | undefined => {
    if (added.length > 0) waiting = [...added.reverse(), ...waiting].sort((a, b) => b.at - a.at)
    added = []
    return (waiting.at(-1)?.at ?? Infinity) <= until ? waiting.pop() : undefined
  }
  return {
    add: (at, deed, { settles } = { settles: true }) => void added.push({ at, deed, settles }),
    async run(until) {
      for (let entry = next(until); entry; entry = next(until)) {
        seed.goTo(entry.at)
        await entry.deed()
        if (entry.settles) await seed.work()
      }
      seed.goTo(until)
      await seed.work()
    },
  }
}

/** By day the server looks around every three hours; what is due at once is done with the deed that brought it. */
const LOOKS_AT_HOURS = [9, 12, 15, 18, 21]
const LOOK_MINUTE_MS = 5 * MINUTE_MS
const AFTER_CUTOFF_MS = CUTOFF_MS + SECOND_MS

/** A server that looks around a few times a day does all that the one twice a second does, only later. */
export function addLooks(seed: SeedWorld, agenda: Agenda, first: Day, last: Day): void {
  for (const day of daysFrom(first, last)) {
    const moments = [...LOOKS_AT_HOURS.map((hour) => hour * HOUR_MS + LOOK_MINUTE_MS), AFTER_CUTOFF_MS]
    for (const afterMs of moments) agenda.add(later(startOf(day), afterMs), () => seed.lookAround())
  }
}

/** From a moment on nothing waits for a look: each errand is done when it is due, as the demo itself will go on. */
export function followClosely({ store }: SeedWorld, agenda: Agenda, from: Instant, until: Instant): void {
  const step = (): Promise<void> => {
    const due = store.nextDueAt()
    if (due !== null && due <= until) agenda.add(due, step)
    return Promise.resolve()
  }
  agenda.add(from, step)
}
