// Fills an empty database with finished rows at once: all tables or nothing, under every constraint.
import type { Pool, PoolClient } from 'pg'
import type { Rows, TableName } from '../../domain/tables'
import { columnsOf, sqlName, TABLE_NAMES } from './columns'

/** So many rows travel in one statement: enough that the way there costs nothing, few enough to hold in memory twice. */
const ROWS_AT_ONCE = 2_000
const LOAD_TIMEOUT_MS = 300_000

/**
 * Rejects, and leaves nothing, when any row breaks a constraint or is there already. A power cut right after it may
 * take everything back again, never a part.
 */
export async function loadRows(
  pool: Pick<Pool, 'connect'>,
  rowsOf: <T extends TableName>(table: T) => readonly Rows[T][],
): Promise<void> {
  const client = await pool.connect()
  let done = false
  try {
    await client.query('begin')
    await client.query(`set local synchronous_commit = off`)
    await client.query(`set local statement_timeout = ${LOAD_TIMEOUT_MS}`)
    // Parents stand before their children in the list of tables.
    for (const table of TABLE_NAMES) await loadTable(client, table, rowsOf(table))
    // Until somebody has counted them, the planner takes the tables for empty.
    await client.query(`analyze ${TABLE_NAMES.map(sqlName).join(', ')}`)
    await client.query('commit')
    done = true
  } finally {
    // A connection that failed in the middle is closed, which takes back what it had begun.
    client.release(!done)
  }
}

async function loadTable(client: PoolClient, table: TableName, rows: readonly object[]): Promise<void> {
  const text = insertSql(table)
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await client.query(text, [JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))])
  }
}

/** One parameter: the rows as a JSON array, with the domain's names. */
function insertSql(table: TableName): string {
  const columns = columnsOf(table)
  const into = columns.map(({ quoted }) => quoted).join(', ')
  const names = columns.map(({ name }) => `r."${name}"`).join(', ')
  const types = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')
  return `INSERT INTO ${sqlName(table)} (${into}) SELECT ${names} FROM json_to_recordset($1::json) AS r(${types})`
}
