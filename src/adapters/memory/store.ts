// A store in memory with the meaning of the real one, for simulations, tests and the making of a demo world: same guards, no clock, no chance.
import type { Instant } from '../../domain/day'
import { ANSWER_TABLES, TABLES, type Rows, type TableName } from '../../domain/tables'
import type { DueErrand, ReadAnswer, ReadAsk, Fetches, Store } from '../../ports/store'
import type { MemoryRow } from './clean'
import { commitTo } from './commit'
import { readFacts } from './read'
import { settleDay } from './settle'
import { createMemoryTables, type ErrandTable, type MemoryTables } from './tables'
import { violationsIn } from './violations'

export interface MemoryStore extends Store {
  /** All rows of a table, in no order. */
  rows<T extends TableName>(table: T): readonly Rows[T][]
  /** The moment from which the next errand may be taken, past or to come; null when all are done. */
  nextDueAt(): Instant | null
  /** Puts a row as it is over one of the same key, past all guards: for planting damage. */
  plant<T extends TableName>(table: T, row: Rows[T]): void
}

export function createMemoryStore(): MemoryStore {
  const tables = createMemoryTables()
  return {
    read: (ask) => answer(() => readOnce(tables, ask)),
    commit: (home, changes) => answer(() => commitTo(tables, home, changes)),
    due: (now, limit) => answer(() => dueIn(tables, now).slice(0, limit)),
    settle: (closing) => answer(() => settleDay(tables, closing)),
    violations: () => answer(() => violationsIn(tables)),
    rows: (table) => tables.rows(table) as never,
    nextDueAt: () => tables.undone.nextAt() as Instant | null,
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
  const keyed = tables.undone.upTo(now).map(({ table, row }) => {
    const errand = dueOf(table, row)
    return { errand, key: `${errand.home.family} ${errand.home.id} ${errand.errandId}` }
  })
  keyed.sort((a, b) => a.errand.runAt - b.errand.runAt || (a.key < b.key ? -1 : 1))
  return keyed.map(({ errand }) => errand)
}

function dueOf(table: ErrandTable, row: MemoryRow): DueErrand {
  const { family, key } = TABLES[table]
  const owner: string = key[0] ?? ''
  const { [owner]: id, ...errand } = row
  return { ...errand, home: { family, id } } as unknown as DueErrand
}
