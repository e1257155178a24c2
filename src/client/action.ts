// One user action that writes: its key outlives every try, so that however often it is sent it is done once.
import type { FunctionName, Input } from '../contract/functions'
import { knock } from './door'
import { newKey } from './ids'
import { platform } from './platform-here'
import type { Reply } from './reply'
import { endSession, ensureSession, tokenNow } from './session'
import { wait } from './wait'

/**
 * `checking`: the first try brought no answer and it is being asked again. `unknown`: given up for now;
 * the next tap asks with the same key.
 */
export type Phase = 'idle' | 'busy' | 'checking' | 'unknown'

export const WRITE_TIMEOUT_MS = 10_000
/** A photo is two megabytes on its way; the server itself waits no longer. */
export const PHOTO_TIMEOUT_MS = 20_000
/** Together longer than the half minute of a dead spot between two stations. */
export const WRITE_PAUSES_MS: readonly number[] = [1_000, 2_000, 4_000, 8_000, 12_000, 12_000]

/** No key could be made, so nothing was sent. */
const UNREACHED = { kind: 'unreached' } as const

export interface Action<N extends FunctionName> {
  /** `kept` is a key that was made before, by who keeps it over the app's end. */
  send(input: Input<N>, onPhase: (phase: Phase) => void, kept?: string): Promise<Reply<N>>
}

export function createAction<N extends FunctionName>(name: N): Action<N> {
  let open: { readonly key: Promise<string>; readonly typed: string } | null = null
  let sending: { readonly typed: string; readonly reply: Promise<Reply<N>> } | null = null

  /** What was typed anew is another action; the same again, while nobody knows how it ended, is not. */
  const keyFor = (input: Input<N>, kept?: string): Promise<string> => {
    const typed = JSON.stringify(input)
    const make = (): Promise<string> => (kept === undefined ? newKey() : Promise.resolve(kept))
    if (open === null || open.typed !== typed) open = { key: make(), typed }
    return open.key
  }
  const carryOut: Action<N>['send'] = async (input, onPhase, kept) => {
    onPhase('busy')
    const key = await keyFor(input, kept).catch(() => (open = null))
    const reply = key === null ? UNREACHED : await insist(name, input, key, onPhase)
    if (reply.kind !== 'unreached') open = null
    onPhase(reply.kind === 'unreached' ? 'unknown' : 'idle')
    return reply
  }
  const send: Action<N>['send'] = (input, onPhase, kept) => {
    const typed = JSON.stringify(input)
    // A second tap belongs to the first; something else typed meanwhile waits for its turn.
    if (sending !== null) {
      const before = sending
      return before.typed === typed ? before.reply : before.reply.then(() => send(input, onPhase, kept))
    }
    const reply = carryOut(input, onPhase, kept).then((answer) => {
      sending = null
      return answer
    })
    sending = { typed, reply }
    return reply
  }
  return { send }
}

/** For what no page waits for, such as counting a visit. */
export async function act<N extends FunctionName>(name: N, input: Input<N>): Promise<Reply<N>> {
  return createAction(name).send(input, () => undefined)
}

async function insist<N extends FunctionName>(
  name: N,
  input: Input<N>,
  key: string,
  onPhase: (phase: Phase) => void,
): Promise<Reply<N>> {
  let reply = await sendOnce(name, input, key)
  for (const pauseMs of WRITE_PAUSES_MS) {
    if (reply.kind !== 'unreached') return reply
    onPhase('checking')
    await wait(pauseMs)
    reply = await sendOnce(name, input, key)
  }
  return reply
}

async function sendOnce<N extends FunctionName>(name: N, input: Input<N>, key: string): Promise<Reply<N>> {
  if (!(await ensureSession())) return { kind: 'unreached' }
  const timeoutMs = name === 'addPicture' ? PHOTO_TIMEOUT_MS : WRITE_TIMEOUT_MS
  const reply = await knock({ name, input, key, token: tokenNow(), timeoutMs })
  if (reply.kind !== 'refused' || reply.code !== 'signed-out' || platform.can.knowsPerson) return reply
  // Nothing was done under the session that has ended.
  endSession()
  return { kind: 'unreached' }
}
