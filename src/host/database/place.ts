// Where an embedded database lies: beside the project for an ordinary user, under /var/lib for root.
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { homeForRoot, readPointer } from './root-home'
import { isRoot, ownerOf, type ServerAccount } from './server-account'

export interface Place {
  /** The folder given by the caller: password, port, log and (for root) the pointer. */
  folder: string
  /** Holds `data`, owned by the account the server runs under. */
  home: string
  data: string
  log: string
  /** Null when the server runs as whoever started us. */
  account: ServerAccount | null
}

export function placeOf(dataFolder: string): Place {
  mkdirSync(resolve(dataFolder), { recursive: true, mode: 0o700 })
  const folder = realpathSync(dataFolder)
  const at = (home: string, account: ServerAccount | null): Place => ({
    folder,
    home,
    data: join(home, 'data'),
    log: join(folder, 'database.log'),
    account,
  })
  const inPlace = join(folder, 'data')
  if (!isRoot()) {
    const pointer = readPointer(folder)
    if (pointer === null) return at(folder, null)
    throw new Error(
      `the database of ${folder} was made by root and lies in ${pointer}: start as root, or move the folder away`,
    )
  }
  // An ordinary user made it and root starts it now: go on as that user, so that both keep seeing one database.
  if (existsSync(join(inPlace, 'PG_VERSION'))) return at(folder, ownerOf(inPlace))
  const { home, account } = homeForRoot(folder)
  return at(home, account)
}
