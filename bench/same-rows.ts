// A comparison is fair only between equals: one order by hand and one by the project's commit leave the same rows.
import type { Pool } from 'pg'

const TABLES = [
  'shop_answer',
  'orders',
  'order_line',
  'order_address',
  'order_step',
  'shop_errand',
  'stock_move',
]

/** Throws when the two leave different rows. */
export async function mustLeaveTheSame(pool: Pool): Promise<void> {
  const byHand = await rowsAfter(pool, 'bench_hand()')
  const byUs = await rowsAfter(pool, 'bench_commit()')
  if (byHand !== byUs) throw new Error(`by hand:\n${byHand}\nby us:\n${byUs}`)
}

async function rowsAfter(pool: Pool, call: string): Promise<string> {
  const before = await orderIds(pool)
  await pool.query(`SELECT ${call}`)
  const order = (await orderIds(pool)).find((id) => !before.includes(id)) ?? ''
  const rows = []
  for (const table of TABLES) {
    const found = await pool.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%'`,
      [order],
    )
    rows.push(...found.rows.map(({ row }) => `${table} ${withoutChance(row, order)}`))
  }
  return rows.sort().join('\n')
}

const orderIds = async (pool: Pool): Promise<string[]> =>
  (await pool.query<{ order_id: string }>('SELECT order_id FROM orders')).rows.map(({ order_id }) => order_id)

/** Less what differs from order to order, and less the digest of an input that the hand never saw. */
function withoutChance(row: Record<string, unknown>, order: string): string {
  const { shop_id: _shop, key: _key, input_hash: _hash, ...rest } = row
  return JSON.stringify(rest)
    .replaceAll(order, '<order>')
    .replace(/sku\d{19}/g, '<sku>')
}
