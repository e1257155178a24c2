// What a later tap shows is drawn ahead of it, but not before the page's own first screen.
import { useEffect, useState } from 'react'

/** The first screen goes before. */
export const SOON_MS = 50

/** False while a page is drawn first, true a moment later. */
export function useSoon(): boolean {
  const [isSoon, setSoon] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSoon(true), SOON_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSoon
}
