// The pool of connections to PostgreSQL: types that lose nothing, limits on waiting, and errors that don't end the process.
import { Pool, types } from 'pg'
import type { CustomTypesConfig } from 'pg'

const STATEMENT_TIMEOUT_MS = 10_000
const IDLE_TRANSACTION_TIMEOUT_MS = 15_000
/** For a free connection or for making one; whoever waits longer is told so. */
const CONNECT_TIMEOUT_MS = 3_000
const OLDEST_VERSION = 150_000

const INT8 = 20
const INT8_ARRAY = 1016
const TEXT_ARRAY: number = 1009
const DATE = 1082

/** Under these a commit that was answered survives a power cut. */
const DURABLE: Record<string, string[]> = {
  fsync: ['on'],
  synchronous_commit: ['on', 'remote_apply'],
  full_page_writes: ['on'],
}

export interface PoolOptions {
  max: number
  /** Hears of connections that broke, in use or idle; the query on one is rejected besides. */
  onError?: (error: Error) => void
}

/** `bigint` arrives as number (beyond 2^53 the query is rejected), `numeric` and `date` as text. */
export function createPool(url: string, { max, onError = () => undefined }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    types: losslessTypes,
    application_name: 'xiaopu',
    options: '-c TimeZone=UTC',
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  })
  // A killed server raises `error` on clients in use too, where the pool's own handler doesn't listen.
  pool.on('connect', (client) => client.on('error', onError))
  pool.on('error', () => undefined)
  return pool
}

/** Refuses, before anything is served, a server that is too old or may forget what it answered. */
export async function checkSettings(pool: Pick<Pool, 'query'>): Promise<void> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name = any($1)`,
    [['server_version_num', ...Object.keys(DURABLE)]],
  )
  const found = new Map(rows.map(({ name, setting }) => [name, setting]))
  const wrong = Object.entries(DURABLE)
    .filter(([name, allowed]) => !allowed.includes(found.get(name) ?? ''))
    .map(([name, allowed]) => `${name} is ${found.get(name) ?? 'unknown'}, must be ${allowed.join(' or ')}`)
  const version = Number(found.get('server_version_num') ?? 0)
  if (version < OLDEST_VERSION) wrong.push(`its version is ${version}, must be at least ${OLDEST_VERSION}`)
  if (wrong.length > 0) throw new Error(`this PostgreSQL cannot be used: ${wrong.join('; ')}`)
}

export function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the whole numbers kept exactly`)
  return value
}

const texts = types.getTypeParser(TEXT_ARRAY, 'text') as (text: string) => (string | null)[]
const exactIntegers = (text: string) =>
  texts(text).map((value) => (value === null ? null : exactInteger(value)))
const asText = (text: string) => text

const losslessTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return types.getTypeParser(oid, 'binary')
    if (oid === INT8) return exactInteger
    if (oid === INT8_ARRAY) return exactIntegers
    if (oid === DATE) return asText
    return types.getTypeParser(oid, 'text')
  },
}
