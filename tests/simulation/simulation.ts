// What all parts of one run share: the scheduler, the store, the channel, what goes wrong, and what was found.
import type { Settings } from '../../src/ports/world'
import type { Chance } from './chance'
import type { Channel } from './channel'
import type { Faults } from './faults'
import type { Finding } from './findings'
import type { Scheduler } from './scheduler'
import type { MemoryStore } from '../../src/adapters/memory/store'
import type { Watch } from './watch'

/** The processes of the server; each has its own clock and dies as a whole. */
export const PROCESSES = ['server-a', 'server-b'] as const
export type Process = (typeof PROCESSES)[number]

export interface Simulation {
  readonly chance: Chance
  readonly scheduler: Scheduler
  readonly faults: Faults
  readonly store: MemoryStore
  readonly channel: Channel
  readonly watch: Watch
  readonly settings: Settings
  /** How far a process's clock is off. */
  readonly skewMs: Map<Process, number>
  readonly messages: SentMessage[]
  readonly alarms: Map<string, number>
  readonly findings: Finding[]
  /** Buyers and sellers who are still at it. */
  readonly actors: { count: number }
}

export interface SentMessage {
  readonly phone: string
  readonly template: string
  readonly params: readonly string[]
}
