// The one story: decided again on fresh facts, repeated without doing twice, and an errand asked for once.
import { createMemoryStore } from '../adapters/memory/store'
import { errandAtOnce, insert } from '../domain/change'
import { instantOf } from '../domain/day'
import type { PersonId } from '../domain/ids'
import { ok, refuse } from '../domain/result'
import { directoryHome } from '../domain/tables'
import { one, type CommitOutcome, type Store } from '../ports/store'
import { useCase } from '../ports/story'
import type { World } from '../ports/world'
import { run } from './run'

const home = directoryHome('job')
const personId = 'p'.repeat(22) as PersonId
const asker = { personId, sessionHash: null, ip: '', inWechat: false }
const call = { name: 'writeOnce', credential: null, asker, needsPerson: false }

/** Writes one row under its name; refused when it is there already. */
const writeOnce = useCase({
  read: (_note: string) => ({ row: one('jobRun', { job: home.id }) }),
  home: () => home,
  decide: ({ input, facts, moment }) => {
    if (facts.row) return refuse('order-state')
    return ok({ home, changes: [insert('jobRun', { job: home.id, at: moment.now })], kept: { wrote: input } })
  },
  answer: (kept: { wrote: string }) => kept,
})

function worldOf(store: Store): World {
  let drawn = 0
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => (drawn += 1) % 240)
  const log = { info: () => undefined, alarm: () => undefined }
  const digest = { sha256: (text: string) => `hash of ${text}`, blind: (_: string, text: string) => text }
  const clock = { now: () => instantOf(1_000) }
  return { store, random: { bytes }, log, digest, clock, settings: {} } as unknown as World
}

const failing = (store: Store, failures: CommitOutcome[]): Store => ({
  ...store,
  commit: (at, changes) => {
    const failure = failures.shift()
    return failure ? Promise.resolve(failure) : store.commit(at, changes)
  },
})

describe('a request', () => {
  it('repeated with its key gets the stored answer, although the facts would refuse it now', async () => {
    const world = worldOf(createMemoryStore())
    const first = await run(world, writeOnce, { ...call, input: 'a', key: 'key-0001' })
    const again = await run(world, writeOnce, { ...call, input: 'a', key: 'key-0001' })
    expect(first).toEqual({ ok: true, value: { wrote: 'a' } })
    expect(again).toEqual(first)
    expect(await run(world, writeOnce, { ...call, input: 'a', key: 'key-0002' })).toMatchObject({
      code: 'order-state',
    })
  })

  it('with the same key and other input is refused', async () => {
    const world = worldOf(createMemoryStore())
    await run(world, writeOnce, { ...call, input: 'a', key: 'key-0001' })
    expect(await run(world, writeOnce, { ...call, input: 'b', key: 'key-0001' })).toMatchObject({
      code: 'key-reused',
    })
  })

  it('does not store a refusal: a repeat decides again', async () => {
    const store = createMemoryStore()
    const world = worldOf(store)
    await store.commit(home, [insert('jobRun', { job: home.id, at: instantOf(0) })])
    for (const _ of [1, 2]) {
      expect(await run(world, writeOnce, { ...call, input: 'a', key: 'key-0001' })).toMatchObject({
        ok: false,
      })
    }
  })

  it('is decided again when a guard failed, and gives up kindly after three times', async () => {
    const guard: CommitOutcome = { ok: false, failed: 'guard', at: 'x' }
    const twice = worldOf(failing(createMemoryStore(), [guard, guard]))
    expect(await run(twice, writeOnce, { ...call, input: 'a', key: null })).toMatchObject({ ok: true })
    const thrice = worldOf(failing(createMemoryStore(), [guard, guard, guard]))
    expect(await run(thrice, writeOnce, { ...call, input: 'a', key: null })).toMatchObject({ code: 'busy' })
  })

  it('of a person needs a living session', async () => {
    const world = worldOf(createMemoryStore())
    const result = await run(world, writeOnce, { ...call, input: 'a', key: null, needsPerson: true })
    expect(result).toMatchObject({ code: 'signed-out' })
  })

  it('keeps its answer only in the home its repeat looks in', async () => {
    const astray = useCase({
      ...writeOnce,
      home: () => directoryHome('elsewhere'),
    })
    const world = worldOf(createMemoryStore())
    await expect(run(world, astray, { ...call, input: 'a', key: 'key-0001' })).rejects.toThrow('home')
  })
})

describe('an errand at once', () => {
  const askOut = useCase({
    read: () => ({}),
    decide: ({ moment }) => {
      const body = { loginCode: 'c', sessionHash: 'h' }
      return ok({ home, changes: [errandAtOnce('exchange-login-code', 'e', body, moment.now)], kept: null })
    },
    answer: (_kept: null, _turn, replies) => replies,
  })

  it('is committed before it is asked, and asked no more after its process died', async () => {
    const store = createMemoryStore()
    const seen: number[] = []
    const world = worldOf(store)
    const wechat = {
      openidOf: async () => {
        seen.push((await store.due(instantOf(1_000_000), 10)).length)
        return { kind: 'refused', code: 'code-bad', message: '' } as const
      },
    }
    const replies = await run({ ...world, wechat } as unknown as World, askOut, {
      ...call,
      input: null,
      key: null,
    })
    expect(seen).toEqual([1])
    expect(replies).toMatchObject({
      ok: true,
      value: { 'exchange-login-code/e': { code: 'login-code-bad' } },
    })
    expect(await store.due(instantOf(1_000_000), 10)).toEqual([])
  })
})
