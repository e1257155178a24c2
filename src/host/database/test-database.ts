// A fresh database for a test on the run's throw-away server, copied from a prepared template when one is asked for.
import { createHash, randomBytes } from 'node:crypto'
import { Client } from 'pg'

export const URL_ENV = 'XIAOPU_TEST_DATABASE_URL'
export const RUN_ENV = 'XIAOPU_TEST_RUN'
const TEMPLATE_LOCK = 20_251_122

/** What every copy begins with, such as the migrated schema; made once in a run, whichever worker comes first. */
export interface TestTemplate {
  name: string
  prepare: (url: string) => Promise<void>
}

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

export async function createTestDatabase(template?: TestTemplate): Promise<TestDatabase> {
  const name = nameOf(randomBytes(6).toString('hex'))
  await onServer(async (client) => {
    const from = template ? await templateOf(client, template) : 'template1'
    await client.query(`create database ${name} template ${from}`)
  })
  return {
    url: urlOf(name),
    drop: () =>
      onServer((client) => client.query(`drop database if exists ${name} with (force)`)).then(
        () => undefined,
      ),
  }
}

/** Prepared under another name: a template that carries the real name is always whole. */
async function templateOf(client: Client, { name, prepare }: TestTemplate): Promise<string> {
  const wanted = nameOf(`t${createHash('sha256').update(name).digest('hex').slice(0, 8)}`)
  const exists = async () =>
    (await client.query('select 1 from pg_database where datname = $1', [wanted])).rowCount === 1
  if (await exists()) return wanted
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
  if (await exists()) return wanted
  const half = `${wanted}_half`
  await client.query(`drop database if exists ${half} with (force)`)
  await client.query(`create database ${half}`)
  await prepare(urlOf(half))
  await client.query(`alter database ${half} rename to ${wanted}`)
  return wanted
}

/** Its connection is closed at the end, and with it any lock it took. */
async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(serverUrl())
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const nameOf = (rest: string): string => `xiaopu_test_${process.env[RUN_ENV] ?? 'alone'}_${rest}`

function urlOf(name: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  return url.href
}

function serverUrl(): string {
  const url = process.env[URL_ENV]
  if (!url) throw new Error(`${URL_ENV} is not set: run through the project's Jest configuration`)
  return url
}
