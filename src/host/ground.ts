// What both kinds of start stand on: the database up to date, the store on it, the log, and where files lie.
import { join } from 'node:path'
import type { Pool } from 'pg'
import { createLog } from '../adapters/node/log'
import { migrate } from '../adapters/postgres/migrate'
import { checkSettings, createPool } from '../adapters/postgres/pool'
import { createPostgresStore } from '../adapters/postgres/store'
import type { World } from '../ports/world'
import { openDatabase, type Database } from './database/open-database'
import { holdDatabase } from './hold-database'
import type { Running } from './running'
import { say } from './say'

const POOL_MAX = 16

export interface Ground {
  readonly folder: string
  readonly filesFolder: string
  readonly store: World['store']
  readonly log: World['log']
  readonly pool: Pool
  readonly databaseUrl: string
}

/** `isDemo`: nobody else's demo may work on the same database at the same time. */
export async function openGround(folder: string, isDemo: boolean, running: Running): Promise<Ground> {
  const named = process.env['DATABASE_URL']
  const databaseUrl = named ?? (await openOwn(folder, running)).url
  const pool = createPool(databaseUrl, { max: POOL_MAX })
  await checkSettings(pool)
  if (isDemo && named) await holdDatabase(pool)
  say('更新表结构 · bringing the tables up to date')
  await migrate(pool)
  const store = createPostgresStore(pool)
  return { folder, filesFolder: join(folder, 'files'), store, log: createLog(), pool, databaseUrl }
}

/** Asked to stop while it opens, it is stopped when it is open: nothing is left running behind. */
async function openOwn(folder: string, { whenStopped }: Running): Promise<Database> {
  const opening = openDatabase({ dataFolder: folder, log: say })
  whenStopped(() => opening.then((database) => database.stop()))
  return opening
}
