// A demo world laid down in a demo's folder and database: pictures, the channel's memory, who sits at the desk, and every row.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { createFiles } from '../../adapters/node/files'
import { loadRows } from '../../adapters/postgres/load-rows'
import { keepChats } from '../desk/chats'
import { keepPeople } from '../desk/open-people'
import { beginJournal } from '../outside/journal'
import type { Seeded } from './seed-demo'

/** The rows come last: whoever was interrupted before finds an empty database, and begins again. */
export async function layDown(seeded: Seeded, folder: string, pool: Pool): Promise<void> {
  const files = createFiles(join(folder, 'files'))
  for (const bytes of seeded.files.values()) await files.put(bytes)
  beginJournal(folder, seeded.channelState)
  const tokens = Object.fromEntries(Object.entries(seeded.people).map(([key, { token }]) => [key, token]))
  keepPeople(folder, { worldId: randomUUID(), tokens })
  keepChats(folder, seeded.chats)
  await loadRows(pool, seeded.store.rows)
}
