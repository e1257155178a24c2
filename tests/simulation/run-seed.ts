// One seed from its first draw to its verdict: a town, some days of trade with faults, then quiet, then the model.
import { isBusinessDay } from './business-days'
import { buyerOf, buyFromShelf } from './buyers'
import { planEnding } from './cashier'
import { chanceOf, digestOf, type Chance } from './chance'
import { createChannel, SP_APPID, SP_MCHID } from './channel'
import type { Server } from './client'
import { createFaults, type Faults } from './faults'
import { found, type Finding } from './findings'
import { checkQuiet } from './model'
import { Scheduler, Stuck } from './scheduler'
import { invite, mindShop } from './sellers'
import { PROCESSES, type Process, type Simulation } from './simulation'
import { createMemoryStore, type MemoryStore } from '../../src/adapters/memory/store'
import { buildTown, drawTown, type Town } from './town'
import { createWatch } from './watch'
import { delivery, isIdle, startCouriers, startWorker } from './workers'
import { worldOf } from './world'

export interface SeedReport {
  readonly seed: number
  readonly points: number
  /** The same for two runs that took the same way to the same end. */
  readonly digest: string
  readonly commits: number
  /** What came of it: a run in which nothing happens proves nothing. */
  readonly seen: Seen
  readonly faults: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
  /** The last steps before a rule was broken. */
  readonly last: readonly string[]
}

export interface Seen {
  readonly orders: number
  readonly paid: number
  readonly closed: number
  readonly released: number
  readonly refunds: number
  readonly settlements: number
  readonly payouts: number
  readonly returned: number
  readonly invitationsPaid: number
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Runs start in the year whose days off are known, early enough that none leaves it. */
const FIRST_START_MS = Date.parse('2026-01-05T00:00:00+08:00')
const START_DAYS = 300
const POINTS_MAX = 80_000
const QUIET_DAYS_MAX = 30
/** Ten leases long. */
const STALL_MS_MAX = 600_000
const SKEWS_MS = [-30_000, -2_000, 0, 0, 2_000, 30_000]

export async function runSeed(seed: number, lastSteps: number): Promise<SeedReport> {
  const chance = chanceOf(`seed ${seed}`)
  const town = drawTown(chance.fork('town'))
  const server: Server = { worlds: new Map(), acknowledged: [], asked: [] }
  const simulation = assemble(chance, town, server, lastSteps)
  const { findings, faults } = simulation
  try {
    await trade(simulation, server, town)
    faults.stop()
    simulation.skewMs.clear()
    await rest(simulation)
    await checkQuiet(simulation, town, server)
  } catch (fault) {
    if (!(fault instanceof Found)) {
      const rule = fault instanceof Stuck ? 'stuck' : 'harness'
      found(findings, rule, fault instanceof Error ? `${fault.message}\n${fault.stack}` : String(fault))
    }
  }
  return report(seed, simulation)
}

/** Stops a run at its first finding. */
class Found extends Error {}

function assemble(chance: Chance, town: Town, server: Server, lastSteps: number): Simulation {
  const findings: Finding[] = []
  const faults = createFaults(chance.fork('faults'))
  const skewMs = new Map<Process, number>()
  const scheduler = createScheduler(chance, faults, findings, skewMs, lastSteps)
  const feeBps = chance.pick([0, 60, 60])
  const channel = createChannel({
    ...{ chance: chance.fork('channel'), scheduler, faults, feeBps, isWorkday: isBusinessDay },
    withdrawMs: chance.pick([undefined, HOUR_MS / 6, 5 * HOUR_MS]),
    shops: town.places.map(({ subMchid }) => ({ subMchid, name: '阿珍的小铺' })),
    deliver: delivery(() => simulation, server),
    onRequest: planEnding(() => simulation),
  })
  const store = createMemoryStore()
  const watch = createWatch({ findings, store, pay: channel.pay })
  const commissionBps = chance.pick([0, 100, 3_000])
  const settings = { channelFeeBps: feeBps, commissionBps, spMchid: SP_MCHID, spAppid: SP_APPID }
  const simulation: Simulation = {
    ...{ chance, scheduler, faults, store, channel, watch, settings, skewMs, findings },
    ...{ messages: [], alarms: new Map(), actors: { count: 0 } },
  }
  PROCESSES.forEach((process) => server.worlds.set(process, worldOf(simulation, process)))
  return simulation
}

function createScheduler(
  chance: Chance,
  faults: Faults,
  findings: readonly Finding[],
  skewMs: Map<Process, number>,
  lastSteps: number,
): Scheduler {
  const drawn = chance.fork('schedule')
  return new Scheduler({
    chance: drawn,
    startMs: FIRST_START_MS + drawn.below(START_DAYS * DAY_MS),
    pointsMax: POINTS_MAX,
    driftMs: drawn.pick([2, 20, 200]),
    bias: drawn.pick(['even', 'even', 'newest', 'oldest']),
    jump() {
      if (findings.length > 0) throw new Found()
      if (faults.happens('clock-step')) skewMs.set(drawn.pick(PROCESSES), drawn.pick(SKEWS_MS))
      return faults.happens('time-jump')
    },
    fate() {
      if (faults.happens('process-crash')) return 'process-dies'
      if (faults.happens('strand-stall')) return drawn.between(1, STALL_MS_MAX)
      return faults.happens('strand-crash') ? 'dies' : 'lives'
    },
    lastSteps,
  })
}

/** Buyers and sellers do what they came for, until the last one is done. */
async function trade(simulation: Simulation, server: Server, town: Town): Promise<void> {
  const { scheduler, chance, actors } = simulation
  await buildTown(simulation, town)
  PROCESSES.forEach((process) => startWorker(simulation, server, process))
  startCouriers(simulation)
  const act = (name: string, work: () => Promise<void>): void => {
    actors.count += 1
    scheduler.spawn(name, null, async () => {
      await work()
      actors.count -= 1
    })
  }
  for (const place of town.places) {
    act('seller', () => mindShop(simulation, server, place))
    const invitations = chance.between(0, 2)
    for (let count = 0; count < invitations; count += 1) {
      act('inviter', () => invite(simulation, server, town, place))
    }
  }
  for (const who of town.buyers) {
    const baskets = chance.between(1, 3)
    for (let count = 0; count < baskets; count += 1) {
      act('buyer', async () => {
        await scheduler.sleep('arrives', chance.pick([chance.below(20_000), chance.below(30 * HOUR_MS)]))
        await buyFromShelf(buyerOf(simulation, server, who), chance.pick(town.places))
      })
    }
  }
  await scheduler.run(() => actors.count === 0)
}

/** Nothing goes wrong any more: time passes until nothing is left to do, or so long that something must be stuck. */
async function rest(simulation: Simulation): Promise<void> {
  const { scheduler, findings } = simulation
  const until = scheduler.nowMs() + QUIET_DAYS_MAX * DAY_MS
  await scheduler.run(() => {
    if (findings.length > 0) throw new Found()
    return isIdle(simulation) || scheduler.nowMs() > until
  })
}

function report(seed: number, simulation: Simulation): SeedReport {
  const { scheduler, store, watch, faults, findings, messages, alarms } = simulation
  const { trace } = scheduler
  const end = JSON.stringify([store.rows('transfer'), store.rows('order'), store.rows('payout'), messages])
  return {
    seed,
    points: trace.points(),
    digest: `${trace.digest()}-${digestOf(end).toString(16)}`,
    commits: watch.commits(),
    seen: seenIn(store),
    faults: { ...Object.fromEntries(faults.counts), ...alarmCounts(alarms) },
    findings,
    last: findings.length > 0 ? trace.last() : [],
  }
}

function seenIn(store: MemoryStore): Seen {
  const orders = store.rows('order')
  const payouts = store.rows('payout')
  return {
    orders: orders.length,
    paid: orders.filter(({ paidAttemptNo }) => paidAttemptNo !== null).length,
    closed: orders.filter(({ state }) => state === 'closed').length,
    released: orders.filter(({ state }) => state === 'released').length,
    refunds: store.rows('refund').length,
    settlements: store.rows('settlement').length,
    payouts: payouts.length,
    returned: payouts.filter(({ state }) => state === 'returned').length,
    invitationsPaid: store.rows('invitation').filter(({ state }) => state === 'paid').length,
  }
}

const alarmCounts = (alarms: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...alarms].map(([name, count]) => [`alarm ${name}`, count]))
