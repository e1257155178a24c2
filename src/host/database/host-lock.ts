// The lock that tells a second copy of the host apart: it hangs on a connection, so it ends with the process that holds it.
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { ADMIN_ROLE } from './initialise'

/** An arbitrary number, the same in every version. */
const LOCK_KEY = 20_251_121
/** A host that was just killed is let go within a moment. */
const LOCK_PATIENCE_MS = 1_500
const LOCK_POLL_MS = 100
const CONNECT_TIMEOUT_MS = 5_000

/** Another living copy of the host works on the same folder. */
export class DatabaseBusy extends Error {
  constructor(
    readonly folder: string,
    holder: string,
  ) {
    super(
      `另一个小铺正在使用这个数据目录 · another Xiaopu (${holder}) is running on ${folder}; stop it first`,
    )
    this.name = 'DatabaseBusy'
  }
}

/** A connection of the administrator; one that breaks later must not take the process with it. */
export async function connectAdmin(port: number, password: string, database: string): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: ADMIN_ROLE,
    password,
    database,
    ssl: false,
    // Named here so that PGOPTIONS is not asked.
    options: '-c TimeZone=UTC',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: `xiaopu host, process ${process.pid}`,
  })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

export async function lockOrRefuse(client: Client, folder: string): Promise<void> {
  const until = performance.now() + LOCK_PATIENCE_MS
  for (;;) {
    const answer = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK_KEY])
    if (answer.rows[0]?.got) return
    if (performance.now() > until) throw new DatabaseBusy(folder, await holderOf(client))
    await sleep(LOCK_POLL_MS)
  }
}

async function holderOf(client: Client): Promise<string> {
  const answer = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and l.objid = $1`,
    [LOCK_KEY],
  )
  return answer.rows[0]?.name ?? 'unknown'
}
