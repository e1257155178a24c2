// A list that is read page by page: the first page like any other read, the others when somebody wants to see more.
import { useState } from 'react'
import type { FunctionName, Input, Output } from '../contract/functions'
import type { Instant } from '../domain/day'
import { ask } from './ask'
import { useRead, type Read } from './use-read'

/** Functions whose answer says from where on there is more. */
type Paged = {
  [N in FunctionName]: Output<N> extends { readonly more: Instant | null } ? N : never
}[FunctionName]

export interface Pages<N extends Paged> {
  readonly first: Read<N>
  /** All pages that were read so far, in order. */
  readonly values: readonly Output<N>[]
  readonly hasMore: boolean
  readonly next: 'idle' | 'busy' | 'failed'
  readMore(): Promise<void>
}

interface Rest<N extends Paged> {
  /** Where the first page ended: with another end these pages don't join it any more. */
  readonly after: Instant | null
  readonly values: readonly Output<N>[]
}

/** With null nothing is asked yet. */
export function usePages<N extends Paged>(
  name: N,
  inputAt: ((before: Instant | null) => Input<N>) | null,
): Pages<N> {
  const first = useRead(name, inputAt && inputAt(null))
  const [rest, setRest] = useState<Rest<N>>({ after: null, values: [] })
  const [next, setNext] = useState<Pages<N>['next']>('idle')
  const after = moreOf(first.value)
  const joined = rest.after === after ? rest.values : []
  const values = first.value === null ? [] : [first.value, ...joined]
  const more = moreOf(values[values.length - 1] ?? null)

  const readMore = async (): Promise<void> => {
    if (inputAt === null || more === null || next === 'busy') return
    setNext('busy')
    const reply = await ask(name, inputAt(more))
    if (reply.kind === 'done') setRest({ after, values: [...joined, reply.value] })
    setNext(reply.kind === 'done' ? 'idle' : 'failed')
  }
  return { first, values, hasMore: more !== null, next, readMore }
}

const moreOf = (value: unknown): Instant | null =>
  (value as { readonly more: Instant | null } | null)?.more ?? null
