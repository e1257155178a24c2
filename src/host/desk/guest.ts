// Somebody else who asks the shop something: a guest of his own, by the same door as everybody.
import { randomUUID } from 'node:crypto'
import type { World } from '../../ports/world'
import { dispatch } from '../../server/dispatch'

export interface Answer {
  readonly ok: boolean
  /** The words of a refusal; empty when it was done. */
  readonly sentence: string
  readonly text: string
}

const IP = '127.0.0.1'

/** Each has a session of its own, begun with the first question. */
export function asGuest(world: World): (name: string, input: unknown) => Promise<Answer> {
  const token = begin(world)
  return async (name, input) => {
    const asked = { name, input, token: await token, context: null, key: randomUUID(), ip: IP }
    const { body } = await dispatch(world, asked)
    return { ok: body.ok, sentence: body.ok ? '' : body.sentence, text: JSON.stringify(body) }
  }
}

/** The token of a new guest. */
export async function begin(world: World): Promise<string> {
  const asked = { name: 'startGuest', input: {}, token: null, context: null, key: randomUUID(), ip: IP }
  const { body } = await dispatch(world, asked)
  const { token } = body.ok ? (body.value as { readonly token?: string }) : {}
  if (token === undefined) throw new Error('the shop took in no guest')
  return token
}

/** Leaves the response to be sent on. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.clone().text()
  const { ok, sentence = '', value } = JSON.parse(text) as { ok: boolean; sentence?: string; value?: unknown }
  // The time of answering differs; what was answered must not.
  return { ok, sentence, text: JSON.stringify(value ?? null) }
}
