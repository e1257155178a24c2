// One person at a phone: asks the shop over HTTP with the own session, one idempotency key per action, kept over retries.
import type { FunctionName, Input, Output } from '../../src/contract/functions'
import { newId, type Papers } from './papers'

export type Answer<N extends FunctionName> =
  | { readonly ok: true; readonly status: 200; readonly value: Output<N> }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly details: Details }
export type Details = Readonly<Record<string, string | number>>

export interface Person {
  readonly papers: Papers
  /** Asks once and expects a yes; throws the refusal otherwise. */
  call<N extends FunctionName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Asks once and takes yes or no. */
  ask<N extends FunctionName>(name: N, input: Input<N>, options?: { key?: string }): Promise<Answer<N>>
  /** One tap: each call of the result is a repeat of the same action. */
  tap<N extends FunctionName>(name: N, input: Input<N>): () => Promise<Answer<N>>
  /** Asks as if typed by hand, whatever the shape. */
  raw(name: string, input: unknown): Promise<Answer<FunctionName>>
  /** The session that another answer brought is used from now on. */
  use(token: string): void
  /** The session in use; throws before there is one. */
  token(): string
}

export class RefusedCall extends Error {
  constructor(
    readonly call: string,
    readonly code: string,
    readonly details: Details,
  ) {
    super(`${call} was refused: ${code} ${JSON.stringify(details)}`)
  }
}

export function newPerson(baseUrl: string, papers: Papers): Person {
  let token: string | null = null
  const post = async (name: string, input: unknown, key: string): Promise<Answer<FunctionName>> => {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': key }
    if (token !== null) headers['authorization'] = `Bearer ${token}`
    const response = await fetch(`${baseUrl}/api/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    })
    return { ...((await response.json()) as object), status: response.status } as Answer<FunctionName>
  }
  const ask: Person['ask'] = async (name, input, { key = newId() } = {}) =>
    (await post(name, input, key)) as Answer<typeof name>
  return {
    papers,
    ask,
    raw: (name, input) => post(name, input, newId()),
    use: (next) => void (token = next),
    token() {
      if (token === null) throw new Error('nobody is signed in')
      return token
    },
    tap(name, input) {
      const key = newId()
      return () => ask(name, input, { key })
    },
    async call(name, input) {
      const answer = await ask(name, input)
      if (!answer.ok) throw new RefusedCall(name, answer.code, answer.details)
      return answer.value
    },
  }
}
