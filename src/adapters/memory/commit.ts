// Commits over rows in memory: the same guards and the same failures as the commit functions of the database.
import { versionColumn } from '../postgres/columns'
import type { Change, StepChange, StockChange } from '../../domain/change'
import { STOCK_MOVES } from '../../domain/stock'
import { ANSWER_TABLES, ERRAND_TABLES, TABLES, type Home, type TableName } from '../../domain/tables'
import type { CommitOutcome, FailedKind } from '../../ports/store'
import type { MemoryRow } from './clean'
import type { MemoryTables } from './tables'

export function commitTo(tables: MemoryTables, home: Home, changes: readonly Change[]): CommitOutcome {
  const failure = tables.atomic(() => {
    for (const change of changes) {
      const failed = apply(tables, home, change)
      if (failed) return failed
    }
    return null
  })
  return failure ?? { ok: true }
}

type Failure = Extract<CommitOutcome, { ok: false }>

const fail = (failed: FailedKind, at: string): Failure => ({ ok: false, failed, at })

function apply(tables: MemoryTables, home: Home, change: Change): Failure | null {
  switch (change.kind) {
    case 'insert':
      return insertRow(tables, home, change.table, change.row as unknown as MemoryRow)
    case 'answer': {
      const { kind: _, ...row } = change
      return insertRow(tables, home, ANSWER_TABLES[home.family], row)
    }
    case 'errand': {
      const { errandId, topic, body, runAt, lease } = change
      const [tries, leasedBy, leasedUntil] = lease ? [1, lease.by, lease.until] : [0, null, 0]
      const row = { errandId, topic, body, runAt, tries, leasedBy, leasedUntil, doneAt: null, fault: null }
      return insertRow(tables, home, ERRAND_TABLES[home.family], row)
    }
    case 'step':
      return step(tables, home, change)
    case 'expect': {
      const { table, key, rev } = change
      const row = tables.get(table, inHome(home, table, key))
      return row && row[versioned(table)] === rev ? null : fail('guard', placeOf(table, key))
    }
    case 'errand-lease':
    case 'errand-end':
      return turnErrand(tables, home, change)
    case 'floor':
      return moveBalance(tables, home, change.account, change.byFen)
    case 'stock':
      return moveStock(tables, home, change)
  }
}

function insertRow(tables: MemoryTables, home: Home, table: TableName, row: MemoryRow): Failure | null {
  const once = TABLES[table].onceOnly || Object.values<TableName>(ERRAND_TABLES).includes(table)
  if (tables.insert(table, inHome(home, table, row)) || once) return null
  return fail(Object.values<TableName>(ANSWER_TABLES).includes(table) ? 'answer' : 'taken', table)
}

function step(tables: MemoryTables, home: Home, { table, key, from, rev, set }: StepChange): Failure | null {
  const steps: readonly string[] = TABLES[table].steps ?? []
  const wrong = Object.keys(set).find((name) => name === 'rev' || !steps.includes(name))
  if (wrong) throw new Error(`a step may not change ${wrong} of ${table}`)
  const row = tables.get(table, inHome(home, table, key))
  const moved = rev !== undefined && row?.[versioned(table)] !== rev
  if (!row || moved || (from && !from.includes(String(row['state']))))
    return fail('guard', placeOf(table, key))
  const raised = steps.includes('rev') ? { rev: Number(row['rev']) + 1 } : {}
  return tables.update(table, row, { ...(set as unknown as MemoryRow), ...raised })
    ? null
    : fail('taken', table)
}

function turnErrand(
  tables: MemoryTables,
  home: Home,
  change: Extract<Change, { kind: 'errand-lease' | 'errand-end' }>,
): Failure | null {
  const table = ERRAND_TABLES[home.family]
  const { errandId } = change
  const row = tables.get(table, inHome(home, table, { errandId }))
  const refused = fail('lease', placeOf(table, { errandId }))
  if (!row || row['doneAt'] !== null) return refused
  if (change.kind === 'errand-lease') {
    if (Number(row['leasedUntil']) > change.now || row['tries'] !== change.tries) return refused
    const tries = change.tries + 1
    tables.update(table, row, { leasedBy: change.by, leasedUntil: change.until, tries })
    return null
  }
  if (row['leasedBy'] !== change.leasedBy) return refused
  const { doneAt, fault } = change
  const ended = { doneAt, fault, runAt: change.runAt ?? row['runAt'] }
  tables.update(table, row, { ...ended, leasedBy: null, leasedUntil: 0 })
  return null
}

function moveBalance(tables: MemoryTables, home: Home, account: string, byFen: number): Failure | null {
  const row = tables.get('balance', { shopId: home.id, account })
  const amountFen = Number(row?.['amountFen'] ?? 0) + byFen
  if (amountFen < 0 || (!row && byFen <= 0)) return fail('floor', `balance/${account}`)
  if (row) tables.update('balance', row, { amountFen })
  else tables.insert('balance', { shopId: home.id, account, amountFen })
  return null
}

const COUNTS = ['supplied', 'sellable', 'reserved', 'sold'] as const

function moveStock(tables: MemoryTables, home: Home, change: StockChange): Failure | null {
  const { skuId, move, quantity, terms, ref, at } = change
  if (quantity <= 0) throw new Error('a stock move has pieces')
  const taken = insertRow(tables, home, 'stockMove', { skuId, kind: move, ref, quantity, at })
  if (taken) return taken
  const sku = tables.get('sku', { shopId: home.id, skuId })
  const counts = COUNTS.map(
    (name) => [name, Number(sku?.[name] ?? 0) + STOCK_MOVES[move][name] * quantity] as const,
  )
  const sold = terms === null || (sku?.['terms'] === terms && sku['onSale'] === true)
  if (!sku || !sold || counts.some(([, count]) => count < 0)) return fail('stock', `sku/${skuId}`)
  tables.update('sku', sku, Object.fromEntries(counts))
  return null
}

/** The row with the home's own id; throws when it lies elsewhere. */
function inHome({ family, id }: Home, table: TableName, row: MemoryRow): MemoryRow {
  const column = TABLES[table].key[0] ?? ''
  if (TABLES[table].family !== family || (row[column] !== undefined && row[column] !== id)) {
    throw new Error(`a change of ${table} does not lie in ${family} ${id}`)
  }
  return row[column] === id ? row : { ...row, [column]: id }
}

function versioned(table: TableName): string {
  const column = versionColumn(table)
  if (!column) throw new Error(`${table} has no version to compare`)
  return column
}

const placeOf = (table: TableName, key: Readonly<Record<string, unknown>>): string =>
  [table, ...TABLES[table].key.slice(1).map((name) => String(key[name]))].join('/')
