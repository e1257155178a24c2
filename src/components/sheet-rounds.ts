// When a sheet is drawn: soon after its page and once more after it has gone down, so that a tap only shows it.
import { useEffect, useState } from 'react'
import { LATER_MS, SOON_MS } from './soon'

/** As long as it takes to slide away. */
const LEAVE_MS = 240

export interface Rounds {
  /** Another for each drawing that begins anew; 0 before the first. */
  readonly round: number
  /** Another whenever what lies there unseen is to be drawn as it is by now. */
  readonly turn: number
  readonly isLeaving: boolean
}

/** `contents`: what is drawn in it. */
export function useRounds(open: boolean, contents: readonly unknown[]): Rounds {
  const [isUp, setUp] = useState(open)
  const [round, setRound] = useState(0)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (open) {
      setUp(true)
      return undefined
    }
    const timer = setTimeout(
      () => {
        setUp(false)
        setRound((count) => count + 1)
      },
      isUp ? LEAVE_MS : SOON_MS,
    )
    return () => clearTimeout(timer)
  }, [open])
  useEffect(() => {
    if (open || round === 0) return undefined
    const timer = setTimeout(() => setTurn((count) => count + 1), LATER_MS)
    return () => clearTimeout(timer)
  }, [open, ...contents])
  return { round, turn, isLeaving: isUp && !open }
}
