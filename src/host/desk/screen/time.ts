// The demo's time on the desk: told by the server, going on at real speed in between.
import { useEffect, useState } from 'react'
import { newsOf, useNews } from './news'

const TICK_MS = 1_000
const SHANGHAI_MS = 8 * 3_600_000

let aheadMs = 0
let toldMs = 0

/** Milliseconds since 1970 in the demo's world. */
export function demoNowMs(): number {
  const told = newsOf('clock')?.nowMs
  if (told !== undefined && told !== toldMs) {
    toldMs = told
    aheadMs = told - Date.now()
  }
  return Date.now() + aheadMs
}

export function useDemoNow(): number {
  useNews('clock')
  const [, again] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => again((count) => count + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return demoNowMs()
}

/** `09:30` in Shanghai. */
export const timeText = (ms: number): string => new Date(ms + SHANGHAI_MS).toISOString().slice(11, 16)

/** With the day before it where that is another one: `19 Nov 23:30`. */
export function momentText(ms: number, nowMs: number): string {
  const [day = '', today] = [ms, nowMs].map(dayText)
  return day === today ? timeText(ms) : `${day.split(' ').slice(1, 3).join(' ')} ${timeText(ms)}`
}

/** `Fri, 20 Nov 2026`. */
export const dayText = (ms: number): string =>
  new Date(ms + SHANGHAI_MS).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
