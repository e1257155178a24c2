// The demo world made in a process of its own, so that the desk goes on answering meanwhile; says how long it took.
import { createPool } from '../../adapters/postgres/pool'
import { demoInstallation, openDemoKeys } from '../demo-installation'
import { outsideUrl, shopUrl } from '../addresses'
import { layDown } from './lay-down'
import { seedDemo } from './seed-demo'

/** From this number everything in the demo world follows. */
const SEED = '20261120'
const CONNECTIONS = 2
const SECOND_MS = 1_000

async function main(folder: string, databaseUrl: string): Promise<void> {
  const startedMs = performance.now()
  const installation = demoInstallation(openDemoKeys(folder), outsideUrl(), shopUrl())
  const seeded = await seedDemo({ seed: SEED, installation })
  const madeMs = performance.now() - startedMs
  const pool = createPool(databaseUrl, { max: CONNECTIONS })
  await layDown(seeded, folder, pool)
  await pool.end()
  const seconds = (ms: number): string => (ms / SECOND_MS).toFixed(1)
  const tookMs = performance.now() - startedMs
  process.stdout.write(
    `${seconds(tookMs)} s (lived ${seconds(madeMs)}, laid down ${seconds(tookMs - madeMs)})\n`,
  )
}

const [folder = '', databaseUrl = ''] = process.argv.slice(2)
main(folder, databaseUrl).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  process.exit(1)
})
