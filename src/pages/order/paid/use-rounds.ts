// Asks "has it been paid?" round after round for as long as the page waits: often at first, then more slowly.
import { useEffect, useRef, useState } from 'react'
import type { Phase } from '../../../client/action'
import { useShown } from '../../../client/use-shown'
import { useWrite } from '../../../client/use-write'
import type { Output } from '../../../contract/functions'
import type { OrderAddress } from '../order-address'
import { FAST_ROUNDS } from './face'

export const FAST_EVERY_MS = 2_000
export const SLOW_EVERY_MS = 5_000

export interface Rounds {
  /** Rounds that were answered. */
  readonly count: number
  readonly attempt: Output<'checkPayment'>['attemptState']
  readonly phase: Phase
  /** From the first round on again: something has just happened. */
  begin(): void
}

interface State {
  readonly count: number
  /** Rises with each round, answered or not. */
  readonly turn: number
  readonly attempt: Rounds['attempt']
}

const FIRST: State = { count: 0, turn: 0, attempt: null }

/** `look` reads the order anew after each round: the channel's answer shows only there. */
export function useRounds(asked: OrderAddress | null, isOn: boolean, look: () => Promise<void>): Rounds {
  const { phase, send } = useWrite('checkPayment')
  const [state, setState] = useState(FIRST)
  const isShown = useShown()
  const latest = useRef({ send, look })
  latest.current = { send, look }
  useEffect(() => {
    if (!asked || !isOn || !isShown) return undefined
    let isGone = false
    const round = async (): Promise<void> => {
      const reply = await latest.current.send(asked)
      await latest.current.look()
      if (isGone) return
      setState(({ count, turn, attempt }) => ({
        turn: turn + 1,
        ...(reply.kind === 'done'
          ? { count: count + 1, attempt: reply.value.attemptState }
          : { count, attempt }),
      }))
    }
    const timer = setTimeout(() => void round(), waitMs(state))
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [asked?.orderId, isOn, isShown, state.turn])
  const begin = (): void => setState(({ turn, attempt }) => ({ count: 0, turn: turn + 1, attempt }))
  return { count: state.count, attempt: state.attempt, phase, begin }
}

function waitMs({ count, turn }: State): number {
  if (turn === 0) return 0
  return count < FAST_ROUNDS ? FAST_EVERY_MS : SLOW_EVERY_MS
}
