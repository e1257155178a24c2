// All rows of a store as texts, to see whether anything at all has changed.
import { TABLES, type TableName } from '../../src/domain/tables'
import { many, type Fetch, type Store } from '../../src/ports/store'

const ROWS_MAX = 1_000_000
const NAMES = Object.keys(TABLES) as TableName[]

/** One statement, so of one moment. */
export async function rowsOf(store: Store): Promise<readonly string[]> {
  const fetches = Object.fromEntries(NAMES.map((table) => [table, everything(table)]))
  const { facts } = await store.read({ credential: null, now: 0 as never, fetches, repeat: null })
  return NAMES.flatMap((table) => facts[table]?.map((row) => `${table} ${JSON.stringify(row)}`) ?? [])
}

function everything(table: TableName): Fetch<readonly unknown[]> {
  const order = TABLES[table].key.map((column) => [column, 'asc'] as const)
  return many(table, {}, order as never, ROWS_MAX)
}
