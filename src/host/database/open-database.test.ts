// The embedded database through its life: made, stopped, orphaned, killed, and fought over by two hosts.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { DatabaseBusy } from './host-lock'
import { openDatabase, type Database } from './open-database'
import { placeOf } from './place'
import { readPostmaster } from './postmaster'
import { removeDatabase } from './remove-database'

jest.setTimeout(60_000)

const dataFolder = mkdtempSync(join(tmpdir(), `xiaopu-test-${process.pid}-`))
const said: string[] = []
const open = () =>
  openDatabase({
    dataFolder,
    log: (line) => said.push(line),
    settings: { fsync: 'off', shared_buffers: '16MB' },
  })
const serverPid = () => readPostmaster(placeOf(dataFolder).data)?.pid ?? null
const portOf = (url: string) => new URL(url).port

let database: Database
beforeAll(async () => {
  database = await open()
})
afterAll(() => removeDatabase(dataFolder))

it('gives the application a role that is no superuser and knows no way in without a password', async () => {
  const [row] = await ask(
    'select rolsuper, current_setting($1) as zone from pg_roles where rolname = current_user',
    ['timezone'],
  )
  expect(row).toEqual({ rolsuper: false, zone: 'UTC' })
  const { port } = new URL(database.url)
  const stranger = new Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'xiaopu_admin',
    password: 'x',
    database: 'postgres',
  })
  await expect(stranger.connect()).rejects.toThrow('password authentication failed')
})

it('keeps the password from other accounts', () => {
  expect(statSync(join(dataFolder, 'password')).mode & 0o777).toBe(0o600)
})

it('refuses a second host and leaves the first alone', async () => {
  const refused = open()
  await expect(refused).rejects.toThrow(DatabaseBusy)
  await expect(refused).rejects.toThrow(dataFolder)
  expect(await ask('select 1 as one')).toEqual([{ one: 1 }])
})

it('keeps data and port over a stop', async () => {
  await ask('create table kept (at text)')
  await database.stop()
  expect(serverPid()).toBeNull()
  const before = portOf(database.url)
  database = await open()
  expect(database.adopted).toBe(false)
  expect(portOf(database.url)).toBe(before)
  expect(await ask('select count(*)::int as n from kept')).toEqual([{ n: 0 }])
})

it('starts the server again when it is killed under a living host', async () => {
  const killed = serverPid()
  process.kill(Number(killed), 'SIGKILL')
  await until(() => said.some((line) => line.includes('is back')))
  expect(serverPid()).not.toBe(killed)
  expect(await ask('select count(*)::int as n from kept')).toEqual([{ n: 0 }])
})

it('takes over the server of a host that was killed, and stops it', async () => {
  await database.stop()
  const host = await startHost()
  const orphan = serverPid()
  host.kill('SIGKILL')
  await once(host, 'exit')
  database = await open()
  expect(database.adopted).toBe(true)
  expect(serverPid()).toBe(orphan)
  await database.stop()
  expect(serverPid()).toBeNull()
})

it('says so when the password was lost', async () => {
  const file = join(dataFolder, 'password')
  const password = readFileSync(file, 'utf8')
  rmSync(file)
  await expect(open()).rejects.toThrow('does not open')
  writeFileSync(file, password)
})

async function ask(sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client(database.url)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Another process that opens the folder and stays. */
async function startHost(): Promise<ChildProcess> {
  const script = `require('tsx/cjs/api').require(${JSON.stringify(join(__dirname, 'open-database.ts'))}, process.cwd() + '/x.cjs')
    .openDatabase({ dataFolder: ${JSON.stringify(dataFolder)}, log: () => {}, settings: { fsync: 'off' } })
    .then(() => console.log('open'))`
  const host = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(host.stdout, 'data')
  return host
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 25))
}
