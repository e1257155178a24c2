// Reading: asks a few times with growing pauses, as somebody who is let in.
import type { FunctionName, Input } from '../contract/functions'
import { knock } from './door'
import { platform } from './platform-here'
import type { Reply } from './reply'
import { endSession, ensureSession, tokenNow } from './session'
import { wait } from './wait'

/** Pages that anybody may open: asked without a session, so that a cold card needs one request. */
const FOR_ANYBODY: readonly FunctionName[] = [
  'readShopPage',
  'readProductPage',
  'readInvitation',
  'followShare',
  'listMethods',
]
export const READ_TIMEOUT_MS = 8_000
export const READ_PAUSES_MS: readonly number[] = [600, 1_800]

export async function ask<N extends FunctionName>(name: N, input: Input<N>): Promise<Reply<N>> {
  let reply = await askOnce(name, input)
  for (const pauseMs of READ_PAUSES_MS) {
    if (reply.kind !== 'unreached') return reply
    await wait(pauseMs)
    reply = await askOnce(name, input)
  }
  return reply
}

async function askOnce<N extends FunctionName>(name: N, input: Input<N>): Promise<Reply<N>> {
  const needsPerson = FOR_ANYBODY.indexOf(name) < 0
  if (needsPerson && !(await ensureSession())) return { kind: 'unreached' }
  const asking = { name, input, key: null, timeoutMs: READ_TIMEOUT_MS }
  const reply = await knock({ ...asking, token: tokenNow() })
  if (reply.kind !== 'refused' || reply.code !== 'signed-out' || platform.can.knowsPerson) return reply
  // The session has ended: this phone begins again as a guest.
  endSession()
  if (needsPerson && !(await ensureSession())) return { kind: 'unreached' }
  return knock({ ...asking, token: tokenNow() })
}
