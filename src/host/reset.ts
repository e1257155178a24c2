// `npm run reset`: the demo's database, clock and files are deleted, so that the next start begins anew.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseBusy } from './database/host-lock'
import { openDatabase } from './database/open-database'
import { removeDatabase } from './database/remove-database'

const EXIT_BUSY = 75
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function reset(folder: string): Promise<void> {
  if (process.env['DATABASE_URL']) {
    throw new Error(
      'DATABASE_URL 的数据不在这里 · the data lies in the database that DATABASE_URL names: empty it there',
    )
  }
  if (!existsSync(folder)) return say(`没有数据 · there is no data in ${folder}`)
  // Opening takes the host's lock: data that somebody is working on is left alone.
  const database = await openDatabase({ dataFolder: folder, log: () => undefined })
  await database.stop()
  await removeDatabase(folder)
  say(`已清空 · deleted ${folder}`)
}

reset(resolve(process.env['XIAOPU_DATA'] ?? '.xiaopu')).catch((fault: unknown) => {
  say(fault instanceof Error ? fault.message : String(fault))
  process.exit(fault instanceof DatabaseBusy ? EXIT_BUSY : 1)
})
