// The pool's promises: exact numbers, life after a killed connection, and no server that may forget.
import { Client, type Pool } from 'pg'
import { createTestDatabase, type TestDatabase } from '../../host/database/test-database'
import { checkSettings, createPool } from './pool'

let database: TestDatabase
let pool: Pool
const broken: string[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  pool = createPool(database.url, { max: 2, onError: (error) => broken.push(error.message) })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

it('reads bigint as number, alone and in arrays, and numeric and date as text', async () => {
  const { rows } = await pool.query(
    `select 9007199254740991::bigint as most, array[1, null, -2]::bigint[] as list, 0.1::numeric as rate, date '2026-01-31' as day`,
  )
  expect(rows).toEqual([
    { most: Number.MAX_SAFE_INTEGER, list: [1, null, -2], rate: '0.1', day: '2026-01-31' },
  ])
})

it('rejects a bigint it could not keep exactly, and goes on', async () => {
  await expect(pool.query('select 9007199254740993::bigint')).rejects.toThrow('9007199254740993')
  await expect(pool.query('select array[9007199254740993]::bigint[]')).rejects.toThrow('9007199254740993')
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

it('sets the time zone and limits on every connection', async () => {
  const { rows } = await pool.query(
    `select current_setting('timezone') as zone, current_setting('statement_timeout') as most`,
  )
  expect(rows).toEqual([{ zone: 'UTC', most: '10s' }])
})

it('outlives the death of a connection in use', async () => {
  const client = await pool.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const gone = new Promise((resolve) => client.once('end', resolve))
  await kill(rows[0]?.pid)
  await gone
  expect(broken.join()).toContain('terminating connection')
  await expect(client.query('select 1')).rejects.toThrow()
  client.release(true)
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

describe('checkSettings', () => {
  const good = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', server_version_num: '150004' }
  const serverWith = (settings: Record<string, string>): Pick<Pool, 'query'> => {
    const rows = Object.entries(settings).map(([name, setting]) => ({ name, setting }))
    return { query: () => Promise.resolve({ rows }) } as unknown as Pick<Pool, 'query'>
  }

  it('accepts a durable server', async () => {
    await expect(checkSettings(serverWith(good))).resolves.toBeUndefined()
  })

  it.each([
    ['fsync', 'off'],
    ['synchronous_commit', 'off'],
    ['synchronous_commit', 'local'],
    ['full_page_writes', 'off'],
    ['server_version_num', '140011'],
  ])('refuses %s %s', async (name, setting) => {
    await expect(checkSettings(serverWith({ ...good, [name]: setting }))).rejects.toThrow('cannot be used')
  })

  it('reads the settings of a real server', async () => {
    const forgetful = createPool(`${database.url}?options=-c%20synchronous_commit%3Doff`, { max: 1 })
    await expect(checkSettings(forgetful)).rejects.toThrow('synchronous_commit is off')
    await forgetful.end()
  })
})

async function kill(pid: number | undefined): Promise<void> {
  const client = new Client(database.url)
  await client.connect()
  await client.query('select pg_terminate_backend($1)', [pid])
  await client.end()
}
