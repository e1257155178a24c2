// A client of the server: asks under a key, taps twice, loses answers, and keeps its key until it knows.
import type { FunctionName, Input, Output } from '../../src/contract/functions'
import { POLICIES } from '../../src/contract/table'
import { dispatch, type Answered } from '../../src/server/dispatch'
import type { World } from '../../src/ports/world'
import type { Acknowledged } from './model'
import { PROCESSES, type Process, type Simulation } from './simulation'
import { textOf, type Somebody } from './town'

export interface Client {
  /** The answer's value, or the code of a refusal; `unknown` when it stopped asking. */
  call<N extends FunctionName>(name: N, input: Input<N>): Promise<Said<N>>
}

export type Said<N extends FunctionName> =
  { readonly ok: true; readonly value: Output<N> } | { readonly ok: false; readonly code: string }

export interface Server {
  readonly worlds: Map<Process, World>
  readonly acknowledged: Acknowledged[]
  /** Every action that was begun, whatever became of it. */
  readonly asked: Pick<Acknowledged, 'name' | 'input' | 'key'>[]
}

const TRIES_MAX = 12
const KEY_LENGTH = 22
/** What a client does not take for an answer. */
const AGAIN = ['busy', 'down', 'too-often', 'lost']

export function clientOf(simulation: Simulation, server: Server, who: Somebody): Client {
  const { chance, scheduler, faults } = simulation
  return {
    async call(name, input) {
      const key = POLICIES[name].writes ? textOf(chance, KEY_LENGTH) : null
      const request = { name, input, key, who }
      server.asked.push(request)
      let last: Said<typeof name> = { ok: false, code: 'unknown' }
      for (let tries = 0; tries < TRIES_MAX; tries += 1) {
        const second = faults.happens('double-tap') ? send(simulation, server, request) : null
        last = await send(simulation, server, request)()
        const twice = await second?.()
        if (!last.ok && twice?.ok) last = twice
        if (last.ok || !AGAIN.includes(last.code)) return last
        await scheduler.sleep(`retries ${name}`, chance.between(500, 40_000))
      }
      return last
    },
  }
}

interface Request {
  readonly name: FunctionName
  readonly input: unknown
  readonly key: string | null
  readonly who: Somebody
}

/** Sends it off at once; what comes back is a wait for its answer. */
function send<N extends FunctionName>(
  simulation: Simulation,
  server: Server,
  request: Request & { readonly name: N },
): () => Promise<Said<N>> {
  const { scheduler, chance, faults } = simulation
  const { name, input, key, who } = request
  const process = chance.pick(PROCESSES)
  const gate = scheduler.gate<Answered | 'lost'>(`waits for ${name}`)
  const strand = scheduler.spawn(name, process, async () => {
    const world = server.worlds.get(process)
    if (!world) throw new Error(`no world for ${process}`)
    const { token, personId, openid, ip } = who
    const context = openid === null ? null : { personId, openid }
    const answer = await dispatch(world, { name, input, token, context, key, ip })
    gate.open(faults.happens('answer-lost') ? 'lost' : answer)
  })
  strand.onDeath = () => gate.open('lost')
  return async () => {
    const answer = await gate.wait()
    if (answer === 'lost') return { ok: false, code: 'lost' }
    if (!answer.body.ok) return { ok: false, code: answer.body.code }
    const { value } = answer.body
    server.acknowledged.push({ ...request, value, atMs: scheduler.nowMs() })
    return { ok: true, value: value as Output<N> }
  }
}
