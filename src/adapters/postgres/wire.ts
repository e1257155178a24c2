// Changes as the commit functions take them: plain JSON with the database's names, checked to lie in one home.
import type { Change, ErrandChange, StockChange } from '../../domain/change'
import { STOCK_MOVES } from '../../domain/stock'
import { ANSWER_TABLES, ERRAND_TABLES, TABLES, type Home, type TableName } from '../../domain/tables'
import { columnOf, columnsOf, sqlName, versionColumn } from './columns'

/** Throws for a change that lies in another home, or names a column that is missing or not to be changed: a bug. */
export function wireOf(home: Home, changes: readonly Change[]): string {
  return JSON.stringify(changes.map((change) => wire(home, change)))
}

type Wire = { op: string } & Record<string, unknown>
type Plain = Readonly<Record<string, unknown>>

function wire(home: Home, change: Change): Wire {
  switch (change.kind) {
    case 'insert':
      return insertWire(home, change.table, change.row as unknown as Plain)
    case 'answer': {
      const { kind: _, ...row } = change
      return insertWire(home, ANSWER_TABLES[home.family], row)
    }
    case 'errand':
      return insertWire(home, ERRAND_TABLES[home.family], newErrand(change))
    case 'step': {
      const { table, key, from, rev, set } = change
      const row = setWire(table, set as unknown as Plain)
      return {
        op: `step ${sqlName(table)}`,
        key: keyWire(home, table, key),
        from,
        rev: checkRev(table, rev),
        row,
      }
    }
    case 'expect': {
      const { table, key, rev } = change
      return { op: `expect ${sqlName(table)}`, key: keyWire(home, table, key), rev: checkRev(table, rev) }
    }
    case 'errand-lease': {
      const { errandId, by, now, until } = change
      return { op: 'errand-lease', key: { errand_id: errandId }, by, now, until }
    }
    case 'errand-end': {
      const { errandId, leasedBy, doneAt, runAt, fault } = change
      return {
        op: 'errand-end',
        key: { errand_id: errandId },
        leased_by: leasedBy,
        done_at: doneAt,
        run_at: runAt,
        fault,
      }
    }
    case 'floor':
      return { op: 'floor', account: change.account, by_fen: change.byFen }
    case 'stock':
      return stockWire(change)
  }
}

/** One that is committed leased has begun its first try. */
function newErrand({ errandId, topic, body, runAt, lease }: ErrandChange): Plain {
  const leased = { leasedBy: lease ? lease.by : null, leasedUntil: lease ? lease.until : 0 }
  return { errandId, topic, body, runAt, tries: lease ? 1 : 0, ...leased, doneAt: null, fault: null }
}

function stockWire({ skuId, move, quantity, terms, ref, at }: StockChange): Wire {
  const { supplied, sellable, reserved, sold } = STOCK_MOVES[move]
  const by = { supplied: supplied * quantity, sellable: sellable * quantity, reserved: reserved * quantity }
  return { op: 'stock', sku_id: skuId, move, quantity, terms, ref, at, ...by, sold: sold * quantity }
}

function insertWire(home: Home, table: TableName, row: Plain): Wire {
  const family = checkHome(home, table, row)
  const sent: Record<string, unknown> = {}
  let found = family in row ? 1 : 0
  for (const { name, snake } of columnsOf(table)) {
    if (name === family || !(name in row)) continue
    sent[snake] = row[name]
    found += 1
  }
  if (found !== Object.keys(row).length)
    throw new Error(`a row of ${table} has columns that the table has not`)
  return { op: `insert ${sqlName(table)}`, row: sent }
}

function setWire(table: TableName, set: Plain): Plain {
  const steps: readonly string[] = TABLES[table].steps ?? []
  const entries = Object.entries(set).map(([name, value]) => {
    if (name === 'rev' || !steps.includes(name)) throw new Error(`a step may not change ${name} of ${table}`)
    return [columnOf(table, name).snake, value]
  })
  return Object.fromEntries(entries) as Plain
}

function keyWire(home: Home, table: TableName, key: Plain): Plain {
  checkHome(home, table, key)
  const rest = TABLES[table].key.slice(1).map((name) => {
    if (!(name in key)) throw new Error(`the key of ${table} wants ${name}`)
    return [columnOf(table, name).snake, key[name]]
  })
  return Object.fromEntries(rest) as Plain
}

/** A missing family id is the home's own. Returns the column's name. */
function checkHome({ family, id }: Home, table: TableName, row: Plain): string {
  const column = TABLES[table].key[0] ?? ''
  const lies = TABLES[table].family === family && (row[column] === undefined || row[column] === id)
  if (!lies) throw new Error(`a change of ${table} does not lie in ${family} ${id}`)
  return column
}

function checkRev(table: TableName, rev: number | undefined): number | undefined {
  if (rev !== undefined && !versionColumn(table)) throw new Error(`${table} has no version to compare`)
  return rev
}
