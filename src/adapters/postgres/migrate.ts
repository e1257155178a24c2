// Brings a database to the present schema: numbered files once and in order, then the functions as they are today.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'

/** One process at a time migrates a database; others wait here and then find nothing to do. */
const MIGRATION_LOCK = 20_260_105
/** Moving much data takes longer than any request may. */
const MIGRATION_TIMEOUT_MS = 600_000
export const SQL_FOLDER = __dirname
export const COMMIT_FUNCTIONS = 'commit-functions.sql'
const FUNCTION_FILES = [COMMIT_FUNCTIONS, 'settle-day.sql']

export interface SqlFile {
  readonly name: string
  readonly sql: string
}

/** Returns the names of the files that were applied. Throws when a file that was applied before has been changed. */
export async function migrate(
  pool: Pick<Pool, 'connect'>,
  files: readonly SqlFile[] = migrationFiles(),
): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query(`set statement_timeout = ${MIGRATION_TIMEOUT_MS}`)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied = await applyAll(client, files)
    await inTransaction(client, async () => {
      for (const { sql } of functionFiles()) await client.query(sql)
    })
    return applied
  } finally {
    // Closed, not given back: with the connection go the lock and the patience.
    client.release(true)
  }
}

export const migrationFiles = (): SqlFile[] =>
  readdirSync(join(SQL_FOLDER, 'migrations'))
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(SQL_FOLDER, 'migrations', name), 'utf8') }))

export const functionFiles = (): SqlFile[] =>
  FUNCTION_FILES.map((name) => ({ name, sql: readFileSync(join(SQL_FOLDER, name), 'utf8') }))

async function applyAll(client: PoolClient, files: readonly SqlFile[]): Promise<string[]> {
  await client.query('create table if not exists migration (name text primary key, hash text not null)')
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
  const known = new Map(rows.map(({ name, hash }) => [name, hash]))
  const unknown = [...known.keys()].filter((name) => !files.some((file) => file.name === name))
  if (unknown.length > 0)
    throw new Error(`this database is newer than this program: it has ${unknown.join(', ')}`)
  const applied: string[] = []
  for (const { name, sql } of files) {
    const hash = createHash('sha256').update(sql).digest('hex')
    if (known.get(name) === hash) continue
    if (known.has(name))
      throw new Error(`${name} was changed after it had been applied; write a new file instead`)
    await inTransaction(client, async () => {
      await client.query(sql)
      await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
    })
    applied.push(name)
  }
  return applied
}

async function inTransaction(client: PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
