// What goes wrong in a run: each seed draws which faults are on and how often, since a run with all of them hides bugs.
import type { Chance } from './chance'

/** Each with the rates it may get; a share of the seeds has it off. */
const RATES = {
  'strand-crash': [0.0005, 0.002, 0.008],
  'strand-stall': [0.001, 0.005],
  'process-crash': [0.0003, 0.001, 0.003],
  'store-down': [0.002, 0.01, 0.03],
  'commit-unacknowledged': [0.005, 0.02, 0.08],
  'answer-lost': [0.02, 0.1],
  'double-tap': [0.1, 0.4],
  'channel-timeout-before': [0.01, 0.1],
  'channel-timeout-after': [0.01, 0.1, 0.3],
  'channel-busy': [0.01, 0.1],
  'channel-busy-after': [0.01, 0.1],
  'channel-bad-gateway': [0.01, 0.05],
  'channel-garbage': [0.01, 0.05],
  'channel-rate-limit': [0.01, 0.05],
  'channel-outage': [0.5, 1],
  'sms-timeout': [0.1, 0.5],
  'sms-limit': [0.1, 0.5],
  'notice-duplicate': [0.2, 0.6],
  'notice-lost': [0.1, 0.5],
  'notice-late': [0.1, 0.5],
  'notice-overtaken': [0.1, 0.3],
  'notice-wrong-amount': [0.1, 0.4],
  'notice-bad-signature': [0.1, 0.3],
  'notice-forged': [0.1, 0.4],
  'late-money': [0.3, 1],
  'refund-slow': [0.2, 0.5],
  'refund-abnormal': [0.3, 0.7],
  'refund-closed': [0.1, 0.4],
  'bank-return': [0.1, 0.4],
  'clock-step': [0.002, 0.01],
  'time-jump': [0.001, 0.005, 0.02],
  'late-tick': [0.1, 0.5],
} as const satisfies Record<string, readonly number[]>

export type FaultKind = keyof typeof RATES

export interface Faults {
  /** Draws, and counts what happened. */
  happens(kind: FaultKind): boolean
  /** From here on nothing goes wrong. */
  stop(): void
  readonly counts: ReadonlyMap<FaultKind, number>
}

/** What an error planted by the run begins with, so that any other is a finding. */
export const PLANTED = 'planted: '
const OFF_SHARES = [0.2, 0.5, 0.9]

export function createFaults(chance: Chance): Faults {
  const offShare = chance.pick(OFF_SHARES)
  const rates = new Map(
    Object.entries(RATES).map(([kind, each]) => [
      kind as FaultKind,
      chance.flip(offShare) ? 0 : chance.pick<number>(each),
    ]),
  )
  const counts = new Map<FaultKind, number>()
  let stopped = false
  return {
    counts,
    happens(kind) {
      const rate = rates.get(kind) ?? 0
      if (stopped || rate === 0 || !chance.flip(rate)) return false
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      return true
    },
    stop() {
      stopped = true
    },
  }
}

/** The error of a planted fault. */
export function planted(what: string): Error {
  return new Error(`${PLANTED}${what}`)
}
