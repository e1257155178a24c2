// All tables in memory, with the keys, unique sets and column types of the real ones; every change can be taken back.
import { ERRAND_TABLES, type TableName } from '../../domain/tables'
import { TABLE_NAMES } from '../postgres/columns'
import { clean, cleanOver, type MemoryRow } from './clean'
import { createDueQueue, type DueQueue } from './due-queue'
import { createMemoryTable, type MemoryTable } from './table'

export interface MemoryTables {
  rows(table: TableName): MemoryRow[]
  /** Rows that may have these values, at least one of which is asked for: no more than look alike. */
  rowsLike(table: TableName, values: Values): Iterable<MemoryRow>
  rowsWith(table: TableName, values: Values): MemoryRow[]
  get(table: TableName, row: MemoryRow): MemoryRow | null
  /** False when a key or a unique set is taken; nothing is changed then. */
  insert(table: TableName, row: MemoryRow): boolean
  update(table: TableName, old: MemoryRow, set: MemoryRow): boolean
  /** Runs `work`; what it changed is taken back unless it returns null. */
  atomic<Failure>(work: () => Failure | null): Failure | null
  readonly undone: Pick<DueQueue<ErrandTable>, 'upTo' | 'nextAt'>
}

export type Values = Readonly<Record<string, string | number | boolean>>
export type ErrandTable = (typeof ERRAND_TABLES)[keyof typeof ERRAND_TABLES]

export function createMemoryTables(): MemoryTables {
  const tables = new Map(TABLE_NAMES.map((table) => [table, createMemoryTable(table)]))
  const of = (table: TableName): MemoryTable => tables.get(table) as MemoryTable
  const undone = createDueQueue<ErrandTable>((table, row) => of(table).get(row) === row)
  let undo: (() => void)[] = []
  const put = (table: TableName, row: MemoryRow): boolean => {
    if (!of(table).place(row)) return false
    if (isErrandTable(table)) undone.add(table, row)
    undo.push(() => of(table).remove(row))
    return true
  }
  const rowsLike = (table: TableName, values: Values): Iterable<MemoryRow> =>
    of(table).like(Object.keys(values).sort(), values)
  return {
    rows: (table) => [...of(table).all()],
    rowsLike,
    rowsWith(table, values) {
      const wanted = Object.entries(values)
      return [...rowsLike(table, values)].filter((row) =>
        wanted.every(([name, value]) => row[name] === value),
      )
    },
    get: (table, row) => of(table).get(row),
    insert: (table, row) => put(table, clean(table, row)),
    update(table, old, set) {
      const row = cleanOver(table, old, set)
      of(table).remove(old)
      // In the queue it still is: nobody has looked there since.
      undo.push(() => of(table).place(old))
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
    undone,
  }
}

const isErrandTable = (table: TableName): table is ErrandTable =>
  table === ERRAND_TABLES.shop || table === ERRAND_TABLES.person || table === ERRAND_TABLES.directory
