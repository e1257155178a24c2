// Checking before one's eyes: all lines are fetched, counted and digested here, and the ticks run down them.
import { useEffect, useState } from 'react'
import { sha256 } from '../../../client/sha256'
import type { ShopId } from '../../../domain/ids'
import { checkStatement, type Verdict } from './check'
import type { Statement } from './statement'
import type { Lines } from './use-lines'

const TICK_MS = 90
/** Of a long day several lines are ticked at once: nobody waits for a thousand ticks. */
const TICKS_MAX = 24

export interface Checking {
  /** So many lines from the top are ticked; null while nothing was checked. */
  readonly ticked: number | null
  readonly isBusy: boolean
  /** Once the last tick is made. */
  readonly verdict: Verdict | null
  readonly isUnreached: boolean
  begin(): void
}

export function useChecking(shopId: ShopId, statement: Statement, lines: Lines): Checking {
  const [result, setResult] = useState<Verdict | null>(null)
  const [ticked, setTicked] = useState(0)
  const [phase, setPhase] = useState<'idle' | 'reading' | 'unreached'>('idle')
  const rightCount = result ? result.rightCount : 0
  const isTicking = ticked < rightCount
  useEffect(() => {
    if (!isTicking) return undefined
    const step = Math.ceil(rightCount / TICKS_MAX)
    const timer = setTimeout(() => setTicked(Math.min(rightCount, ticked + step)), TICK_MS)
    return () => clearTimeout(timer)
  }, [isTicking, ticked, rightCount])

  const check = async (): Promise<void> => {
    setPhase('reading')
    setResult(null)
    setTicked(0)
    const all = await lines.readAll()
    setPhase(all ? 'idle' : 'unreached')
    if (all) setResult(checkStatement(shopId, statement, all, sha256))
  }
  const isBusy = phase === 'reading' || isTicking
  return {
    ticked: result ? ticked : null,
    isBusy,
    verdict: isTicking ? null : result,
    isUnreached: phase === 'unreached',
    begin: () => {
      if (!isBusy) void check()
    },
  }
}
