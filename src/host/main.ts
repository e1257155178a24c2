// `npm start`: the database, the shop and, in a demo, the desk and the whole outside world, on this one machine.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseBusy } from './database/host-lock'
import { stopWhenAsked, type Running } from './running'
import { say } from './say'
import { startDemo } from './start-demo'
import { startReal } from './start-real'
import { startMode } from './start-mode'

const EXIT_BUSY = 75
const EXIT_SETUP = 78

async function main(running: Running): Promise<void> {
  const mode = startMode(process.env)
  if (!mode.ok) return refuse(mode.problem)
  const folder = resolve(process.env['XIAOPU_DATA'] ?? '.xiaopu')
  mkdirSync(folder, { recursive: true })
  await (mode.isDemo ? startDemo(folder, running) : startReal(folder, running))
}

function refuse(problem: string): never {
  say(`不能启动 · cannot start: ${problem}`)
  return process.exit(EXIT_SETUP)
}

const running = stopWhenAsked()
main(running).catch((fault: unknown) => {
  // What is put away in the middle of a start breaks what still waited for it.
  if (running.isStopping()) return
  const busy = fault instanceof DatabaseBusy
  const words = fault instanceof Error ? fault.message : String(fault)
  say(busy ? words : `不能启动 · cannot start: ${words}`)
  process.exit(busy ? EXIT_BUSY : 1)
})
