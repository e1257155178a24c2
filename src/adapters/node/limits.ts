// Counters of use per window, in this process's memory.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limits } from '../../ports/world'

const SECOND_MS = 1_000

export function createLimits(): Limits {
  /** Limits and windows come from the table of functions, so there are as many counters as kinds of limit there. */
  const counters = new Map<string, RateLimiterMemory>()

  function counterFor(limit: number, windowMs: number): RateLimiterMemory {
    const name = `${limit}/${windowMs}`
    const known =
      counters.get(name) ?? new RateLimiterMemory({ points: limit, duration: windowMs / SECOND_MS })
    counters.set(name, known)
    return known
  }

  return {
    async take(key, limit, windowMs) {
      try {
        await counterFor(limit, windowMs).consume(key)
        return true
      } catch (over) {
        if (over instanceof RateLimiterRes) return false
        throw over
      }
    },
  }
}
