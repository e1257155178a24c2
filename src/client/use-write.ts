// A page's write: the action, and the phase that its button and its sentences follow.
import { useEffect, useRef, useState } from 'react'
import type { FunctionName, Input } from '../contract/functions'
import { createAction, type Action, type Phase } from './action'
import type { Reply } from './reply'

export interface Write<N extends FunctionName> {
  readonly phase: Phase
  /** Second taps and retries belong to the same action; see {@link createAction}. */
  send(input: Input<N>, key?: string): Promise<Reply<N>>
}

export function useWrite<N extends FunctionName>(name: N): Write<N> {
  const action = useRef<Action<N> | null>(null)
  const isGone = useRef(false)
  const [phase, setPhase] = useState<Phase>('idle')
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const send = (input: Input<N>, key?: string): Promise<Reply<N>> => {
    action.current = action.current ?? createAction(name)
    const onPhase = (next: Phase): void => {
      if (!isGone.current) setPhase(next)
    }
    return action.current.send(input, onPhase, key)
  }
  return { phase, send }
}

/** What a page says while a write is on its way; null when there is nothing to say. */
export function phaseText(phase: Phase): string | null {
  if (phase === 'checking') return '网有点慢，正在确认有没有成，请不要离开'
  if (phase === 'unknown') return '网断了，还不知道成没成。填的都在，再点一次也只算一次'
  return null
}
