// The server's time, moving on while a page is looked at.
import { useEffect, useState } from 'react'
import type { Instant } from '../domain/day'
import { serverNow } from './server-time'

export function useNow(everyMs: number): Instant {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
