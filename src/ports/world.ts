// The world: everything the outside gives, passed as an argument; production, tests and simulation differ only in it.
import type { Instant } from '../domain/day'
import type { Applications } from './application'
import type { Bank } from './bank'
import type { Digest } from './digest'
import type { Files } from './files'
import type { Identity } from './identity'
import type { Payments } from './payments'
import type { Sms } from './sms'
import type { Store } from './store'
import type { Vault } from './vault'
import type { Wechat } from './wechat'

export interface World extends Outside {
  readonly store: Store
  readonly vault: Vault
  readonly files: Files
  readonly limits: Limits
  readonly clock: { now(): Instant }
  /** Random bytes from a secure source (seeded in a simulation). */
  readonly random: { bytes(count: number): Uint8Array }
  readonly digest: Digest
  readonly log: Log
  readonly settings: Settings
}

/** The parties that errands ask. */
export interface Outside {
  readonly payments: Payments
  readonly bank: Bank
  readonly applications: Applications
  readonly wechat: Wechat
  readonly sms: Sms
  readonly identity: Identity
}

export interface Limits {
  /** Counts one use; false when the limit of this window is reached. */
  take(key: string, limit: number, windowMs: number): Promise<boolean>
}

export interface Log {
  /** Codes and ids only, never personal data. */
  info(event: string, facts: LogFacts): void
  alarm(event: string, facts: LogFacts): void
}
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

/** What an operator of an installation sets. */
export interface Settings {
  /** The channel's own fee, posted when money comes and reconciled with its bills. */
  readonly channelFeeBps: number
  /** Our commission, split off before the release; 0 means no split is asked. */
  readonly commissionBps: number
  /** Numbers every notice of money is compared with. */
  readonly spMchid: string
  readonly spAppid: string
}
