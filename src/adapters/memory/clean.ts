// A row as the database would take it: known columns, right types, frozen through and through.
import type { TableName } from '../../domain/tables'
import { columnOf, columnsOf, type ColumnFact } from '../postgres/columns'

export type MemoryRow = Readonly<Record<string, unknown>>

/** A frozen copy without a way back to the caller's objects; throws for what the database would not take. */
export function clean(table: TableName, row: MemoryRow): MemoryRow {
  checkNames(table, row)
  const copy: Record<string, unknown> = {}
  for (const column of columnsOf(table)) copy[column.name] = valueOf(table, column, row[column.name] ?? null)
  return Object.freeze(copy)
}

/** A clean row with some columns set anew. */
export function cleanOver(table: TableName, old: MemoryRow, set: MemoryRow): MemoryRow {
  const copy: Record<string, unknown> = { ...old }
  for (const name in set) copy[name] = valueOf(table, columnOf(table, name), set[name] ?? null)
  return Object.freeze(copy)
}

function checkNames(table: TableName, row: MemoryRow): void {
  for (const name in row) columnOf(table, name)
}

const JS_TYPES = { text: 'string', bigint: 'number', boolean: 'boolean' } as const

function valueOf(table: TableName, { name, type, nullable }: ColumnFact, value: unknown): unknown {
  if (value === null && !nullable) throw new Error(`${table}.${name} must not be empty`)
  if (value === null) return null
  if (type === 'jsonb') return deepFreeze(JSON.parse(JSON.stringify(value)))
  if (typeof value !== JS_TYPES[type]) throw new Error(`${table}.${name} is a ${type}`)
  if (type === 'bigint' && !Number.isSafeInteger(value)) throw new Error(`${table}.${name} is a whole number`)
  return value
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
