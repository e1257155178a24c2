// One demo at a time on a database that DATABASE_URL names: a lock that is gone with the process that holds it.
import type { Pool } from 'pg'

const DEMO_LOCK = 20_261_121

/** Throws when another living demo works on this database; that one is not disturbed. */
export async function holdDatabase(pool: Pick<Pool, 'connect'>): Promise<void> {
  // Kept out of the pool for as long as this process lives: the lock is its connection's.
  const client = await pool.connect()
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
    DEMO_LOCK,
  ])
  if (rows[0]?.held) return
  client.release(true)
  throw new Error('这个数据库已有一个小铺在用 · another demo already works on this database: stop it first')
}
