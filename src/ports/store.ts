// The store: one read that says who asks and what was asked for, one commit that applies a list of changes or nothing.
import type { Change } from '../domain/change'
import type { Day, Instant } from '../domain/day'
import type { PersonId } from '../domain/ids'
import type { Errand } from '../domain/outbox'
import type { Person } from '../domain/person'
import type { Reply } from './reply'
import type { Column, Home, Rows, StoredAnswer, TableName } from '../domain/tables'

export interface Store {
  /**
   * One statement. `who` is the person of a living session (or of a trusted platform context), else null; `stored`
   * the answer kept for this asker and key, else null.
   */
  read<F extends Fetches>(ask: ReadAsk<F>): Promise<ReadAnswer<F>>
  /** One round trip: all changes or none. Rejects only when the outcome is unknown. */
  commit(home: Home, changes: readonly Change[]): Promise<CommitOutcome>
  /** Errands that are due and not leased, oldest first. */
  due(now: Instant, limit: number): Promise<DueErrand[]>
  /**
   * Closes the settlement of a business day for every shop that has released, unsettled orders or carried-over money:
   * settlement, its lines, and one `plan-payout` errand each. Set-based; a second run changes nothing.
   */
  settle(ask: {
    readonly day: Day
    readonly cutoffAt: Instant
    readonly now: Instant
  }): Promise<SettleOutcome>
  /** Rows that break an invariant, by its name; empty when all is well. */
  violations(): Promise<Violation[]>
}

export type Credential =
  /** An opaque token's two halves; the second already hashed. */
  | { readonly kind: 'session'; readonly personId: PersonId; readonly hash: string }
  /** The platform's own context vouches for the person. */
  | { readonly kind: 'context'; readonly personId: PersonId }

export interface ReadAsk<F extends Fetches> {
  readonly credential: Credential | null
  readonly now: Instant
  readonly fetches: F
  readonly repeat: { readonly home: Home; readonly askerId: string; readonly key: string } | null
}

export interface ReadAnswer<F extends Fetches> {
  readonly who: Person | null
  readonly stored: StoredAnswer | null
  readonly facts: Facts<F>
}

/** What a read asks for, by a name of the reader's choice. */
export type Fetches = Readonly<Record<string, Fetch>>

export interface Fetch<Out = unknown> {
  readonly take: 'one' | 'many' | 'count' | 'sum'
  readonly table: TableName
  readonly where: Readonly<Record<string, Condition>>
  readonly order: readonly (readonly [column: string, way: 'asc' | 'desc'])[]
  readonly limit: number
  /** The column that is summed. */
  readonly column: string | null
  /** Counts distinct values of a column instead of rows. */
  readonly distinct: boolean
  /** Never set; carries the type of what comes back. */
  readonly out?: Out
}

export type Plain = string | number | boolean | null
export type Condition =
  | Plain
  | { readonly in: readonly (string | number)[] }
  | { readonly gte?: string | number; readonly gt?: string | number; readonly lt?: string | number }
  | { readonly not: Plain }
  /** Equal to a column of the rows another fetch of the same read brings (at most that fetch's limit). */
  | { readonly via: readonly [fetch: string, column: string] }

export type Facts<F extends Fetches> = {
  readonly [N in keyof F]: NonNullable<F[N]> extends Fetch<infer Out> ? Out : never
}

type Where<T extends TableName> = { readonly [C in Column<T>]?: Condition }
type Order<T extends TableName> = readonly (readonly [column: Column<T>, way: 'asc' | 'desc'])[]

/** Written out whole: fetches are made by the thousand, and spreading one together takes a hundred times as long. */
function fetchOf(
  take: Fetch['take'],
  table: TableName,
  where: object,
  column: string | null = null,
  distinct = false,
): Fetch<never> {
  return { take, table, where: where as Fetch['where'], order: NO_ORDER, limit: 1, column, distinct }
}

const NO_ORDER: Fetch['order'] = []

/** One row by its key or by conditions that fit at most one; null when there is none. */
export function one<T extends TableName>(table: T, where: Where<T>): Fetch<Rows[T] | null> {
  return fetchOf('one', table, where)
}

/** At most `limit` rows; `order` must end in something unique. */
export function many<T extends TableName>(
  table: T,
  where: Where<T>,
  order: Order<T>,
  limit: number,
): Fetch<readonly Rows[T][]> {
  return {
    take: 'many',
    table,
    where: where as Fetch['where'],
    order,
    limit,
    column: null,
    distinct: false,
  }
}

export function count<T extends TableName>(table: T, where: Where<T>): Fetch<number> {
  return fetchOf('count', table, where)
}

export function countDistinct<T extends TableName>(
  table: T,
  column: Column<T>,
  where: Where<T>,
): Fetch<number> {
  return fetchOf('count', table, where, column, true)
}

/** 0 for no rows. */
export function sum<T extends TableName>(table: T, column: Column<T>, where: Where<T>): Fetch<number> {
  return fetchOf('sum', table, where, column)
}

export type CommitOutcome =
  | { readonly ok: true }
  /** Nothing was applied: a guard had moved on, a key was taken, a floor or a stock would have gone below zero. */
  | { readonly ok: false; readonly failed: FailedKind; readonly at: string }

/** A commit in another family as an errand's question: what was not applied is tried again on fresh facts. */
export function replyOf(outcome: CommitOutcome): Reply<null> {
  return outcome.ok
    ? { kind: 'ok', value: null }
    : { kind: 'refused', code: outcome.failed, message: outcome.at }
}

export type FailedKind = 'answer' | 'lease' | 'guard' | 'taken' | 'floor' | 'stock'

export interface DueErrand extends Errand {
  readonly home: Home
}

export interface SettleOutcome {
  readonly settlements: number
  readonly lines: number
}

export interface Violation {
  readonly invariant: string
  readonly row: Readonly<Record<string, unknown>>
}
