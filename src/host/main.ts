// `npm start`: the database, the shop and, in a demo, the whole outside world, on this one machine.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ServerType } from '@hono/node-server'
import { readInstallation, type Installation } from '../adapters/installation'
import { clock as realClock } from '../adapters/node/clock'
import { createLog } from '../adapters/node/log'
import { migrate } from '../adapters/postgres/migrate'
import { checkSettings, createPool } from '../adapters/postgres/pool'
import { createPostgresStore } from '../adapters/postgres/store'
import { createWorld } from '../adapters/world'
import { instantOf } from '../domain/day'
import type { ShopId } from '../domain/ids'
import type { World } from '../ports/world'
import { tick } from '../server/tick'
import { openClock, type KeptClock } from './clock'
import { openDatabase, type Database } from './database/open-database'
import { DatabaseBusy } from './database/host-lock'
import { demoInstallation, openDemoKeys } from './demo-installation'
import { createHttp, listen } from './http'
import { readLedger } from './ledger-view'
import { holdDatabase } from './hold-database'
import { openOutside, type Outside } from './outside/outside'
import { openPhone, type Phone } from './phone'

const ROOT = join(__dirname, '../..')
const LOOPBACK = '127.0.0.1'
const SHOP_PORT = 8100
const OUTSIDE_PORT = 8101
const POOL_MAX = 16
const TICK_EVERY_MS = 500
const CLOCK_KEPT_EVERY_TICKS = 10
const EXIT_BUSY = 75
const EXIT_SETUP = 78

const say = (line: string): void => void process.stdout.write(`${line}\n`)

interface Running {
  readonly world: World
  round(): Promise<number>
  readonly outside: Outside | null
  readonly clock: KeptClock | null
  readonly servers: ServerType[]
  readonly database: Database | null
  readonly phone: Phone
}

async function main(): Promise<void> {
  const folder = resolve(process.env['XIAOPU_DATA'] ?? '.xiaopu')
  const production = process.env['XIAOPU_MODE'] === 'production'
  mkdirSync(folder, { recursive: true })
  const real = production ? refuseUnlessReady() : null
  const database = process.env['DATABASE_URL'] ? null : await openDatabase({ dataFolder: folder, log: say })
  const pool = createPool(process.env['DATABASE_URL'] ?? database?.url ?? '', { max: POOL_MAX })
  await checkSettings(pool)
  if (!production && !database) await holdDatabase(pool)
  say('更新表结构 · bringing the tables up to date')
  await migrate(pool)
  const store = createPostgresStore(pool)
  const log = createLog()
  const filesFolder = join(folder, 'files')
  const running = real
    ? await startReal(real, { store, clock: realClock, log, filesFolder, fetch }, database)
    : await startDemo(folder, (clock) => ({ store, clock, log, filesFolder, fetch }), database)
  stopWhenAsked(running, tickOnAndOn(running))
  sayReady(folder, running.outside !== null)
}

/** The last words of a start: where everything is. */
function sayReady(folder: string, isDemo: boolean): void {
  const outside = urlAt('XIAOPU_OUTSIDE_PORT', OUTSIDE_PORT)
  say('就绪 · ready')
  say(`  小铺 · the shop         ${urlAt('XIAOPU_PORT', SHOP_PORT)}  用浏览器打开 · open it in a browser`)
  if (isDemo) say(`  外部世界 · the outside  ${outside}  短信、扫码、证件、拨钟 · SMS, codes, papers, clock`)
  say(`  数据 · the data         ${folder}`)
  if (isDemo) say('  听个故事 · a story      npm run story')
  say('  停止 · stop             Ctrl-C')
}

type Sources = Parameters<typeof createWorld>[1]

/** A real installation starts only with everything it needs, and says what is missing before anything else. */
function refuseUnlessReady(): Installation {
  const read = readInstallation(process.env)
  if (read.ok) return read.installation
  read.problems.forEach((problem) => say(`不能启动 · cannot start: ${problem}`))
  return process.exit(EXIT_SETUP)
}

async function startReal(
  installation: Installation,
  sources: Sources,
  database: Database | null,
): Promise<Running> {
  const world = createWorld(installation, sources)
  const hostname = process.env['XIAOPU_HOST'] ?? LOOPBACK
  const phone = openPhone({ ...phonePlace(), buildIn: null, say })
  const server = await listen(createHttp(world, phone), portOf('XIAOPU_PORT', SHOP_PORT), hostname)
  const round = roundsOf(world, () => null)
  return { world, round, outside: null, clock: null, servers: [server], database, phone }
}

async function startDemo(
  folder: string,
  sourcesAt: (clock: World['clock']) => Sources,
  database: Database | null,
): Promise<Running> {
  const keys = openDemoKeys(folder)
  const clock = openClock(folder)
  const addresses = {
    outsideUrl: urlAt('XIAOPU_OUTSIDE_PORT', OUTSIDE_PORT),
    shopUrl: urlAt('XIAOPU_PORT', SHOP_PORT),
  }
  const installation = demoInstallation(keys, addresses.outsideUrl, addresses.shopUrl)
  const world = createWorld(installation, sourcesAt({ now: () => instantOf(clock.nowMs()) }))
  say('打开外部世界 · opening the outside world')
  const round = roundsOf(world, () => outside)
  const shopSide = {
    turned: round,
    ledger: (shopId: ShopId) => readLedger(world, shopId),
  }
  const outside: Outside = await openOutside(folder, keys, clock, shopSide, addresses)
  const phone = openPhone({ ...phonePlace(), say })
  const servers = [
    await listen(outside.app, portOf('XIAOPU_OUTSIDE_PORT', OUTSIDE_PORT), LOOPBACK),
    await listen(createHttp(world, phone), portOf('XIAOPU_PORT', SHOP_PORT), LOOPBACK),
  ]
  return { world, round, outside, clock, servers, database, phone }
}

/** A folder that is named is given out as it is; our own is built again when it is missing or old. */
function phonePlace(): { folder: string; buildIn: string | null } {
  const named = process.env['XIAOPU_H5_FOLDER'] ?? ''
  return named === ''
    ? { folder: join(ROOT, 'dist/h5'), buildIn: ROOT }
    : { folder: resolve(named), buildIn: null }
}

/** One round of due work, and how much that was; a round waits until the one before it has ended. */
function roundsOf(world: World, outside: () => Outside | null): () => Promise<number> {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const round = async (): Promise<number> => {
      const sent = (await outside()?.channel.runDue()) ?? 0
      const { errands } = await tick(world)
      return sent + errands
    }
    const turn = last.then(round, round)
    last = turn
    return turn
  }
}

/** Due work twice a second; a failing round is said and the next one tries again. */
function tickOnAndOn(running: Running): NodeJS.Timeout {
  let busy = false
  let rounds = 0
  return setInterval(() => {
    if (busy) return
    busy = true
    rounds += 1
    if (rounds % CLOCK_KEPT_EVERY_TICKS === 0) running.clock?.keep()
    running
      .round()
      .catch((fault: unknown) => running.world.log.alarm('tick-broke', { fault: String(fault) }))
      .finally(() => (busy = false))
  }, TICK_EVERY_MS)
}

function stopWhenAsked({ servers, clock, database, phone }: Running, timer: NodeJS.Timeout): void {
  const stop = (): void => {
    clearInterval(timer)
    phone.stop()
    clock?.keep()
    servers.forEach((server) => server.close())
    void (database ? database.stop() : Promise.resolve()).finally(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

const urlAt = (name: string, fallback: number): string => `http://${LOOPBACK}:${portOf(name, fallback)}`

function portOf(name: string, fallback: number): number {
  const port = Number(process.env[name] ?? fallback)
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : fallback
}

main().catch((fault: unknown) => {
  const busy = fault instanceof DatabaseBusy
  say(
    busy
      ? fault.message
      : `不能启动 · cannot start: ${fault instanceof Error ? fault.message : String(fault)}`,
  )
  process.exit(busy ? EXIT_BUSY : 1)
})
