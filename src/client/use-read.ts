// A page's read: the last answer at once, a fresh one behind it, and a word when it takes long.
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import type { FunctionName, Input, Output } from '../contract/functions'
import { ask } from './ask'
import type { Refusal } from './reply'
import { useSession } from './session'

/** After this long the page says that the network is slow. */
export const SLOW_AFTER_MS = 3_000
const ANSWERS_KEPT_MAX = 40

export interface Read<N extends FunctionName> {
  /** `unreached` and `refused` only while there is nothing to show. */
  readonly state: 'loading' | 'slow' | 'ready' | 'refused' | 'unreached'
  readonly value: Output<N> | null
  readonly refusal: Refusal | null
  /** The last refresh found nobody: what is shown may be old. */
  readonly isStale: boolean
  reload(): Promise<void>
}

interface Failed {
  readonly place: string
  readonly how: Refusal | 'unreached'
}

interface Kept {
  readonly answers: Readonly<Record<string, unknown>>
  /** Oldest first. */
  readonly order: readonly string[]
}

const useKept = create<Kept>()(() => ({ answers: {}, order: [] }))
// What was read for somebody else is not shown to whoever comes after.
useSession.subscribe((now, before) => {
  if (now.person !== before.person) useKept.setState({ answers: {}, order: [] })
})

function remember(place: string, value: unknown): void {
  useKept.setState(({ answers, order }) => {
    const next = { ...answers, [place]: value }
    const places = order.filter((one) => one !== place).concat(place)
    while (places.length > ANSWERS_KEPT_MAX) delete next[places.shift() ?? '']
    return { answers: next, order: places }
  })
}

/** With null nothing is asked yet. Asked again each time the page is shown. */
export function useRead<N extends FunctionName>(name: N, input: Input<N> | null): Read<N> {
  const place = input === null ? null : `${name} ${JSON.stringify(input)}`
  const value = useKept(({ answers }) => (place === null ? undefined : answers[place])) as
    Output<N> | undefined
  const [failed, setFailed] = useState<Failed | null>(null)
  // What went wrong elsewhere says nothing of what is asked now.
  const failure = failed?.place === place ? failed.how : null
  const [isSlow, setSlow] = useState(false)
  const latest = useRef<string | null>(null)

  const load = async (): Promise<void> => {
    if (input === null || place === null) return
    latest.current = place
    setSlow(false)
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS)
    const reply = await ask(name, input)
    clearTimeout(timer)
    if (reply.kind === 'done') remember(place, reply.value)
    if (latest.current !== place) return
    setSlow(false)
    setFailed(reply.kind === 'done' ? null : { place, how: reply.kind === 'refused' ? reply : 'unreached' })
  }
  useEffect(() => {
    void load()
    return () => {
      latest.current = null
    }
    // The place says all of what is asked.
  }, [place])
  const wasShown = useRef(false)
  useDidShow(() => {
    if (wasShown.current) void load()
    wasShown.current = true
  })
  return { ...stateOf(value, failure, isSlow), reload: load }
}

function stateOf<N extends FunctionName>(
  value: Output<N> | undefined,
  failure: Refusal | 'unreached' | null,
  isSlow: boolean,
): Omit<Read<N>, 'reload'> {
  const refusal = failure === 'unreached' ? null : failure
  if (value !== undefined && refusal === null)
    return { state: 'ready', value, refusal, isStale: failure !== null }
  const waiting = isSlow ? 'slow' : 'loading'
  const state = refusal ? 'refused' : failure === 'unreached' ? 'unreached' : waiting
  return { state, value: null, refusal, isStale: false }
}
