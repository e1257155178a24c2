// A demo's start: the desk answers first, then come the database, the outside world, the people, and the shop.
import type { Hono } from 'hono'
import { createWorld } from '../adapters/world'
import { instantOf } from '../domain/day'
import type { ShopId } from '../domain/ids'
import type { World } from '../ports/world'
import { LOOPBACK, outsidePort, outsideUrl, shopPort, shopUrl } from './addresses'
import { openClock, type KeptClock } from './clock'
import { demoInstallation, openDemoKeys } from './demo-installation'
import { makeDemoWorld } from './demo-world'
import { openDesk, type Desk } from './desk/desk'
import { furnish } from './desk/furnish'
import { watchedStore, type Onlooker } from './desk/watched-store'
import { createFront } from './front'
import { openGround, type Ground } from './ground'
import { createHttp, listen } from './http'
import { readLedger } from './ledger-view'
import { openOutside, type Outside } from './outside/outside'
import { openPhone } from './phone'
import { phonePlace } from './phone-place'
import { roundsOf, tickOnAndOn } from './rounds'
import { closeServer, type Running } from './running'
import { say } from './say'

export async function startDemo(folder: string, running: Running): Promise<void> {
  const desk = openDesk()
  const phone = openPhone({ ...phonePlace(), say })
  running.whenStopped(() => phone.stop())
  const front = createFront(desk.app, phone)
  await listenAt(front.app, shopPort(), running)
  await listenAt(front.outside, outsidePort(), running)
  say(`桌面先开了，会自己摆满 · open the desk now, it fills by itself: ${shopUrl()}/desk`)
  tell(desk, '打开数据库', 'Opening a real PostgreSQL')
  const ground = await openGround(folder, true, running)
  const took = await makeDemoWorld(ground, () =>
    tell(desk, '造演示世界', 'Making the demo world: six shops and ninety days of trade'),
  )
  if (took !== null) say(`演示世界造好了 · the demo world is made: ${took}`)
  tell(desk, '打开外部世界', 'Opening the outside world')
  const clock = openClock(folder)
  running.whenStopped(() => clock.keep())
  const onlookers: Onlooker[] = []
  const { world, outside, round } = await openDemo(ground, clock, (home, changes) =>
    onlookers.forEach((look) => look(home, changes)),
  )
  const room = { folder, pool: ground.pool, world, outside, clock, round }
  const { hard, onlookers: looking } = await furnish(desk, room)
  onlookers.push(...looking)
  front.opens(hard.before(createHttp(world, phone)), hard.beforeOutside(outside.app))
  const ticking = tickOnAndOn(world, round, clock)
  running.whenStopped(() => clearInterval(ticking))
  tell(desk, '做手机的页面', 'Building the phone’s pages')
  await phone.built
  desk.feed.publish('starting', null)
  sayReady(folder)
}

async function listenAt(app: Hono, port: number, { whenStopped }: Running): Promise<void> {
  const server = await listen(app, port, LOOPBACK)
  whenStopped(() => closeServer(server))
}

interface Opened {
  readonly world: World
  readonly outside: Outside
  readonly round: () => Promise<number>
}

async function openDemo(ground: Ground, clock: KeptClock, look: Onlooker): Promise<Opened> {
  const keys = openDemoKeys(ground.folder)
  const installation = demoInstallation(keys, outsideUrl(), shopUrl())
  const { log, filesFolder } = ground
  const store = watchedStore(ground.store, look)
  const demoClock = { now: () => instantOf(clock.nowMs()) }
  const world = createWorld(installation, { store, clock: demoClock, log, filesFolder, fetch })
  const round = roundsOf(world, () => outside.channel.runDue())
  const shopSide = { turned: round, ledger: (shopId: ShopId) => readLedger(world, shopId) }
  const outside: Outside = await openOutside(ground.folder, keys, clock, shopSide, shopUrl())
  return { world, outside, round }
}

function tell({ feed }: Desk, words: string, english: string): void {
  say(`${words} · ${english}`)
  feed.publish('starting', { words, english })
}

/** The last words of a start: where everything is. */
function sayReady(folder: string): void {
  say('就绪 · ready')
  say(`  桌面 · the desk    ${shopUrl()}/desk`)
  say('  先试 · try first   「看一遍」· watch the first sale, or tap the card in the left phone')
  say(`  数据 · the data    ${folder}  (outside world: ${outsideUrl()})`)
  say('  停止 · stop        Ctrl-C')
  say('  重来 · start over  npm run reset')
}
