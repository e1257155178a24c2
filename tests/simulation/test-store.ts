// A store in memory with the meaning of the real one, for simulations and fast tests: same guards, no clock, no chance.
import {
  ANSWER_TABLES,
  ERRAND_TABLES,
  TABLES,
  type Family,
  type Rows,
  type TableName,
} from '../../src/domain/tables'
import type { Instant } from '../../src/domain/day'
import type { DueErrand, ReadAnswer, ReadAsk, Fetches, Store } from '../../src/ports/store'
import { commitTo } from './memory-commit'
import { readFacts } from './memory-read'
import { settleDay } from './memory-settle'
import { createMemoryTables, type MemoryRow, type MemoryTables } from './memory-tables'
import { violationsIn } from './memory-violations'

export interface TestStore extends Store {
  /** All rows of a table, for looking at in a test. */
  rows<T extends TableName>(table: T): readonly Rows[T][]
  /** Puts a row as it is over one of the same key, past all guards: for planting damage. */
  plant<T extends TableName>(table: T, row: Rows[T]): void
}

export function createTestStore(): TestStore {
  const tables = createMemoryTables()
  return {
    read: (ask) => answer(() => readOnce(tables, ask)),
    commit: (home, changes) => answer(() => commitTo(tables, home, changes)),
    due: (now, limit) => answer(() => dueIn(tables, now).slice(0, limit)),
    settle: (closing) => answer(() => settleDay(tables, closing)),
    violations: () => answer(() => violationsIn(tables)),
    rows: (table) => tables.rows(table) as never,
    plant(table, row) {
      const old = tables.get(table, row as unknown as MemoryRow)
      if (old) tables.update(table, old, row as unknown as MemoryRow)
      else tables.insert(table, row as unknown as MemoryRow)
    },
  }
}

/** What throws is a rejection, as with the real one. */
async function answer<T>(work: () => T): Promise<T> {
  return work()
}

function readOnce<F extends Fetches>(tables: MemoryTables, ask: ReadAsk<F>): ReadAnswer<F> {
  const facts = readFacts(tables, ask.fetches)
  return { who: whoIn(tables, ask), stored: storedIn(tables, ask), facts } as ReadAnswer<F>
}

function whoIn(tables: MemoryTables, { credential, now }: ReadAsk<Fetches>): MemoryRow | null {
  if (!credential) return null
  const { personId } = credential
  if (credential.kind === 'session') {
    const session = tables.get('session', { personId, hash: credential.hash })
    if (!session || session['endedAt'] !== null || Number(session['expiresAt']) <= now) return null
  }
  return tables.get('person', { personId })
}

function storedIn(tables: MemoryTables, { repeat }: ReadAsk<Fetches>): MemoryRow | null {
  if (!repeat) return null
  const { home, askerId, key } = repeat
  const table = ANSWER_TABLES[home.family]
  const owner = TABLES[table].key[0] ?? ''
  const row = tables.get(table, { [owner]: home.id, askerId, key })
  if (!row) return null
  const { [owner]: _, ...stored } = row
  return Object.freeze(stored)
}

function dueIn(tables: MemoryTables, now: Instant): DueErrand[] {
  const found = Object.entries(ERRAND_TABLES).flatMap(([family, table]) =>
    tables
      .rows(table)
      .filter(
        (row) => row['doneAt'] === null && Number(row['runAt']) <= now && Number(row['leasedUntil']) <= now,
      )
      .map((row) => dueOf(family as Family, table, row)),
  )
  const keyed = found.map((errand) => ({
    errand,
    key: `${errand.home.family} ${errand.home.id} ${errand.errandId}`,
  }))
  keyed.sort((a, b) => a.errand.runAt - b.errand.runAt || (a.key < b.key ? -1 : 1))
  return keyed.map(({ errand }) => errand)
}

function dueOf(family: Family, table: TableName, row: MemoryRow): DueErrand {
  const owner = TABLES[table].key[0] ?? ''
  const { [owner]: id, ...errand } = row
  return { ...errand, home: { family, id } } as unknown as DueErrand
}
