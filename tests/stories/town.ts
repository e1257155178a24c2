// A town for stories: one shop installation in this process on a real database, its outside world, and people with phones.
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Server } from 'node:http'
import type { Pool } from 'pg'
import { migrate } from '../../src/adapters/postgres/migrate'
import { createPool } from '../../src/adapters/postgres/pool'
import { createPostgresStore } from '../../src/adapters/postgres/store'
import { createWorld } from '../../src/adapters/world'
import { createEmulatorClock, type EmulatorClock } from '../../src/emulator/clock'
import { instantOf } from '../../src/domain/day'
import type { ShopId } from '../../src/domain/ids'
import { createTestDatabase } from '../../src/host/database/test-database'
import { createHttp, listen } from '../../src/host/http'
import { readLedger, type LedgerView } from '../../src/host/ledger-view'
import type { Violation } from '../../src/ports/store'
import type { LogFacts, World } from '../../src/ports/world'
import { tick } from '../../src/server/tick'
import { newPerson, type Person } from './citizen'
import { openTownOutside, townInstallation, type TownOutside } from './outside'
import { newPapers, type Papers } from './papers'
import { clockWork, type Clockwork } from './passing'

export interface TownOptions {
  /** When the story begins, RFC 3339. */
  readonly at?: string
  readonly commissionBps?: number
  readonly settleDelayMs?: number
  /** Gets a line for every query that goes to the database and every question that goes outside, in order. */
  readonly trail?: string[]
}

export interface Alarm {
  readonly event: string
  readonly facts: LogFacts
}

export interface Town extends Clockwork {
  readonly world: World
  readonly outside: TownOutside
  readonly clock: EmulatorClock
  readonly url: string
  /** Somebody who has opened the shop's pages in a browser, with new papers under this name. */
  person(name: string, papers?: Papers): Promise<Person>
  /** A second process on the same database, such as one that takes over. */
  anotherProcess(): World
  ledger(shopId: ShopId): Promise<LedgerView>
  /** Every row of every table as text. */
  dump(): Promise<string>
  violations(): Promise<Violation[]>
  /** Alarms since they were last taken. */
  takeAlarms(): Alarm[]
  close(): Promise<void>
}

/** A Wednesday, so that the next business day is the next day. */
const WEDNESDAY = '2026-11-18T09:30:00+08:00'
const POOL_MAX = 12
const LOOPBACK = '127.0.0.1'
const TEMPLATE = { name: 'stories', prepare: migrated }

export async function openTown(options: TownOptions = {}): Promise<Town> {
  const clock = createEmulatorClock({ nowMs: Date.parse(options.at ?? WEDNESDAY) })
  const database = await createTestDatabase(TEMPLATE)
  const pool = createPool(database.url, { max: POOL_MAX })
  const filesFolder = mkdtempSync(join(tmpdir(), 'xiaopu-town-'))
  const alarms: Alarm[] = []
  const log = {
    info: () => undefined,
    alarm: (event: string, facts: LogFacts) => void alarms.push({ event, facts }),
  }
  const address = { url: '' }
  const outside = openTownOutside({
    clock,
    asked: options.trail ?? [],
    settleDelayMs: options.settleDelayMs ?? 1_000,
    deliver: (request) => deliver(`${address.url}/notice/wechat-pay`, request),
  })
  const installation = townInstallation(options.commissionBps ?? 0)
  const worldOn = (queries: Pick<Pool, 'query' | 'connect'>): World =>
    createWorld(installation, {
      store: createPostgresStore(queries),
      clock: { now: () => instantOf(clock.nowMs()) },
      log,
      filesFolder,
      fetch: outside.fetch,
    })
  const world = worldOn(options.trail ? watched(pool, options.trail) : pool)
  const pools = [pool]
  const server = (await listen(createHttp(world), 0, LOOPBACK)) as Server
  address.url = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`
  return {
    world,
    outside,
    clock,
    url: address.url,
    ...clockWork(clock, async () => (await outside.channel.runDue()) + (await tick(world)).errands),
    person: (name, papers = newPapers(name)) => comeIn(address.url, papers),
    anotherProcess() {
      const own = createPool(database.url, { max: 2 })
      pools.push(own)
      return worldOn(own)
    },
    ledger: (shopId) => readLedger(world, shopId),
    dump: () => dumpOf(pool),
    violations: () => world.store.violations(),
    takeAlarms: () => alarms.splice(0),
    async close() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      await Promise.all(pools.map((each) => each.end()))
      await database.drop()
      rmSync(filesFolder, { recursive: true, force: true })
    },
  }
}

async function migrated(url: string): Promise<void> {
  const pool = createPool(url, { max: 1 })
  await migrate(pool)
  await pool.end()
}

/** The store sees no more of a pool than these two, so what is noted here is all there is. */
function watched(pool: Pool, trail: string[]): Pick<Pool, 'query' | 'connect'> {
  const query = (...asked: Parameters<Pool['query']>) => {
    trail.push('query')
    return pool.query(...asked)
  }
  const connect = () => {
    trail.push('connect')
    return pool.connect()
  }
  return { query: query as unknown as Pool['query'], connect: connect as unknown as Pool['connect'] }
}

async function deliver(url: string, request: { headers: Record<string, string>; body: string }) {
  const { status } = await fetch(url, { method: 'POST', ...request })
  return { status }
}

async function comeIn(url: string, papers: Papers): Promise<Person> {
  const person = newPerson(url, papers)
  const { token } = await person.call('startGuest', {})
  person.use(token)
  return person
}

async function dumpOf(pool: Pool): Promise<string> {
  const tables = `select table_name as name from information_schema.tables where table_schema = 'public'`
  const { rows } = await pool.query<{ name: string }>(tables)
  const texts: string[] = []
  for (const { name } of rows) {
    const found = await pool.query<{ text: string }>(`select t::text as text from "${name}" t`)
    texts.push(...found.rows.map(({ text }) => text))
  }
  return texts.join('\n')
}
