// The one story of every request: read, decide, commit, then ask; it waits around the decision, which never does.
import { inOrder, type Change } from '../domain/change'
import { refuse, ok, assert, type Result } from '../domain/result'
import type { Home } from '../domain/tables'
import type { Asker, Decision, Replies, UseCase } from '../ports/story'
import type { Credential, Fetches } from '../ports/store'
import type { World } from '../ports/world'
import { carryOut, leaseAtOnce } from './errands'
import { momentOf } from './moment'

/** How often a decision is made anew on fresh facts before the user is asked to try again. */
export const DECIDE_TRIES_MAX = 3

export interface Call<Input> {
  /** The function's name: the same key under another name is another action. */
  readonly name: string
  readonly input: Input
  readonly credential: Credential | null
  readonly asker: Asker
  /** The action's idempotency key; null for reads and for what happens without a person. */
  readonly key: string | null
  /** True when only a person with a living session may ask. */
  readonly needsPerson: boolean
}

export async function run<Input, F extends Fetches, Prepared, Kept, Output>(
  world: World,
  story: UseCase<Input, F, Prepared, Kept, Output>,
  call: Call<Input>,
): Promise<Result<Output>> {
  const { input, asker, credential } = call
  const home = story.home ? story.home(input, asker, world.digest) : null
  const repeat =
    call.key !== null && home !== null ? { home, askerId: asker.personId ?? '', key: call.key } : null
  const inputHash = repeat ? world.digest.sha256(`${call.name}\n${JSON.stringify(input)}`) : ''
  for (let tries = 1; tries <= DECIDE_TRIES_MAX; tries += 1) {
    const moment = momentOf(world)
    const fetches = story.read(input, asker, world.digest, moment.now)
    const { who, stored, facts } = await world.store.read({ credential, now: moment.now, fetches, repeat })
    if (call.needsPerson && who === null) return refuse('signed-out')
    if (stored && stored.inputHash !== inputHash) return refuse('key-reused')
    // Also for a repeat: an answer may show what was opened, which is kept nowhere.
    const prepared = (story.prepare ? await story.prepare(input, facts, who, world) : undefined) as Prepared
    const turn = { input, facts, who, asker, moment, prepared }
    if (stored) return ok(story.answer(stored.answer as Kept, turn, {}))
    const decided = story.decide(turn)
    if (!decided.ok) return decided
    const { kept, refused } = decided.value
    const done = await carry(world, decided.value, repeat && !refused ? { ...repeat, inputHash } : null)
    if (done.kind === 'done') {
      const no = refused ?? story.refuseAfter?.(kept, done.replies) ?? null
      return no ?? ok(story.answer(kept, turn, done.replies))
    }
    world.log.info('decided-again', { failed: done.failed, at: done.at, tries })
  }
  return refuse('busy')
}

type Carried =
  | { readonly kind: 'done'; readonly replies: Replies }
  | { readonly kind: 'again'; readonly failed: string; readonly at: string }

interface Keeping {
  readonly home: Home
  readonly askerId: string
  readonly key: string
  readonly inputHash: string
}

async function carry<Kept>(
  world: World,
  decision: Decision<Kept>,
  keeping: Keeping | null,
): Promise<Carried> {
  if (decision.changes.length === 0) return { kind: 'done', replies: {} }
  const { now, id } = momentOf(world)
  const { changes, leased } = leaseAtOnce(decision.home, decision.changes, id(), now)
  const all: Change[] = keeping ? [...changes, keep(keeping, decision, now)] : changes
  const outcome = await world.store.commit(decision.home, inOrder(all))
  if (!outcome.ok) return { kind: 'again', failed: outcome.failed, at: outcome.at }
  const replies: Record<string, unknown> = {}
  for (const errand of leased) replies[errand.errandId] = await carryOut(world, errand)
  return { kind: 'done', replies }
}

function keep(keeping: Keeping, decision: Decision<unknown>, at: ReturnType<World['clock']['now']>): Change {
  const { home, askerId, key, inputHash } = keeping
  assert(
    home.family === decision.home.family && home.id === decision.home.id,
    'an answer is kept in the home its repeat looks in',
  )
  return { kind: 'answer', askerId, key, inputHash, answer: decision.kept, at }
}
