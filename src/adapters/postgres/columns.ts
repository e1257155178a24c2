// Every table as the database knows it: its name, its columns and their names there.
import { TABLES, type TableName } from '../../domain/tables'
import type { ColumnsOf, ColumnType } from './column-type'
import { ORDER_COLUMNS } from './columns-orders'
import { PERSON_COLUMNS } from './columns-person'
import { SHOP_COLUMNS } from './columns-shop'

export const COLUMNS: ColumnsOf<TableName> = { ...SHOP_COLUMNS, ...ORDER_COLUMNS, ...PERSON_COLUMNS }

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

export interface ColumnFact {
  /** As the domain writes it. */
  readonly name: string
  /** As the database writes it, without quotes. */
  readonly snake: string
  /** As a statement must write it. */
  readonly quoted: string
  readonly type: 'text' | 'bigint' | 'boolean' | 'jsonb'
  readonly nullable: boolean
}

/** The columns of a table in a fixed order, the family's id first. */
export const columnsOf = (table: TableName): readonly ColumnFact[] => FACTS[table]

/** Throws for a column the table does not have. */
export function columnOf(table: TableName, name: string): ColumnFact {
  const found = BY_NAME[table].get(name)
  if (!found) throw new Error(`${table} has no column ${name}`)
  return found
}

/** `order` is a word of SQL itself. */
export const sqlName = (table: TableName): string => (table === 'order' ? 'orders' : snakeOf(table))

/**
 * The column a guard by version compares: `rev`, which the store raises; else `terms`, which decisions
 * set themselves; null for a table without one.
 */
export function versionColumn(table: TableName): 'rev' | 'terms' | null {
  const steps: readonly string[] = TABLES[table].steps ?? []
  return VERSIONS.find((name) => steps.includes(name)) ?? null
}

const VERSIONS = ['rev', 'terms'] as const
const RESERVED = ['from', 'to']

function snakeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function factsOf(table: TableName): ColumnFact[] {
  return Object.entries<ColumnType>(COLUMNS[table]).map(([name, type]) => {
    const snake = snakeOf(name)
    return {
      name,
      snake,
      quoted: RESERVED.includes(snake) ? `"${snake}"` : snake,
      type: type.replace('?', '') as ColumnFact['type'],
      nullable: type.endsWith('?'),
    }
  })
}

const byTable = <V>(make: (table: TableName) => V): Record<TableName, V> =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, make(table)])) as Record<TableName, V>

const FACTS = byTable(factsOf)
const BY_NAME = byTable((table) => new Map(FACTS[table].map((fact) => [fact.name, fact])))
