// How PostgreSQL's programs are started: under their account, from a folder everyone may enter, with a bare environment.
import type { ServerAccount } from './server-account'

const PASSED_ON = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMPDIR']

/** Leaves out our own secrets, and PGDATA, PGPORT and the like, which would override what we ask for. */
export function spawnOptions(account: ServerAccount | null) {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' }
  for (const name of PASSED_ON) if (process.env[name] !== undefined) env[name] = process.env[name]
  return { cwd: '/', env, ...(account ?? {}) }
}
