// Reads who serves a data folder from PostgreSQL's own pid file, and tells a living server from a stale file.
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

/** The server that lives on this data folder, or null. */
export function readPostmaster(data: string): Postmaster | null {
  const file = readPidFile(data)
  if (!file || whoIs(file.pid, data) !== 'server') return null
  return { pid: file.pid, port: file.port, ready: file.ready }
}

/**
 * Removes a pid file whose number now belongs to another process or to a dead one nobody has collected. PostgreSQL
 * itself would refuse to start over it for ever; after a restarted container that is common.
 */
export function clearStalePidFile(data: string): void {
  const before = readPidFile(data)
  if (!before || whoIs(before.pid, data) !== 'stranger') return
  if (readPidFile(data)?.text === before.text) rmSync(join(data, 'postmaster.pid'), { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return commandOf(pid) !== ''
  } catch (error) {
    return codeOf(error) === 'EPERM' && commandOf(pid) !== ''
  }
}

function readPidFile(data: string): (Postmaster & { text: string }) | null {
  try {
    const text = readFileSync(join(data, 'postmaster.pid'), 'utf8')
    const lines = text.split('\n')
    const pid = Math.abs(Number(lines[0]))
    if (!Number.isSafeInteger(pid) || pid === 0) return null
    return { text, pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? '').trim() === 'ready' }
  } catch {
    return null
  }
}

function whoIs(pid: number, data: string): 'server' | 'stranger' | 'nobody' {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return 'nobody'
  }
  const command = commandOf(pid)
  if (command === null) return 'server'
  const words = command.split('\0')
  if (!/^postgres/.test(basename(words[0] ?? ''))) return 'stranger'
  try {
    // The server sits in its data folder; unlike its arguments this stays true when the project is moved.
    return readlinkSync(`/proc/${pid}/cwd`) === data ? 'server' : 'stranger'
  } catch {
    return words.includes(data) ? 'server' : 'stranger'
  }
}

/** Empty for a process that has ended but was not collected by its parent; null where the system doesn't tell. */
function commandOf(pid: number): string | null {
  if (process.platform !== 'linux') return null
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code
