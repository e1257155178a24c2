// What is drawn ahead of the tap that shows it, and what follows a tap because together they would be too much at once.
import { useEffect, useState } from 'react'

/** The first screen goes before. */
export const SOON_MS = 50
/** What a tap has changed is drawn first where it is seen. */
export const LATER_MS = 300
/** A frame: the next part follows once the one before it is on its way. */
const PIECE_MS = 16

/** False while a page is drawn first, true a moment later. */
export function useSoon(): boolean {
  const [isSoon, setSoon] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSoon(true), SOON_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSoon
}

/** The keys without those that came with this very tap: they follow a frame later. */
export function useArrived(keys: readonly string[]): readonly string[] {
  const [arrived, setArrived] = useState(keys)
  useEffect(() => {
    const timer = setTimeout(() => setArrived(keys), PIECE_MS)
    return () => clearTimeout(timer)
  }, [keys.join('\n')])
  return keys.filter((key) => arrived.indexOf(key) >= 0)
}

/** The keys place by place as they are drawn: another each frame until all are as they should be, null where none is any more. */
export function useInPieces(keys: readonly string[]): readonly (string | null)[] {
  const [drawn, setDrawn] = useState<readonly (string | null)[]>(keys)
  const length = Math.max(drawn.length, keys.length)
  const wanted = Array.from({ length }, (_none, at) => keys[at] ?? null)
  const next = wanted.findIndex((key, at) => key !== drawn[at])
  useEffect(() => {
    if (next < 0) return undefined
    const timer = setTimeout(
      () => setDrawn(wanted.slice(0, next + 1).concat(drawn.slice(next + 1))),
      PIECE_MS,
    )
    return () => clearTimeout(timer)
  }, [wanted.join('\n'), drawn])
  return drawn
}

/** So many places and one to come, which is drawn once the last change is long done. */
export function useSpare(count: number): number {
  const [ready, setReady] = useState(count)
  useEffect(() => {
    const timer = setTimeout(() => setReady(count + 1), LATER_MS)
    return () => clearTimeout(timer)
  }, [count])
  return Math.max(count, ready)
}
