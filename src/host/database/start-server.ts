// Starts a PostgreSQL server on a data folder and waits until it takes connections.
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries'
import type { Place } from './place'
import { clearStalePidFile, readPostmaster, type Postmaster } from './postmaster'
import { spawnOptions } from './spawn-options'

/** Crash recovery may replay much; a server that lives and works is given this long. */
export const READY_TIMEOUT_MS = 120_000
const POLL_MS = 25
const LOG_LIMIT_BYTES = 4 * 1024 * 1024
const LOG_TAIL_LETTERS = 1_500

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  dynamic_shared_memory_type: 'mmap',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  jit: 'off',
}

/** Resolves when ready; throws when it ended instead, as it does while an earlier server is still on its way out. */
export async function startServer(
  place: Place,
  binaries: Binaries,
  more: Record<string, string>,
  port: number,
): Promise<Postmaster> {
  clearStalePidFile(place.data)
  const settings = Object.entries({ ...SETTINGS, ...more, port: String(port) })
  const args = ['-D', place.data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  let ended: string | null = null
  const log = openLog(place.log)
  try {
    // A group of its own: Ctrl-C in the terminal must reach us, not the server, which is stopped in order.
    const child = spawn(binaries.postgres, args, {
      ...spawnOptions(place.account),
      detached: true,
      stdio: ['ignore', log, log],
    })
    child.once('error', (error) => (ended = error.message))
    child.once('exit', (code, signal) => (ended ??= `ended with ${signal ?? code}`))
    child.unref()
  } finally {
    closeSync(log)
  }
  const giveUpAt = performance.now() + READY_TIMEOUT_MS
  while (ended === null) {
    const running = readPostmaster(place.data)
    if (running?.ready && running.port === port) return running
    if (performance.now() > giveUpAt) throw new Error(`PostgreSQL was not ready in time; see ${place.log}`)
    await sleep(POLL_MS)
  }
  throw new Error(`PostgreSQL ${String(ended)}; the end of ${place.log}:\n${tailOf(place.log)}`)
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

const tailOf = (file: string): string => readFileSync(file, 'utf8').slice(-LOG_TAIL_LETTERS)
