// Changes as the commit functions take them: plain JSON with the domain's names, checked to lie in one home.
import type { Change, ErrandChange, StockChange } from '../../domain/change'
import { STOCK_MOVES } from '../../domain/stock'
import { ANSWER_TABLES, ERRAND_TABLES, TABLES, type Home, type TableName } from '../../domain/tables'
import { columnOf, sqlName, TABLE_NAMES, versionColumn } from './columns'

/** Throws for a change that lies in another home, or names a column that is missing or not to be changed: a bug. */
export function wireOf(home: Home, changes: readonly Change[]): string {
  return JSON.stringify(changes.map((change) => wire(home, change)))
}

const INSERTS = Object.fromEntries(TABLE_NAMES.map((table) => [table, `insert ${sqlName(table)}`])) as Record<
  TableName,
  string
>

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
      const { errandId, tries, by, now, until } = change
      return { op: 'errand-lease', key: { errandId }, tries, by, now, until }
    }
    case 'errand-end': {
      const { errandId, leasedBy, doneAt, runAt, fault } = change
      return {
        op: 'errand-end',
        key: { errandId },
        leasedBy,
        doneAt,
        runAt,
        fault,
      }
    }
    case 'floor':
      return { op: 'floor', account: change.account, byFen: change.byFen }
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
  return { op: 'stock', skuId, move, quantity, terms, ref, at, ...by, sold: sold * quantity }
}

function insertWire(home: Home, table: TableName, row: Plain): Wire {
  checkHome(home, table, row)
  Object.keys(row).forEach((name) => columnOf(table, name))
  return { op: INSERTS[table], row }
}

function setWire(table: TableName, set: Plain): Plain {
  const steps: readonly string[] = TABLES[table].steps ?? []
  const wrong = Object.keys(set).find((name) => name === 'rev' || !steps.includes(name))
  if (wrong) throw new Error(`a step may not change ${wrong} of ${table}`)
  return set
}

function keyWire(home: Home, table: TableName, key: Plain): Plain {
  checkHome(home, table, key)
  const missing = TABLES[table].key.slice(1).find((name) => !(name in key))
  if (missing) throw new Error(`the key of ${table} wants ${missing}`)
  return key
}

/** A missing family id is the home's own. */
function checkHome({ family, id }: Home, table: TableName, row: Plain): void {
  const column = TABLES[table].key[0] ?? ''
  const lies = TABLES[table].family === family && (row[column] === undefined || row[column] === id)
  if (!lies) throw new Error(`a change of ${table} does not lie in ${family} ${id}`)
}

function checkRev(table: TableName, rev: number | undefined): number | undefined {
  if (rev !== undefined && !versionColumn(table)) throw new Error(`${table} has no version to compare`)
  return rev
}
