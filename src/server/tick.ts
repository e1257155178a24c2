// What time brings: due errands one by one, the settlement of a closed day, and the hourly look at the invariants.
import { insert } from '../domain/change'
import { closedDay, cutoffOf, HOUR_MS, later, type Instant } from '../domain/day'
import { LEASE_MS } from '../domain/outbox'
import { directoryHome } from '../domain/tables'
import { PAYOUTS_FROZEN } from '../domain/settlement'
import { one, type DueErrand } from '../ports/store'
import type { World } from '../ports/world'
import { carryOut, putOff } from './errands'
import { momentOf } from './moment'

/** Errands that one tick takes on. */
export const TICK_ERRANDS_MAX = 50

export interface TickOutcome {
  readonly errands: number
  readonly settled: boolean
}

export async function tick(world: World): Promise<TickOutcome> {
  const settled = await guarded(world, 'settlement-broke', settleClosedDay, false)
  const due = await world.store.due(world.clock.now(), TICK_ERRANDS_MAX)
  let errands = 0
  for (const errand of due) errands += (await takeAndCarryOut(world, errand)) ? 1 : 0
  await guarded(world, 'invariants-broke', checkInvariants, undefined)
  return { errands, settled }
}

/** One job that breaks must not stop what others wait for. */
async function guarded<T>(
  world: World,
  alarm: string,
  job: (world: World) => Promise<T>,
  instead: T,
): Promise<T> {
  try {
    return await job(world)
  } catch (fault) {
    world.log.alarm(alarm, { fault: messageOf(fault) })
    return instead
  }
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : 'fault')

async function takeAndCarryOut(world: World, errand: DueErrand): Promise<boolean> {
  const { now, id } = momentOf(world)
  const leasedBy = id()
  const { errandId, tries } = errand
  const lease = {
    kind: 'errand-lease',
    errandId,
    tries,
    by: leasedBy,
    now,
    until: later(now, LEASE_MS),
  } as const
  try {
    const taken = await world.store.commit(errand.home, [lease])
    if (!taken.ok) return false
    await carryOut(world, { ...errand, leasedBy })
  } catch (fault) {
    // A bug in one errand must not hold up the others; it waits longer each time, and is seen again.
    world.log.alarm('errand-broke', { errand: errandId, fault: messageOf(fault) })
    await guarded(
      world,
      'errand-broke',
      () => putOff(world, { ...errand, leasedBy }, messageOf(fault)),
      undefined,
    )
  }
  return true
}

/** Runs the settlement that is due once; beyond the calendar's horizon it holds, and says so. */
async function settleClosedDay(world: World): Promise<boolean> {
  const now = world.clock.now()
  const day = closedDay(now)
  if (!day.ok) {
    await oncePerHour(world, 'horizon', () => {
      world.log.alarm('calendar-horizon', day.details)
      return Promise.resolve()
    })
    return false
  }
  const job = `settle/${day.value}`
  if (await ranBefore(world, job, now)) return false
  const outcome = await world.store.settle({ day: day.value, cutoffAt: cutoffOf(day.value), now })
  await recordJob(world, job, now)
  world.log.info('settled', { day: day.value, settlements: outcome.settlements, lines: outcome.lines })
  return true
}

/** A broken invariant freezes payouts, not orders; an operator lifts it. */
async function checkInvariants(world: World): Promise<void> {
  await oncePerHour(world, 'invariants', async (now) => {
    const violations = await world.store.violations()
    violations.forEach(({ invariant, row }) =>
      world.log.alarm('invariant-broken', { invariant, row: JSON.stringify(row) }),
    )
    if (violations.length > 0) await recordJob(world, PAYOUTS_FROZEN, now)
  })
}

/** Does a job in the first tick of an hour; one that breaks is done again by the next tick. */
async function oncePerHour(world: World, name: string, work: (now: Instant) => Promise<void>): Promise<void> {
  const now = world.clock.now()
  const job = `${name}/${Math.floor(now / HOUR_MS)}`
  if (await ranBefore(world, job, now)) return
  await work(now)
  await recordJob(world, job, now)
}

async function recordJob(world: World, job: string, at: Instant): Promise<void> {
  await world.store.commit(directoryHome(job), [insert('jobRun', { job, at })])
}

async function ranBefore(world: World, job: string, now: Instant): Promise<boolean> {
  const fetches = { ran: one('jobRun', { job }) }
  const { facts } = await world.store.read({ credential: null, now, fetches, repeat: null })
  return facts.ran !== null
}
