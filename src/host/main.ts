// `npm start`: the database, the shop and, in a demo, the desk and the whole outside world, on this one machine.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseBusy } from './database/host-lock'
import { stopWhenAsked } from './running'
import { say } from './say'
import { startDemo } from './start-demo'
import { startReal } from './start-real'

const EXIT_BUSY = 75

async function main(): Promise<void> {
  const folder = resolve(process.env['XIAOPU_DATA'] ?? '.xiaopu')
  mkdirSync(folder, { recursive: true })
  const isReal = process.env['XIAOPU_MODE'] === 'production'
  stopWhenAsked(await (isReal ? startReal(folder) : startDemo(folder)))
}

main().catch((fault: unknown) => {
  const busy = fault instanceof DatabaseBusy
  const words = fault instanceof Error ? fault.message : String(fault)
  say(busy ? words : `不能启动 · cannot start: ${words}`)
  process.exit(busy ? EXIT_BUSY : 1)
})
