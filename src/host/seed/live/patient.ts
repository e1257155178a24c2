// A store that is patient with the bank: it is asked on the morning it pays, and once more when nothing can come back.
import type { Change } from '../../../domain/change'
import {
  DAY_MS,
  dayOf,
  HOUR_MS,
  instantOf,
  later,
  MINUTE_MS,
  nextWorkday,
  startOf,
  type Instant,
} from '../../../domain/day'
import type { Store } from '../../../ports/store'

/** An arrived payout is watched for ten days; one look after them says the same as ten on the way. */
const WATCH_MS = 10 * DAY_MS
const BANK_ERRAND = 'query-payout'
/** Banks pay at nine. */
const MORNING_MS = 9 * HOUR_MS + 5 * MINUTE_MS

/** Up to `until`; from then on everything is asked when the shop wants to ask. Invariants are checked at the very end. */
export function patient(store: Store, now: () => number, until: Instant): Store {
  const patiently = (change: Change): Change => {
    if (now() >= until) return change
    if (change.kind === 'errand' && change.topic === BANK_ERRAND)
      return { ...change, runAt: morningAfter(now()) }
    if (change.kind !== 'errand-end' || change.runAt === null) return change
    if (!change.errandId.startsWith(`${BANK_ERRAND}/`)) return change
    const isWatch = change.runAt - now() >= DAY_MS
    return { ...change, runAt: isWatch ? later(change.runAt, WATCH_MS) : morningAfter(now()) }
  }
  return {
    ...store,
    commit: (home, changes) => store.commit(home, changes.map(patiently)),
    violations: () => Promise.resolve([]),
  }
}

function morningAfter(now: number): Instant {
  const day = nextWorkday(dayOf(instantOf(now)))
  if (!day.ok) throw new Error('the calendar ends within the story')
  return later(startOf(day.value), MORNING_MS)
}
