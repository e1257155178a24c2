// How long an opening took, as one says it.
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../domain/day'

/** `用了 2 分 41 秒`; null for one that was left for hours and taken up again, where the time says nothing. */
export function durationText(ms: number): string | null {
  if (ms >= HOUR_MS) return null
  const minutes = Math.floor(ms / MINUTE_MS)
  const seconds = Math.max(1, Math.round((ms % MINUTE_MS) / SECOND_MS))
  if (minutes === 0) return `用了 ${seconds} 秒`
  return seconds === 60 ? `用了 ${minutes + 1} 分钟` : `用了 ${minutes} 分 ${seconds} 秒`
}
