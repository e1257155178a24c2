// What the channel remembers: all that a restart needs, and nothing of keys, clock or chance.
import type { Timed } from '../clock'
import { fromPlain, type PlainGraph, toPlain } from '../plain-graph'
import { type BooksMemory, emptyBooks } from './books'
import type { PlantedFault } from './faults'
import type { IdsMemory } from './ids'
import { noNotices, type NoticesMemory } from './notices'
import type { SigningMode } from './platform'
import type * as rows from './records'

export type Memory = {
  records: Records
  books: BooksMemory
  ids: IdsMemory
  notices: NoticesMemory
  effects: Timed<Effect>[]
  faults: PlantedFault[]
  applicationsHeld: boolean
  signingMode: SigningMode
}

/** What the channel has written down. */
export type Records = {
  subMerchants: Map<string, rows.SubMerchant>
  transactions: Map<string, rows.Transaction>
  paid: Map<string, rows.Transaction>
  /** By prepay_id, code_url and h5_url. */
  prepays: Map<string, rows.Prepay>
  lastPrepay: Map<rows.Transaction, rows.Prepay>
  refunds: Map<string, rows.Refund>
  splits: Map<string, rows.Split>
  returns: Map<string, rows.SplitReturn>
  withdrawals: Map<string, rows.Withdrawal>
  /** Also those whose number was used again later. */
  allWithdrawals: rows.Withdrawal[]
  applications: Map<string, rows.Application>
  media: Map<string, rows.Media>
  refundPlans: Plan<'SUCCESS' | 'ABNORMAL' | 'CLOSED' | 'HOLD'>[]
  splitPlans: Plan<string>[]
}

/** A timed step of the channel itself. */
export type Effect =
  | { kind: 'end-refund'; refund: rows.Refund; outcome: 'SUCCESS' | 'ABNORMAL' | 'CLOSED' }
  | { kind: 'end-split'; split: rows.Split }
  | { kind: 'end-release'; release: rows.Split }
  | { kind: 'end-return'; made: rows.SplitReturn }
  | { kind: 'end-withdrawal'; withdrawal: rows.Withdrawal }
  | { kind: 'review-application'; application: rows.Application; to: rows.ApplicationState }
  | { kind: 'unfreeze'; transaction: rows.Transaction }
  /** A slow answer, which somebody is waiting for. */
  | { kind: 'answer'; goOn: () => void }

export type Plan<Outcome> = { about: string | undefined; outcome: Outcome }

/** Raised when a state of before could no longer be read. */
const VERSION = 1

export function newMemory(shops: readonly rows.SubMerchant[]): Memory {
  return {
    records: emptyRecords(shops),
    books: emptyBooks(),
    ids: { applications: 0 },
    notices: noNotices(),
    effects: [],
    faults: [],
    applicationsHeld: false,
    signingMode: 'normal',
  }
}

/** Plain JSON. Throws where a closure is part of it: a slow answer, or a planted change of a notice. */
export function writeMemory(memory: Memory): unknown {
  return { version: VERSION, graph: toPlain(memory) }
}

export function readMemory(state: unknown): Memory {
  const { version, graph } = state as { version?: unknown; graph: PlainGraph }
  if (version !== VERSION)
    throw new Error(`this is no state of the channel that can be read: ${String(version)}`)
  return fromPlain(graph) as Memory
}

function emptyRecords(shops: readonly rows.SubMerchant[]): Records {
  return {
    subMerchants: new Map(shops.map((shop) => [shop.subMchid, shop])),
    transactions: new Map(),
    paid: new Map(),
    prepays: new Map(),
    lastPrepay: new Map(),
    refunds: new Map(),
    splits: new Map(),
    returns: new Map(),
    withdrawals: new Map(),
    allWithdrawals: [],
    applications: new Map(),
    media: new Map(),
    refundPlans: [],
    splitPlans: [],
  }
}
