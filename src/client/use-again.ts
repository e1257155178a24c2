// Looks again and again for as long as a page is the one that is looked at; behind another it rests.
import { useEffect, useRef } from 'react'
import { useShown } from './use-shown'

/** With null there is nothing to wait for. */
export function useAgain(everyMs: number | null, look: () => unknown): void {
  const isShown = useShown()
  const latest = useRef(look)
  latest.current = look
  useEffect(() => {
    if (everyMs === null || !isShown) return undefined
    const timer = setInterval(() => void latest.current(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, isShown])
}
