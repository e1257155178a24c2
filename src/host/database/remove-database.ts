// Deletes a throw-away embedded database, its server and its folder; nothing of it remains.
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { homeNameOf, removeHome } from './root-home'
import { isRoot } from './server-account'
import { stopServer } from './stop-server'

/** Only for the account that made it. */
export async function removeDatabase(dataFolder: string): Promise<void> {
  if (!existsSync(dataFolder)) return
  const folder = realpathSync(dataFolder)
  if (statSync(folder).uid !== (process.getuid?.() ?? statSync(folder).uid))
    throw new Error(`${folder} is not ours to delete`)
  await stopServer(join(folder, 'data'))
  if (isRoot()) {
    const home = homeNameOf(folder)
    await stopServer(join(home, 'data'))
    removeHome(home)
  }
  rmSync(folder, { recursive: true, force: true })
}
