// Which operating-system account the embedded PostgreSQL runs under: PostgreSQL refuses to run as root.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

export interface ServerAccount {
  uid: number
  gid: number
}

const NAMES = ['postgres', 'nobody']

export const isRoot = (): boolean => process.getuid?.() === 0

/** The first account of a known name; a nameless number will not do, initdb looks the name up. */
export function accountForRoot(): ServerAccount {
  for (const name of NAMES) {
    const uid = numberOf('-u', name)
    const gid = numberOf('-g', name)
    if (uid && gid !== null) return { uid, gid }
  }
  throw new Error(
    `PostgreSQL cannot run as root, and there is no account named ${NAMES.join(' or ')} on this system`,
  )
}

/** Null where nothing is. */
export function ownerOf(path: string): ServerAccount | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? { uid: found.uid, gid: found.gid } : null
}

function numberOf(flag: '-u' | '-g', name: string): number | null {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return answer.status === 0 ? Number(answer.stdout.trim()) : null
}
