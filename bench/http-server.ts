// The shop's real server in a process of its own, for the bench to buy from; it says its port to whoever started it.
import type { AddressInfo } from 'node:net'
import { createLog } from '../src/adapters/node/log'
import { clock } from '../src/adapters/node/clock'
import { createPool } from '../src/adapters/postgres/pool'
import { createPostgresStore } from '../src/adapters/postgres/store'
import { createWorld } from '../src/adapters/world'
import { demoInstallation, openDemoKeys } from '../src/host/demo-installation'
import { createHttp, listen } from '../src/host/http'

/** As many connections as the host itself takes. */
const POOL_MAX = 16
/** Nothing of what is measured asks the outside. */
const NOWHERE = 'http://127.0.0.1:9'

async function main(url: string, folder: string): Promise<void> {
  const store = createPostgresStore(createPool(url, { max: POOL_MAX }))
  const installation = demoInstallation(openDemoKeys(folder), NOWHERE, NOWHERE)
  const world = createWorld(installation, { store, clock, log: createLog(), filesFolder: folder, fetch })
  const server = await listen(createHttp(world), 0, '127.0.0.1')
  process.once('disconnect', () => process.exit(0))
  process.send?.({ port: (server.address() as AddressInfo).port })
}

void main(process.env['BENCH_DATABASE_URL'] ?? '', process.env['BENCH_FOLDER'] ?? '')
