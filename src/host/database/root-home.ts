// The database's home when root starts us: outside the project, because a parent of mode 700 shuts the server's account out.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { readPostmaster } from './postmaster'
import { accountForRoot, ownerOf, type ServerAccount } from './server-account'

export const ROOT_HOMES = '/var/lib/xiaopu'
const POINTER = 'home'
const OWNER_SUFFIX = '.folder'
const HASH_LETTERS = 16

export const readPointer = (folder: string): string | null => readText(join(folder, POINTER))

/** Finds or makes the home of a folder and leaves a pointer to it in the folder. */
export function homeForRoot(folder: string): { home: string; account: ServerAccount } {
  const own = homeNameOf(folder)
  // The pointer is written before the data, so data seen now without a pointer read afterwards is truly left over.
  const leftOver = existsSync(join(own, 'data'))
  const pointer = readPointer(folder)
  if (pointer !== null && pointer !== own && wasMovedTo(folder, pointer)) return settle(pointer, folder)
  if (pointer !== own) {
    if (leftOver) setAside(own, folder)
    // A copied folder carries the password and the port of the folder it was copied from.
    if (pointer !== null) for (const file of ['password', 'port']) rmSync(join(folder, file), { force: true })
  }
  return settle(own, folder)
}

/** Everyone may pass through it, whatever the umask. */
export function makeRootHomes(): void {
  mkdirSync(ROOT_HOMES, { recursive: true })
  chmodSync(ROOT_HOMES, 0o755)
}

/** `folder` is a real path, without symbolic links. */
export const homeNameOf = (folder: string): string =>
  join(ROOT_HOMES, createHash('sha256').update(folder).digest('hex').slice(0, HASH_LETTERS))

/** Deletes the home made for a folder; what a pointer says is not believed when it comes to deleting. */
export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true })
  rmSync(home + OWNER_SUFFIX, { force: true })
}

function settle(home: string, folder: string): { home: string; account: ServerAccount } {
  // Whoever owns the data goes on: an account of a better name may have been added since.
  const account = ownerOf(join(home, 'data')) ?? accountForRoot()
  makeRootHomes()
  mkdirSync(home, { recursive: true, mode: 0o700 })
  chownSync(home, account.uid, account.gid)
  writeFileSync(home + OWNER_SUFFIX, folder, { mode: 0o600 })
  writeFileSync(join(folder, POINTER), home, { mode: 0o600 })
  return { home, account }
}

/** Moved, not copied: the home exists, and the folder it was made for no longer points to it. */
function wasMovedTo(folder: string, home: string): boolean {
  if (dirname(home) !== ROOT_HOMES || !existsSync(join(home, 'data'))) return false
  const owner = readText(home + OWNER_SUFFIX)
  return owner === null || owner === folder || readPointer(owner) !== home
}

/** The folder was erased to begin anew, but its data is not ours to delete. */
function setAside(home: string, folder: string): void {
  const running = readPostmaster(join(home, 'data'))
  if (running)
    throw new Error(`an earlier database of ${folder} still runs as process ${running.pid}: stop it first`)
  renameSync(home, `${home}.aside-${Date.now().toString(36)}`)
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null
  } catch {
    return null
  }
}
