// Rows made elsewhere come over whole: the same facts, the same books, or nothing at all.
import type { Pool } from 'pg'
import { keepBooks, SHOP } from './healthy-books'
import type { Rows, TableName } from '../src/domain/tables'
import { createTestDatabase, type TestDatabase } from '../src/host/database/test-database'
import { createMemoryStore } from '../src/adapters/memory/store'
import { columnsOf, sqlName, TABLE_NAMES } from '../src/adapters/postgres/columns'
import { loadRows } from '../src/adapters/postgres/load-rows'
import { migrate } from '../src/adapters/postgres/migrate'
import { createPool } from '../src/adapters/postgres/pool'
import { createPostgresStore } from '../src/adapters/postgres/store'

type RowsOf = <T extends TableName>(table: T) => readonly Rows[T][]

const MANY_ROWS = 50_000
/** On a machine that has other things to do. */
const MANY_WITHIN_MS = 60_000

let database: TestDatabase
let pool: Pool

beforeEach(async () => {
  database = await createTestDatabase()
  pool = createPool(database.url, { max: 2 })
  await migrate(pool)
})
afterEach(async () => {
  await pool.end()
  await database.drop()
})

describe('loadRows', () => {
  it('brings over what a shop has done, row for row, and the books hold', async () => {
    const store = createMemoryStore()
    await keepBooks(store)
    await loadRows(pool, store.rows)
    for (const table of TABLE_NAMES)
      expect([table, await rowsIn(table)]).toEqual([table, sorted(store.rows(table))])
    expect(store.rows('balance').length).toBeGreaterThan(0)
    expect(await createPostgresStore(pool).violations()).toEqual([])
  })

  it('leaves nothing when one row is refused', async () => {
    const store = createMemoryStore()
    await keepBooks(store)
    const line = store.rows('settlementLine')[0]
    if (!line) throw new Error('the books have a line')
    store.plant('settlementLine', { ...line, netFen: line.grossFen })
    await expect(loadRows(pool, store.rows)).rejects.toThrow('settlement_line')
    expect(await rowsIn('shop')).toEqual([])
  })

  it(
    'brings over many rows',
    async () => {
      const store = createMemoryStore()
      await keepBooks(store)
      const { rowsOf, count } = multiplied(store.rows)
      const startedMs = performance.now()
      await loadRows(pool, rowsOf)
      console.log(`${count} rows in ${Math.round(performance.now() - startedMs)} ms`)
      expect(await rowsIn('transfer')).toHaveLength(rowsOf('transfer').length)
      expect(await createPostgresStore(pool).violations()).toEqual([])
    },
    MANY_WITHIN_MS,
  )
})

async function rowsIn(table: TableName): Promise<unknown[]> {
  const columns = columnsOf(table).map(({ quoted, name }) => `${quoted} AS "${name}"`)
  const { rows } = await pool.query<object>(`SELECT ${columns.join(', ')} FROM ${sqlName(table)}`)
  return sorted(rows)
}

/** As JSON, in which the order of a row's columns is the same on both sides. */
function sorted(rows: readonly object[]): unknown[] {
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .map((text): unknown => JSON.parse(text))
}

/** The same books again and again, each time for a shop of another name. */
function multiplied(rowsOf: RowsOf): { rowsOf: RowsOf; count: number } {
  const once = TABLE_NAMES.map((table) => rowsOf(table).length).reduce((sum, length) => sum + length, 0)
  const times = Math.ceil(MANY_ROWS / once)
  const made = new Map(
    TABLE_NAMES.map((table) => {
      const text = JSON.stringify(rowsOf(table))
      const copies = Array.from({ length: times }, (_, no) => JSON.parse(renamed(text, no)) as object[])
      return [table, distinct(copies.flat())] as const
    }),
  )
  return {
    rowsOf: (table) => made.get(table) as never,
    count: [...made.values()].reduce((sum, rows) => sum + rows.length, 0),
  }
}

const renamed = (text: string, no: number): string =>
  text
    .replaceAll(SHOP, `shop${String(no).padStart(4, '0')}`)
    .replaceAll('child000', `baby${String(no).padStart(4, '0')}`)

/** A table without a shop in it stays as it is. */
const distinct = (rows: readonly object[]): object[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
]
