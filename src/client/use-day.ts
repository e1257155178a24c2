// Draws a page anew when the server's day has changed: what was today is yesterday, also on a page that stands open.
import { useEffect } from 'react'
import { MINUTE_MS, type Day } from '../domain/day'
import { lookAtDay, useDayStore } from './server-time'

export function useDay(): Day {
  useEffect(() => {
    const timer = setInterval(lookAtDay, MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return useDayStore(({ day }) => day)
}
