// What a decision's list of changes says, read by table, account and SKU, for the tests of decisions.
import type { Change, ErrandChange } from '../src/domain/change'
import type { Rows, TableName } from '../src/domain/tables'

/** The rows that are written for the first time. */
export const inserted = <T extends TableName>(changes: readonly Change[], table: T): readonly Rows[T][] =>
  changes.flatMap((one) => (one.kind === 'insert' && one.table === table ? [one.row as Rows[T]] : []))

/** What is set on rows that are there already. */
export const stepped = <T extends TableName>(
  changes: readonly Change[],
  table: T,
): readonly Partial<Rows[T]>[] =>
  changes.flatMap((one) => (one.kind === 'step' && one.table === table ? [one.set as Partial<Rows[T]>] : []))

/** How balances with a floor move, by account. */
export const moved = (changes: readonly Change[]): Readonly<Record<string, number>> =>
  Object.fromEntries(changes.flatMap((one) => (one.kind === 'floor' ? [[one.account, one.byFen]] : [])))

/** Pieces of stock: `sell cup 5`. */
export const pieces = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap((one) => (one.kind === 'stock' ? [`${one.move} ${one.skuId} ${one.quantity}`] : []))

export const errands = (changes: readonly Change[]): readonly ErrandChange[] =>
  changes.flatMap((one) => (one.kind === 'errand' ? [one] : []))

export const topics = (changes: readonly Change[]): readonly string[] =>
  errands(changes).map(({ topic }) => topic)

/** Debit minus credit of every account that transfers of these changes touch. */
export const debits = (changes: readonly Change[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {}
  inserted(changes, 'transfer').forEach(({ debit, credit, amountFen }) => {
    sums[debit] = (sums[debit] ?? 0) + amountFen
    sums[credit] = (sums[credit] ?? 0) - amountFen
  })
  return sums
}
