// The demo's clock: real speed from a fixed Friday, turned by hand, and kept with the data.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEmulatorClock, type EmulatorClock } from '../emulator/clock'

/** Friday 2026-11-20, 09:30 in Shanghai: T+1 meets a weekend at once, and the calendar reaches far enough. */
export const DEMO_START_MS = Date.parse('2026-11-20T09:30:00+08:00')

export interface KeptClock extends EmulatorClock {
  /** Writes the present offset down; a restart goes on from where the world was. */
  keep(): void
}

interface Kept {
  readonly worldMs: number
}

/** While the program does not run, its world stands still. */
export function openClock(folder: string): KeptClock {
  const path = join(folder, 'clock.json')
  const kept = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Kept)
    : { worldMs: DEMO_START_MS }
  const clock = createEmulatorClock({ source: () => Date.now() })
  clock.set(kept.worldMs)
  return {
    ...clock,
    keep() {
      const draft = `${path}.draft`
      writeFileSync(draft, JSON.stringify({ worldMs: clock.nowMs() } satisfies Kept))
      renameSync(draft, path)
    },
  }
}
