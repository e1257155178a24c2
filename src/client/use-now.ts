// The server's time, moving on while a page is looked at.
import { useEffect, useState } from 'react'
import type { Instant } from '../domain/day'
import { serverNow } from './server-time'

export function useNow(everyMs: number): Instant {
  const [, again] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => again((count) => count + 1), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return serverNow()
}
