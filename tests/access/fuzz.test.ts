// Thousands of bad inputs to every function: each gets a proper answer, nothing of our insides shows, a no writes
// nothing, and a good input still works afterwards. The seed is fixed; XIAOPU_FUZZ_CASES and XIAOPU_FUZZ_SEED change it.
import fc from 'fast-check'
import type { FunctionName } from '../../src/contract/functions'
import type { CommitOutcome } from '../../src/ports/store'
import { dispatch, type Answered } from '../../src/server/dispatch'
import { newId } from '../stories/papers'
import { openDistrict, type District } from './district'
import { ENTRIES, NAMES } from './entries'
import { changed, changesOf, INTERNAL } from './hostile'
import { rightfulName } from './people'
import { shapeOf } from './schema-ids'

const CASES = Number(process.env['XIAOPU_FUZZ_CASES'] ?? 60)
const SEED = Number(process.env['XIAOPU_FUZZ_SEED'] ?? 20_261_118)
const DISTRICT_TIMEOUT_MS = 60_000
const CASE_TIMEOUT_MS = 500
/** Their no counts something: a try, a code that could not be sent, a login code that is used up. */
const NO_THAT_WRITES: readonly FunctionName[] = ['confirmPhone', 'requestCode', 'signIn']
const REFUSAL_KEYS = ['code', 'details', 'now', 'ok', 'sentence']
/** Alarms that only a bug of ours sets off. */
const BROKEN = /broke|impossible|invariant/

let here: District
let commits: Promise<CommitOutcome>[] = []

beforeAll(async () => {
  here = await openDistrict()
  const { store } = here.town.world
  const { commit } = store
  jest.spyOn(store, 'commit').mockImplementation((home, changes) => {
    const outcome = commit(home, changes)
    commits.push(outcome)
    return outcome
  })
}, DISTRICT_TIMEOUT_MS)
afterAll(() => here.town.close(), DISTRICT_TIMEOUT_MS)

describe.each(NAMES)('%s', (name) => {
  it(
    'answers bad input properly, and good input as before',
    async () => {
      here.town.takeAlarms()
      const { input, owner } = await ENTRIES[name].make(here)
      const somebody = owner ?? here.people[rightfulName(name)]
      const ask = (asked: unknown) => askAs(name, asked, somebody.token())
      await fc.assert(
        fc.asyncProperty(changesOf(input, shapeOf(name), idsAround(here)), async (changes) => {
          commits = []
          look(name, await ask(changed(input, changes)), await applied())
        }),
        { seed: SEED, numRuns: CASES },
      )
      const fresh = await ENTRIES[name].make(here)
      const answer = await askAs(name, fresh.input, (fresh.owner ?? somebody).token())
      expect(answer).toMatchObject({ status: 200, body: { ok: true } })
      expect(here.town.takeAlarms().filter(({ event }) => BROKEN.test(event))).toEqual([])
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    },
    DISTRICT_TIMEOUT_MS + CASES * CASE_TIMEOUT_MS,
  )
})

it('all of this has left every invariant whole', async () => {
  await here.town.settle()
  expect(here.town.takeAlarms().filter(({ event }) => BROKEN.test(event))).toEqual([])
  expect(await here.town.violations()).toEqual([])
})

function askAs(name: FunctionName, input: unknown, token: string): Promise<Answered> {
  const asked = { name, input, token, context: null, key: newId(), ip: '127.0.0.1' }
  return dispatch(here.town.world, asked)
}

/** How many commits of this request came to pass. */
async function applied(): Promise<number> {
  const outcomes = await Promise.all(commits)
  return outcomes.filter(({ ok }) => ok).length
}

function look(name: FunctionName, { status, body }: Answered, writes: number): void {
  expect(status).toBeLessThan(500)
  expect(body.ok).toBe(status === 200)
  expect(body.now).toBe(here.town.world.clock.now())
  if (body.ok) return
  expect(Object.keys(body).sort()).toEqual(REFUSAL_KEYS)
  expect(JSON.stringify(body)).not.toMatch(INTERNAL)
  expect(body.sentence).toMatch(/\S/)
  // Every blank of the sentence was filled in.
  if (Object.keys(body.details).length === 0) expect(body.sentence).not.toMatch(/\{\w+\}/)
  if (status === 400 || !NO_THAT_WRITES.includes(name)) expect(writes).toBe(0)
}

const idsAround = ({ home, other, people }: District): string[] =>
  [home, other].flatMap(({ shopId, goods, order, invitationId, shareId, openingId, paperId }) => [
    ...[shopId, goods.productId, goods.skuId, order.orderId, invitationId, shareId, openingId, paperId],
    people.seller.token().slice(0, paperId.length),
  ])
