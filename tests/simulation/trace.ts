// The trace of a run: how many switch points it had, a digest of all of them, and the last ones in words.
import { digestOf } from './chance'

export interface Trace {
  /** One more switch point. */
  count(): void
  points(): number
  note(nowMs: number, strand: string, label: string): void
  /** The same for two runs that took the same way. */
  digest(): string
  last(): string[]
}

export function createTrace(lastSteps: number): Trace {
  const kept: { readonly nowMs: number; readonly strand: string; readonly label: string }[] = []
  let points = 0
  let [low, high] = [1, 2]
  return {
    count() {
      points += 1
    },
    points: () => points,
    note(nowMs, strand, label) {
      low = digestOf(label, digestOf(strand, low))
      high = Math.imul(high ^ low ^ (nowMs % 0x7fffffff), 0x5bd1e995) >>> 0
      kept.push({ nowMs, strand, label })
      if (kept.length > 2 * lastSteps) kept.splice(0, lastSteps)
    },
    digest: () => `${low.toString(16)}-${high.toString(16)}`,
    last: () =>
      kept
        .slice(-lastSteps)
        .map(({ nowMs, strand, label }) => `${new Date(nowMs).toISOString()} ${strand} ${label}`),
  }
}
