// Errands carried out: the question outside, then its answer recorded in one commit that the lease still guards.
import { inOrder, type Change } from '../domain/change'
import { later, type Instant } from '../domain/day'
import { againAfterMs, LEASE_MS, type Topic } from '../domain/outbox'
import type { Home } from '../domain/tables'
import { unknown, type Reply } from '../ports/reply'
import type { ErrandCase, ErrandTurn, Recorded } from '../ports/story'
import type { Fetches } from '../ports/store'
import type { World } from '../ports/world'
import { ERRANDS } from './topics'
import { momentOf } from './moment'

export interface LeasedErrand {
  readonly home: Home
  readonly errandId: string
  readonly topic: Topic
  readonly body: unknown
  readonly tries: number
  readonly leasedBy: string
}

/** An answer meets moved facts at most this often before the errand is put off. */
const RECORD_TRIES_MAX = 3
/** Errands that lead to errands are followed this far within one request; the tick does the rest. */
const CHAIN_MAX = 6

/** Marks the errands that are wanted at once as leased to `by`, and lists them. */
export function leaseAtOnce(
  home: Home,
  changes: readonly Change[],
  by: string,
  now: Instant,
): { changes: Change[]; leased: LeasedErrand[] } {
  const leased: LeasedErrand[] = []
  const marked = changes.map((change): Change => {
    if (change.kind !== 'errand' || !change.atOnce) return change
    leased.push({ ...change, home, tries: 0, leasedBy: by })
    return { ...change, lease: { by, until: later(now, LEASE_MS) } }
  })
  return { changes: marked, leased }
}

/**
 * Asks and records one leased errand, and those it leads to at once. Brings back what the waiting answer may use;
 * undefined when nothing is known yet. Never rejects for what the outside does.
 */
export async function carryOut(world: World, leased: LeasedErrand, depth = 0): Promise<unknown> {
  const story = ERRANDS[leased.topic] as unknown as ErrandCase<unknown, Fetches, unknown>
  let reply: Reply<unknown> | null = null
  for (let tries = 1; tries <= RECORD_TRIES_MAX; tries += 1) {
    const turn = await turnOf(world, leased, story, tries - 1)
    if (tries === 1) reply = await ask(world, story, turn)
    const recorded = story.record(turn, reply)
    const { now, id } = turn.moment
    const { changes, leased: next } = leaseAtOnce(leased.home, recorded.changes, id(), now)
    const outcome = await world.store.commit(leased.home, inOrder([...changes, end(leased, recorded, now)]))
    if (outcome.ok) {
      report(world, leased, recorded)
      let answer = recorded.reply
      if (depth < CHAIN_MAX)
        for (const child of next) answer = (await carryOut(world, child, depth + 1)) ?? answer
      return answer
    }
    if (outcome.failed === 'lease') return undefined
    world.log.info('recorded-again', {
      errand: leased.errandId,
      failed: outcome.failed,
      at: outcome.at,
      tries,
    })
  }
  await putOff(world, leased)
  return undefined
}

async function turnOf(
  world: World,
  leased: LeasedErrand,
  story: ErrandCase<unknown, Fetches, unknown>,
  recordings: number,
): Promise<ErrandTurn<unknown, Fetches>> {
  const { body, home, tries } = leased
  const moment = momentOf(world)
  const fetches = story.read(body, home, tries + recordings)
  if (Object.keys(fetches).length === 0) return { body, home, tries, moment, facts: {} }
  const { facts } = await world.store.read({ credential: null, now: moment.now, fetches, repeat: null })
  return { body, home, tries, moment, facts }
}

async function ask(
  world: World,
  story: ErrandCase<unknown, Fetches, unknown>,
  turn: ErrandTurn<unknown, Fetches>,
): Promise<Reply<unknown> | null> {
  try {
    const prepared = story.prepare ? await story.prepare(turn, world) : {}
    return await story.ask(turn, world, prepared)
  } catch (fault) {
    return unknown(fault instanceof Error ? fault.message : 'fault')
  }
}

function end(leased: LeasedErrand, recorded: Recorded, now: Instant): Change {
  const done = recorded.again === null
  return {
    kind: 'errand-end',
    errandId: leased.errandId,
    leasedBy: leased.leasedBy,
    doneAt: done ? now : null,
    runAt: recorded.again,
    fault: recorded.fault ?? null,
  }
}

function report(world: World, leased: LeasedErrand, recorded: Recorded): void {
  if (recorded.alarm)
    world.log.alarm(recorded.alarm, { errand: leased.errandId, fault: recorded.fault ?? null })
}

/** Gives an errand back, to be tried again later; nothing happens when the lease has passed on. */
export async function putOff(world: World, leased: LeasedErrand, fault = 'facts moved on'): Promise<void> {
  const { now } = momentOf(world)
  const again = { changes: [], again: later(now, againAfterMs(leased.tries)), fault }
  await world.store.commit(leased.home, [end(leased, again, now)])
}
