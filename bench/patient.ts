// Planting and yardsticks take as long as they take: the time limit of requests is not theirs.
import type { Pool } from 'pg'

export async function patiently(pool: Pool, sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await client.query(sql, values.length > 0 ? [...values] : undefined)
  } finally {
    client.release(true)
  }
}
