// A real installation's start: with everything it needs or not at all, and with nothing of a demo.
import { readInstallation, type Installation } from '../adapters/installation'
import { clock } from '../adapters/node/clock'
import { createWorld } from '../adapters/world'
import { LOOPBACK, shopPort, shopUrl } from './addresses'
import { openGround } from './ground'
import { createHttp, listen } from './http'
import { openPhone } from './phone'
import { phonePlace } from './phone-place'
import { roundsOf, tickOnAndOn } from './rounds'
import { closeServer, type Running } from './running'
import { say } from './say'

const EXIT_SETUP = 78

export async function startReal(folder: string, running: Running): Promise<void> {
  const installation = refuseUnlessReady()
  const { store, log, filesFolder } = await openGround(folder, false, running)
  const world = createWorld(installation, { store, clock, log, filesFolder, fetch })
  const phone = openPhone({ ...phonePlace(), buildIn: null, say })
  const server = await listen(createHttp(world, phone), shopPort(), process.env['XIAOPU_HOST'] ?? LOOPBACK)
  running.whenStopped(() => closeServer(server))
  const ticking = tickOnAndOn(
    world,
    roundsOf(world, () => Promise.resolve(0)),
    null,
  )
  running.whenStopped(() => clearInterval(ticking))
  say('就绪 · ready')
  say(`  小铺 · the shop         ${shopUrl()}`)
  say(`  数据 · the data         ${folder}`)
}

/** Says what is missing before a database is opened or anybody can connect. */
function refuseUnlessReady(): Installation {
  const read = readInstallation(process.env)
  if (read.ok) return read.installation
  read.problems.forEach((problem) => say(`不能启动 · cannot start: ${problem}`))
  return process.exit(EXIT_SETUP)
}
