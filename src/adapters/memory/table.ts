// The rows of one table in memory: found by key or by the columns that were ever asked for, each key and unique set once.
import { TABLES, type TableName } from '../../domain/tables'
import type { MemoryRow } from './clean'

export interface MemoryTable {
  all(): Iterable<MemoryRow>
  /** The row whose key is that of `row`. */
  get(row: MemoryRow): MemoryRow | null
  /** Rows that are like `row` in these columns; compared as text, so the asker compares once more. */
  like(columns: readonly string[], row: MemoryRow): Iterable<MemoryRow>
  /** False when its key or a unique set is taken; nothing is changed then. */
  place(row: MemoryRow): boolean
  remove(row: MemoryRow): void
}

/** Rows by what they have in some columns. */
interface Index {
  readonly columns: readonly string[]
  readonly found: Map<string, Set<MemoryRow>>
}

const NONE: readonly MemoryRow[] = []

export function createMemoryTable(table: TableName): MemoryTable {
  const { key } = TABLES[table]
  const rows = new Map<string, MemoryRow>()
  const sets: readonly (readonly string[])[] = TABLES[table].unique ?? []
  const uniques = sets.map((columns) => ({ columns, taken: new Set<string>() }))
  const isKey = (columns: readonly string[]): boolean =>
    columns.length === key.length && key.every((name: string) => columns.includes(name))
  const indexes = new Map<string, Index>()
  return {
    all: () => rows.values(),
    get: (row) => rows.get(valuesOf(key, row)) ?? null,
    like(columns, row) {
      if (isKey(columns)) {
        const found = rows.get(valuesOf(key, row))
        return found ? [found] : NONE
      }
      const name = columns.join()
      const index = indexes.get(name) ?? indexOf(columns, rows.values())
      indexes.set(name, index)
      return index.found.get(valuesOf(columns, row)) ?? NONE
    },
    place(row) {
      const own = valuesOf(key, row)
      if (rows.has(own) || uniques.some(({ columns, taken }) => taken.has(valuesOf(columns, row))))
        return false
      rows.set(own, row)
      uniques.forEach(({ columns, taken }) => taken.add(valuesOf(columns, row)))
      indexes.forEach((index) => enter(index, row))
      return true
    },
    remove(row) {
      rows.delete(valuesOf(key, row))
      uniques.forEach(({ columns, taken }) => taken.delete(valuesOf(columns, row)))
      indexes.forEach(({ columns, found }) => found.get(valuesOf(columns, row))?.delete(row))
    },
  }
}

function indexOf(columns: readonly string[], rows: Iterable<MemoryRow>): Index {
  const index: Index = { columns, found: new Map() }
  for (const row of rows) enter(index, row)
  return index
}

function enter({ columns, found }: Index, row: MemoryRow): void {
  const values = valuesOf(columns, row)
  const like = found.get(values)
  if (like) like.add(row)
  else found.set(values, new Set([row]))
}

function valuesOf(columns: readonly string[], row: MemoryRow): string {
  let text = ''
  for (const column of columns) text += `${String(row[column])}\n`
  return text
}
