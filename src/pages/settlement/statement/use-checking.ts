// Checking before one's eyes: all lines are fetched, counted and digested here, and the ticks run down them.
import { useEffect, useState } from 'react'
import { sha256 } from '../../../client/sha256'
import { ticksRunMs } from '../../../components/receipt-line'
import type { ShopId } from '../../../domain/ids'
import { checkStatement, type Verdict } from './check'
import type { Statement } from './statement'
import type { Lines } from './use-lines'

export interface Checking {
  /** So many lines from the top are right; null while nothing was checked. */
  readonly rightCount: number | null
  readonly isBusy: boolean
  /** Once the last tick is made. */
  readonly verdict: Verdict | null
  readonly isUnreached: boolean
  begin(): void
}

export function useChecking(shopId: ShopId, statement: Statement, lines: Lines): Checking {
  const [result, setResult] = useState<Verdict | null>(null)
  const [phase, setPhase] = useState<'idle' | 'reading' | 'ticking' | 'unreached'>('idle')
  useEffect(() => {
    if (!result || phase !== 'ticking') return undefined
    const timer = setTimeout(() => setPhase('idle'), ticksRunMs(result.rightCount))
    return () => clearTimeout(timer)
  }, [result, phase])

  const check = async (): Promise<void> => {
    setPhase('reading')
    setResult(null)
    const all = await lines.readAll()
    setPhase(all ? 'ticking' : 'unreached')
    if (all) setResult(checkStatement(shopId, statement, all, sha256))
  }
  const isBusy = phase === 'reading' || phase === 'ticking'
  return {
    rightCount: result && result.rightCount,
    isBusy,
    verdict: isBusy ? null : result,
    isUnreached: phase === 'unreached',
    begin: () => {
      if (!isBusy) void check()
    },
  }
}
