// Rows in memory with the keys, unique sets and column types of the real tables; every change can be taken back.
import { columnOf, columnsOf, TABLE_NAMES } from '../../src/adapters/postgres/columns'
import { TABLES, type TableName } from '../../src/domain/tables'

export type MemoryRow = Readonly<Record<string, unknown>>

interface MemoryTable {
  /** By the family's id, then by the whole key. */
  readonly homes: Map<string, Map<string, MemoryRow>>
  readonly uniques: { readonly columns: readonly string[]; readonly taken: Set<string> }[]
}

export interface MemoryTables {
  rows(table: TableName): MemoryRow[]
  rowsIn(table: TableName, homeId: string): MemoryRow[]
  get(table: TableName, row: MemoryRow): MemoryRow | null
  /** False when a key or a unique set is taken; nothing is changed then. */
  insert(table: TableName, row: MemoryRow): boolean
  update(table: TableName, old: MemoryRow, set: MemoryRow): boolean
  /** Runs `work`; what it changed is taken back unless it returns null. */
  atomic<Failure>(work: () => Failure | null): Failure | null
}

export function createMemoryTables(): MemoryTables {
  const tables = new Map(TABLE_NAMES.map((table) => [table, emptyTable(table)]))
  const of = (table: TableName): MemoryTable => tables.get(table) as MemoryTable
  let undo: (() => void)[] = []
  const put = (table: TableName, row: MemoryRow): boolean => {
    if (!place(of(table), table, row)) return false
    undo.push(() => remove(of(table), table, row))
    return true
  }
  return {
    rows: (table) => [...of(table).homes.values()].flatMap((home) => [...home.values()]),
    rowsIn: (table, homeId) => [...(of(table).homes.get(homeId)?.values() ?? [])],
    get: (table, row) => of(table).homes.get(homeOf(table, row))?.get(keyOf(table, row)) ?? null,
    insert: (table, row) => put(table, clean(table, row)),
    update(table, old, set) {
      const row = clean(table, { ...old, ...set })
      remove(of(table), table, old)
      undo.push(() => place(of(table), table, old))
      return put(table, row)
    },
    atomic(work) {
      undo = []
      let kept = false
      try {
        const failure = work()
        kept = failure === null
        return failure
      } finally {
        if (!kept) undo.reverse().forEach((back) => back())
        undo = []
      }
    },
  }
}

function emptyTable(table: TableName): MemoryTable {
  const sets: readonly (readonly string[])[] = TABLES[table].unique ?? []
  return { homes: new Map(), uniques: sets.map((columns) => ({ columns, taken: new Set() })) }
}

function place({ homes, uniques }: MemoryTable, table: TableName, row: MemoryRow): boolean {
  const key = keyOf(table, row)
  const home = homes.get(homeOf(table, row)) ?? new Map<string, MemoryRow>()
  if (home.has(key) || uniques.some(({ columns, taken }) => taken.has(valuesOf(columns, row)))) return false
  homes.set(homeOf(table, row), home.set(key, row))
  uniques.forEach(({ columns, taken }) => taken.add(valuesOf(columns, row)))
  return true
}

function remove({ homes, uniques }: MemoryTable, table: TableName, row: MemoryRow): void {
  homes.get(homeOf(table, row))?.delete(keyOf(table, row))
  uniques.forEach(({ columns, taken }) => taken.delete(valuesOf(columns, row)))
}

const homeOf = (table: TableName, row: MemoryRow): string => String(row[TABLES[table].key[0] ?? ''])
const keyOf = (table: TableName, row: MemoryRow): string => valuesOf(TABLES[table].key, row)
const valuesOf = (columns: readonly string[], row: MemoryRow): string =>
  columns.map((column) => String(row[column])).join('\n')

const JS_TYPES = { text: 'string', bigint: 'number', boolean: 'boolean' } as const

/** A frozen copy without a way back to the caller's objects; throws for what the database would not take. */
function clean(table: TableName, row: MemoryRow): MemoryRow {
  const copy: Record<string, unknown> = {}
  Object.keys(row).forEach((name) => columnOf(table, name))
  for (const { name, type, nullable } of columnsOf(table)) {
    const value = row[name] ?? null
    if (value === null && !nullable) throw new Error(`${table}.${name} must not be empty`)
    if (type === 'jsonb') copy[name] = value === null ? null : deepFreeze(JSON.parse(JSON.stringify(value)))
    else if (value !== null && typeof value !== JS_TYPES[type])
      throw new Error(`${table}.${name} is a ${type}`)
    else if (type === 'bigint' && value !== null && !Number.isSafeInteger(value)) {
      throw new Error(`${table}.${name} is a whole number`)
    } else copy[name] = value
  }
  return Object.freeze(copy)
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
