// The throw-away PostgreSQL of one test run: started before the first test, deleted after the last.
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openDatabase } from './open-database'
import { isAlive } from './postmaster'
import { removeDatabase } from './remove-database'
import { RUN_ENV, URL_ENV } from './test-database'

const FOLDER = 'xiaopu-test-'
/** Speed for safety: nothing in it must outlive the run. */
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

/** Leaves the server's address in the environment, where test workers inherit it. Returns what ends it. */
export async function startTestServer(given: string | undefined): Promise<() => Promise<void>> {
  process.env[RUN_ENV] = `${process.pid.toString(36)}${Date.now().toString(36)}`
  if (given) {
    process.env[URL_ENV] = given
    return () => dropDatabasesOfRun(given)
  }
  await removeAbandoned()
  const dataFolder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`))
  const database = await openDatabase({ dataFolder, log: () => undefined, settings: QUICK })
  const admin = await database.admin()
  await admin.query('alter role xiaopu createdb')
  await admin.end()
  process.env[URL_ENV] = database.url
  return async () => {
    await database.stop()
    await removeDatabase(dataFolder)
  }
}

/** Servers of runs that were killed before they could clean up. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(FOLDER)) continue
    const pid = Number.parseInt(name.slice(FOLDER.length), 10)
    // Another user's leavings are that user's to remove.
    if (!isAlive(pid)) await removeDatabase(join(tmpdir(), name)).catch(() => undefined)
  }
}

async function dropDatabasesOfRun(url: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  const found = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [`xiaopu\\_test\\_${process.env[RUN_ENV]}\\_%`],
  )
  for (const { datname } of found.rows) await client.query(`drop database if exists ${datname} with (force)`)
  await client.end()
}
