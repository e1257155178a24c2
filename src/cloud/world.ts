// The cloud's world: an installation read from the function's environment, and one small pool for the life of the process.
import { tmpdir } from 'node:os'
import { readInstallation } from '../adapters/installation'
import { clock } from '../adapters/node/clock'
import { createLog } from '../adapters/node/log'
import { createPool } from '../adapters/postgres/pool'
import { createPostgresStore } from '../adapters/postgres/store'
import { createWorld } from '../adapters/world'
import type { Files } from '../ports/files'
import type { World } from '../ports/world'

/** A function serves one request at a time, and many instances share the server's connections. */
const POOL_MAX = 5

let opened: World | null = null

/** Opened by the first call and kept for those that find this process still warm. Throws for what is not configured. */
export function cloudWorld(): World {
  opened ??= open()
  return opened
}

function open(): World {
  const url = process.env['DATABASE_URL'] ?? ''
  const read = readInstallation(process.env)
  const problems = [...(url === '' ? ['DATABASE_URL is missing'] : []), ...(read.ok ? [] : read.problems)]
  if (!read.ok || problems.length > 0) throw new Error(`cannot start: ${problems.join('; ')}`)
  const log = createLog()
  const onError = (fault: Error): void => log.info('connection-broke', { fault: fault.message })
  // Its settings and its tables are the operator's: `npm run migrate` looks at both before anything is deployed.
  const store = createPostgresStore(createPool(url, { max: POOL_MAX, onError }))
  const world = createWorld(read.installation, { store, clock, log, filesFolder: tmpdir(), fetch })
  return { ...world, files: noFiles }
}

/** A function's disk is gone with its process, and a picture must last: until it has a lasting place, none is taken. */
const noFiles: Files = {
  put: () => Promise.reject(new Error('pictures have no lasting place in the cloud yet')),
  get: () => Promise.reject(new Error('pictures have no lasting place in the cloud yet')),
}
