// The vocabulary of changes: what a decision may ask the store to do, all of it or nothing.
import type { Instant } from './day'
import { floorMoves, type Account, type Transfer } from './ledger'
import type { SkuId } from './ids'
import type { Topic } from './outbox'
import type { StockMoveKind } from './product'
import { TABLES, type Column, type Rows, type TableName } from './tables'

export type Change =
  | StepChange
  | InsertChange
  | ExpectChange
  | ErrandChange
  | ErrandLease
  | ErrandEnd
  | FloorChange
  | StockChange
  | AnswerChange

/** Inserts one row. A taken key fails the commit, except in tables that are once-only. */
export type InsertChange = {
  [T in TableName]: { readonly kind: 'insert'; readonly table: T; readonly row: Rows[T] }
}[TableName]

/**
 * Changes one row that is still as it was decided upon: in one of `from` (where the row has a state) and at `rev`
 * (where it has one); `rev` is raised by the store. A row that moved on fails the commit.
 */
export type StepChange = {
  [T in TableName]: {
    readonly kind: 'step'
    readonly table: T
    readonly key: Readonly<Record<string, string | number>>
    readonly from?: readonly string[]
    readonly rev?: number
    readonly set: Partial<Rows[T]>
  }
}[TableName]

/** Fails the commit when a row that was relied on and is not changed here has another `rev`. */
export interface ExpectChange {
  readonly kind: 'expect'
  readonly table: TableName
  readonly key: Readonly<Record<string, string | number>>
  readonly rev: number
}

/**
 * Writes an errand once; one with the same id is left as it is. One that is wanted `atOnce` is committed already
 * leased to the committing process (`lease` is filled in by the server), which carries it out before it answers.
 */
export interface ErrandChange {
  readonly kind: 'errand'
  readonly errandId: string
  readonly topic: Topic
  readonly body: unknown
  readonly runAt: Instant
  readonly atOnce: boolean
  readonly lease: { readonly by: string; readonly until: Instant } | null
}

/**
 * Takes an undone errand whose lease has run out at `now` and which nobody has tried since it was seen; fails the commit
 * (`lease`) otherwise. Without `tries` a stale list would pass for a first try, and a message could go out twice.
 */
export interface ErrandLease {
  readonly kind: 'errand-lease'
  readonly errandId: string
  /** As it was seen. */
  readonly tries: number
  readonly by: string
  readonly now: Instant
  readonly until: Instant
}

/** Ends an errand or puts it off; fails the commit when the lease has passed to another process. */
export interface ErrandEnd {
  readonly kind: 'errand-end'
  readonly errandId: string
  readonly leasedBy: string
  readonly doneAt: Instant | null
  /** When to try again, for an errand that is not done. */
  readonly runAt: Instant | null
  readonly fault: string | null
}

/** Adds to a balance with a floor; below zero fails the commit. Made from transfers by {@link withFloors} only. */
export interface FloorChange {
  readonly kind: 'floor'
  readonly account: Account
  readonly byFen: number
}

/**
 * Moves pieces of one SKU between its counts. `terms` is compared where a price was relied on: a seller's edit in
 * between fails the commit, another buyer's purchase does not.
 */
export interface StockChange {
  readonly kind: 'stock'
  readonly skuId: SkuId
  readonly move: StockMoveKind
  readonly quantity: number
  readonly terms: number | null
  readonly ref: string
  readonly at: Instant
}

/** Keeps an answer for repeats of the same action; a taken key fails the commit. */
export interface AnswerChange {
  readonly kind: 'answer'
  readonly askerId: string
  readonly key: string
  readonly inputHash: string
  readonly answer: unknown
  readonly at: Instant
}

/** The fixed order in which kinds are applied: locks are always taken the same way round, stock last. */
export const KIND_ORDER: readonly Change['kind'][] = [
  'answer',
  'errand-lease',
  'errand-end',
  'expect',
  'step',
  'insert',
  'errand',
  'floor',
  'stock',
]

export function insert<T extends TableName>(table: T, row: Rows[T]): Change {
  return { kind: 'insert', table, row } as unknown as Change
}

export function stepRow<T extends TableName>(
  table: T,
  key: Partial<Record<Column<T>, string | number>>,
  guard: { readonly from?: readonly string[]; readonly rev?: number },
  set: Partial<Rows[T]>,
): Change {
  return { kind: 'step', table, key, ...guard, set } as unknown as Change
}

/** An errand for the clock: carried out by the next tick at or after `runAt`. */
export function errand(topic: Topic, about: string, body: object, runAt: Instant): ErrandChange {
  return { kind: 'errand', errandId: `${topic}/${about}`, topic, body, runAt, atOnce: false, lease: null }
}

/** An errand that the answer waits for. */
export function errandAtOnce(topic: Topic, about: string, body: object, now: Instant): ErrandChange {
  return { ...errand(topic, about, body, now), atOnce: true }
}

export function moveStock(
  move: StockMoveKind,
  skuId: SkuId,
  quantity: number,
  ref: string,
  at: Instant,
  terms: number | null = null,
): Change {
  return { kind: 'stock', skuId, move, quantity, terms, ref, at }
}

/** Transfers as inserts, with the balances they move. All transfers of a commit go through one call. */
export function moneyChanges(transfers: readonly Transfer[]): Change[] {
  return [
    ...transfers.map((row) => insert('transfer', row)),
    ...floorMoves(transfers).map(({ account, byFen }): Change => ({ kind: 'floor', account, byFen })),
  ]
}

/** The list in the store's fixed order: by kind, rows of a kind by table and key. */
export function inOrder(changes: readonly Change[]): Change[] {
  const keyed = changes.map((change) => ({
    change,
    rank: KIND_ORDER.indexOf(change.kind),
    key: sortKey(change),
  }))
  keyed.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ change }) => change)
}

/** Parents stand before their children in the list of tables, and so they are inserted. */
const TABLE_RANK = Object.keys(TABLES).reduce(
  (ranks, table, index) => ({ ...ranks, [table]: String(1_000 + index) }),
  {} as Record<TableName, string>,
)

function sortKey(change: Change): string {
  switch (change.kind) {
    case 'step':
    case 'expect':
      return `${change.table} ${JSON.stringify(change.key)}`
    case 'insert':
      return TABLE_RANK[change.table]
    case 'errand':
    case 'errand-lease':
    case 'errand-end':
      return change.errandId
    case 'floor':
      return change.account
    case 'stock':
      return `${change.skuId} ${change.move} ${change.ref}`
    case 'answer':
      return change.key
  }
}
