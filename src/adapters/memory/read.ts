// Reads over rows in memory, with the meaning that the compiled statements have.
import type { Condition, Fetch, Fetches } from '../../ports/store'
import type { MemoryRow } from './clean'
import type { MemoryTables, Values } from './tables'

/** Each fact by its name; rows are frozen. */
export function readFacts(tables: MemoryTables, fetches: Fetches): Record<string, unknown> {
  const found = new Map<string, MemoryRow[]>()
  const rowsOf = (name: string): MemoryRow[] => {
    const fetch = fetches[name]
    if (!fetch) throw new Error(`a read cannot refer to ${name}`)
    const rows = found.get(name) ?? fetched(tables, fetch, rowsOf)
    found.set(name, rows)
    return rows
  }
  const facts: Record<string, unknown> = {}
  for (const name in fetches) {
    const fetch = fetches[name]
    if (fetch) facts[name] = factOf(fetch, rowsOf(name))
  }
  return facts
}

type RowsOf = (name: string) => readonly MemoryRow[]

function factOf({ take, column, distinct }: Fetch, rows: readonly MemoryRow[]): unknown {
  if (take === 'one') return rows[0] ?? null
  if (take === 'many') return Object.freeze([...rows])
  if (take === 'sum') return rows.reduce((sum, row) => sum + Number(row[column ?? ''] ?? 0), 0)
  if (column === null) return rows.length
  const values = rows.map((row) => row[column]).filter((value) => value !== null)
  return distinct ? new Set(values).size : values.length
}

function fetched(tables: MemoryTables, fetch: Fetch, rowsOf: RowsOf): MemoryRow[] {
  const conditions = Object.entries(fetch.where).map(
    ([name, condition]) => [name, testOf(condition, rowsOf)] as const,
  )
  const rows = candidates(tables, fetch, rowsOf).filter((row) =>
    conditions.every(([name, test]) => test(row[name])),
  )
  if (fetch.take === 'count' || fetch.take === 'sum') return rows
  return rows.sort((a, b) => compareBy(fetch.order, a, b)).slice(0, fetch.limit)
}

/** Rows that may fit: by each plain value that is asked for, and by one list of values where there is one. */
function candidates(tables: MemoryTables, { table, where }: Fetch, rowsOf: RowsOf): MemoryRow[] {
  const plain: Record<string, Values[string]> = {}
  let list: { readonly name: string; readonly values: ReadonlySet<unknown> } | null = null
  for (const [name, condition] of Object.entries(where)) {
    if (condition === null || condition === undefined) continue
    if (typeof condition !== 'object') plain[name] = condition
    else if ('in' in condition) list = { name, values: new Set(condition.in) }
    else if ('via' in condition) list = { name, values: viaOf(condition.via, rowsOf) }
  }
  if (list) {
    const { name, values } = list
    return [...values].flatMap((value) => [
      ...tables.rowsLike(table, { ...plain, [name]: value as Values[string] }),
    ])
  }
  return Object.keys(plain).length > 0 ? [...tables.rowsLike(table, plain)] : tables.rows(table)
}

function viaOf([name, column]: readonly [string, string], rowsOf: RowsOf): Set<unknown> {
  return new Set(
    rowsOf(name)
      .map((row) => row[column])
      .filter((value) => value !== null),
  )
}

type Test = (value: unknown) => boolean

/** An empty value meets no condition but those that ask for emptiness or unlikeness, as in SQL. */
function testOf(condition: Condition | undefined, rowsOf: RowsOf): Test {
  if (condition === undefined) throw new Error('a condition is undefined')
  if (condition === null || typeof condition !== 'object') return (value) => value === condition
  if ('in' in condition) return (value) => condition.in.some((wanted) => wanted === value)
  if ('not' in condition) return (value) => value !== condition.not
  if ('via' in condition) {
    const wanted = viaOf(condition.via, rowsOf)
    return (value) => wanted.has(value)
  }
  const { gte, gt, lt } = condition
  return (value) =>
    value !== null &&
    (gte === undefined || ascending(value, gte) >= 0) &&
    (gt === undefined || ascending(value, gt) > 0) &&
    (lt === undefined || ascending(value, lt) < 0)
}

function compareBy(order: Fetch['order'], a: MemoryRow, b: MemoryRow): number {
  for (const [column, way] of order) {
    const compared = ascending(a[column], b[column])
    if (compared !== 0) return way === 'asc' ? compared : -compared
  }
  return 0
}

/** Empty values come last when ascending, as PostgreSQL has it. */
function ascending(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return (a as string | number) < (b as string | number) ? -1 : 1
}
