// Opens the embedded PostgreSQL of a folder: makes it, starts or adopts its server, holds it, and restarts it when it dies.
import type { Client } from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { APP, appUrl, makeAppDatabase } from './app-database'
import { serverBinaries, type Binaries } from './binaries'
import { connectAdmin, DatabaseBusy, lockOrRefuse } from './host-lock'
import { initialise } from './initialise'
import { placeOf, type Place } from './place'
import { readPostmaster } from './postmaster'
import { freePort, passwordsOf, writePort, type Passwords } from './secrets'
import { READY_TIMEOUT_MS, startServer } from './start-server'
import { stopServer } from './stop-server'

/** A pid file outlives a kill for a moment, so a start that fails is tried again for this long. */
const START_PATIENCE_MS = 10_000
const RETRY_MS = 200
/** While the host lives, a server that won't start (a full disk) is tried again for ever, this far apart. */
const REVIVE_PAUSE_MS = 2_000
const WRONG_PASSWORD = '28P01'

export interface DatabaseOptions {
  /** Made when missing; holds or points to the data. */
  dataFolder: string
  log: (line: string) => void
  /** Server settings over ours; `fsync: off` only for what is thrown away. */
  settings?: Record<string, string>
}

export interface Database {
  /** For the application's role, which owns its database and nothing else. */
  url: string
  /** A new connection of the superuser to the application's database; the caller ends it. */
  admin(): Promise<Client>
  /** Ends the server, adopted or not; connections still open are cut. */
  stop(): Promise<void>
  /** The server was already running, left by a host that was killed. */
  adopted: boolean
}

interface Site {
  place: Place
  binaries: Binaries
  passwords: Passwords
  settings: Record<string, string>
  log: (line: string) => void
}

interface Held {
  lock: Client
  port: number
  adopted: boolean
}

/** Throws `DatabaseBusy` when another living host holds the folder; that one is not disturbed. */
export async function openDatabase({ dataFolder, log, settings = {} }: DatabaseOptions): Promise<Database> {
  const place = placeOf(dataFolder)
  const passwords = passwordsOf(place.folder)
  log('准备数据库 · preparing the database')
  const site: Site = { place, passwords, settings, log, binaries: serverBinaries(place) }
  await initialise(place, site.binaries, passwords.admin, settings['fsync'] === 'off')
  const held = await hold(site)
  await makeAppDatabase(held.lock, passwords.app).catch(async (error: unknown) => {
    await held.lock.end()
    throw error
  })
  log(`数据库就绪 · database ${held.adopted ? 'taken over' : 'started'} on 127.0.0.1:${held.port}`)
  return {
    url: appUrl(held.port, passwords.app),
    adopted: held.adopted,
    admin: () => connectAdmin(held.port, passwords.admin, APP),
    stop: watch(site, held),
  }
}

/**
 * A running server is adopted, else one is started; either way we leave with the host's lock or not at all. A revived
 * server must have the `port` that the pools were given.
 */
async function hold(site: Site, port?: number, wanted = () => true): Promise<Held> {
  const began = performance.now()
  for (;;) {
    const running = readPostmaster(site.place.data)
    try {
      const server = running ?? (await start(site, port ?? (await freePort(site.place.folder))))
      return { lock: await take(site, server.port), port: server.port, adopted: running !== null }
    } catch (error) {
      if (error instanceof DatabaseBusy || !wanted()) throw error
      if ((error as { code?: unknown }).code === WRONG_PASSWORD) throw wrongPassword(site.place, error)
      const patienceMs = running && !running.ready ? READY_TIMEOUT_MS : START_PATIENCE_MS
      if (performance.now() - began > patienceMs) throw error
    }
    await sleep(RETRY_MS)
  }
}

const start = ({ place, binaries, settings }: Site, port: number) =>
  startServer(place, binaries, settings, port)

async function take({ place, passwords }: Site, port: number): Promise<Client> {
  const lock = await connectAdmin(port, passwords.admin, 'postgres')
  try {
    await lockOrRefuse(lock, place.folder)
  } catch (error) {
    await lock.end()
    throw error
  }
  writePort(place.folder, port)
  return lock
}

const wrongPassword = ({ folder, data }: Place, cause: unknown): Error =>
  new Error(
    `the password in ${folder} does not open ${data}: put back the file it was made with, or move the data away`,
    { cause },
  )

/** The lock's connection ends with the server, ours or adopted: that is how its death is noticed. Returns `stop`. */
function watch(site: Site, first: Held): () => Promise<void> {
  let stopping = false
  let held = true
  let reviving = Promise.resolve()
  const guard = ({ lock }: Held) =>
    lock.once('end', () => {
      held = false
      if (!stopping) reviving = revive()
    })
  const revive = async () => {
    site.log('数据库断开，正在重启 · the database went away; starting it again')
    while (!stopping) {
      try {
        guard(await hold(site, first.port, () => !stopping))
        held = true
        site.log('数据库已恢复 · the database is back')
        return
      } catch (error) {
        site.log(`数据库未能启动 · the database did not start: ${(error as Error).message}`)
        if (error instanceof DatabaseBusy) return
      }
      await sleep(REVIVE_PAUSE_MS)
    }
  }
  guard(first)
  return async () => {
    stopping = true
    await reviving
    // The lock stays held until the server cuts it: nobody can adopt a server that is about to end.
    if (held) await stopServer(site.place.data)
  }
}
