// Stops a PostgreSQL server we may not be the parent of, first in order and then at once.
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, readPostmaster } from './postmaster'

const POLL_MS = 25
/** Each signal, what PostgreSQL does on it, and how long it may take; neither loses a commit. */
const STEPS = [
  { signal: 'SIGINT', timeoutMs: 15_000 }, // fast: roll back, checkpoint, end
  { signal: 'SIGQUIT', timeoutMs: 8_000 }, // immediate: end without a checkpoint, recover at the next start
] as const

/** Does nothing when no server lives on the folder; throws when it outlives both signals. */
export async function stopServer(data: string): Promise<void> {
  const running = readPostmaster(data)
  if (!running) return
  for (const { signal, timeoutMs } of STEPS) {
    try {
      process.kill(running.pid, signal)
    } catch {
      return
    }
    const until = performance.now() + timeoutMs
    while (performance.now() < until) {
      if (!isAlive(running.pid)) return
      await sleep(POLL_MS)
    }
  }
  throw new Error(`PostgreSQL (process ${running.pid}) on ${data} did not stop`)
}
