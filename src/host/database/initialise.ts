// Makes the data folder with initdb: in a folder of another name first, so one that carries the real name is always whole.
import { spawn } from 'node:child_process'
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries'
import { isAlive } from './postmaster'
import type { Place } from './place'
import { spawnOptions } from './spawn-options'

export const ADMIN_ROLE = 'xiaopu_admin'
const HALF = 'data.half-'
/** Tried again while an initdb whose parent was killed still writes into it. */
const REMOVE = { recursive: true, force: true, maxRetries: 5 }
const INITDB_TIMEOUT_MS = 120_000
const SAID_LETTERS = 2_000

/** `quick` skips waiting for the disk; only for databases that are thrown away. */
export async function initialise(
  place: Place,
  binaries: Binaries,
  password: string,
  quick: boolean,
): Promise<void> {
  removeHalves(place.home)
  if (isWhole(place)) return
  const half = join(place.home, HALF + process.pid)
  const passwordFile = `${half}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  try {
    if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
    await runInitdb(place, binaries, [
      `--pgdata=${half}`,
      `--pwfile=${passwordFile}`,
      ...(quick ? ['--no-sync'] : []),
    ])
    renameSync(half, place.data)
  } catch (error) {
    // Another start may have been first.
    if (!isWhole(place)) throw error
  } finally {
    rmSync(half, REMOVE)
    rmSync(passwordFile, { force: true })
  }
}

function isWhole(place: Place): boolean {
  if (existsSync(join(place.data, 'global', 'pg_control'))) return true
  if (existsSync(place.data) && readdirSync(place.data).length > 0)
    throw new Error(
      `${place.data} holds something that is not a PostgreSQL database: move it away and start again`,
    )
  return false
}

/** What a start that was killed in the middle left behind; one that still works on its half is left alone. */
function removeHalves(home: string): void {
  for (const name of readdirSync(home)) {
    if (!name.startsWith(HALF)) continue
    const pid = Number.parseInt(name.slice(HALF.length), 10)
    if (pid === process.pid || !isAlive(pid)) rmSync(join(home, name), REMOVE)
  }
}

function runInitdb(place: Place, binaries: Binaries, more: string[]): Promise<void> {
  const fixed = ['--username', ADMIN_ROLE, '--auth-host=scram-sha-256', '--auth-local=scram-sha-256']
  const form = ['--locale=C', '--encoding=UTF8', '--data-checksums']
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, [...fixed, ...form, ...more], {
      ...spawnOptions(place.account),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: INITDB_TIMEOUT_MS,
    })
    let said = ''
    const hear = (part: Buffer) => {
      said = (said + part.toString()).slice(-SAID_LETTERS)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`initdb failed (${signal ?? code}) in ${place.home}:\n${said}`))
    })
  })
}
