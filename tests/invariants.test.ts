// Each invariant is silent on healthy books and speaks when its own damage is planted.
import type { Pool, PoolClient } from 'pg'
import { invariants } from '../src/adapters/postgres/invariants'
import { migrate } from '../src/adapters/postgres/migrate'
import { createPool } from '../src/adapters/postgres/pool'
import { createPostgresStore } from '../src/adapters/postgres/store'
import { orderLife } from '../src/domain/order'
import { createTestDatabase, type TestDatabase } from '../src/host/database/test-database'
import { keepBooks } from './healthy-books'

/** Damage that gets past every guard, by the invariant it breaks. */
const PLANTS: Record<string, string> = {
  'stock-counts': `UPDATE sku SET sellable = sellable + 1`,
  'stock-moves': `INSERT INTO stock_move VALUES ('healthy0', 'cup', 'supply', 'planted', 1, 0)`,
  'stock-orders': `UPDATE order_line SET quantity = 3 WHERE order_id = 'o1'`,
  'order-total': `UPDATE order_line SET amount_fen = amount_fen + 1 WHERE order_id = 'o1'`,
  'order-edges': `UPDATE order_step SET by = 'seller' WHERE order_id = 'o2' AND "to" = 'paid'`,
  'order-history': `DELETE FROM order_step WHERE order_id = 'o2' AND "to" = 'paid'`,
  'invitation-one-order': `UPDATE orders SET invitation_id = 'i3' WHERE order_id = 'o2'`,
  'invitation-claim': `UPDATE invitation SET claimed_by = 'other'`,
  'invitation-price': `UPDATE invitation_version SET total_fen = total_fen - 1`,
  'paid-attempt': `UPDATE attempt SET amount_fen = amount_fen - 1 WHERE order_id = 'o2'`,
  'money-taken-once': `INSERT INTO transfer SELECT shop_id, kind, 'second', line_no, debit, credit, amount_fen, order_id, at
    FROM transfer WHERE kind = 'payment' AND order_id = 'o2'`,
  'every-success-accounted': `DELETE FROM refund`,
  'held-money': `UPDATE orders SET fee_fen = fee_fen - 1 WHERE order_id = 'o2'`,
  'release-split': `UPDATE release SET rest_fen = rest_fen + 1 WHERE order_id = 'o6'`,
  'release-order': `UPDATE release SET state = 'released' WHERE order_id = 'o6'`,
  'balance-transfers': `DELETE FROM balance WHERE account = 'held/o2'`,
  'transfer-shape': `UPDATE transfer SET amount_fen = -amount_fen WHERE kind = 'payment'`,
  'trial-balance': `DELETE FROM transfer WHERE kind = 'channel-fee'`,
  'channel-covers': `UPDATE transfer SET amount_fen = amount_fen + 9000 WHERE kind = 'channel-fee'`,
  'settlement-total': `UPDATE settlement SET total_fen = total_fen + 1`,
  'settlement-line-once': `INSERT INTO settlement_line SELECT * FROM settlement_line`,
  'settlement-line-order': `UPDATE settlement_line SET gross_fen = gross_fen + 1, net_fen = net_fen + 1`,
  'payout-settled': `UPDATE settlement SET total_fen = total_fen - 1`,
  'payout-money': `UPDATE payout SET state = 'sent'`,
  'payable-money': `UPDATE balance SET amount_fen = amount_fen + 1 WHERE account = 'payable/healthy0'`,
  'refund-cap': `UPDATE refund SET amount_fen = amount_fen + 1`,
  'refund-money': `UPDATE refund SET state = 'sending'`,
  'seal-chain': `INSERT INTO statement_seal VALUES ('healthy0', '2025-11-25', 'another', 'h2', 0)`,
  'parent-shop-older': `UPDATE shop SET opened_at = opened_at + 1000 WHERE shop_id = 'healthy0'`,
}

describe('the invariants', () => {
  let database: TestDatabase
  let pool: Pool
  beforeAll(async () => {
    database = await createTestDatabase()
    pool = createPool(database.url, { max: 2 })
    await migrate(pool)
    await keepBooks(createPostgresStore(pool))
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })

  it('are silent on healthy books', async () => {
    expect(await createPostgresStore(pool).violations()).toEqual([])
  })

  it('each have a plant of their own', () => {
    expect(Object.keys(PLANTS).sort()).toEqual(
      invariants()
        .map(({ name }) => name)
        .sort(),
    )
  })

  it.each(Object.entries(PLANTS))('%s sees its damage', async (name, plant) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await strip(client, /(?:UPDATE|INTO|FROM) (\w+)/.exec(plant)?.[1] ?? '')
      expect((await client.query(plant)).rowCount).toBeGreaterThan(0)
      const sql = invariants().find((invariant) => invariant.name === name)?.sql ?? ''
      expect((await client.query(sql)).rowCount).toBeGreaterThan(0)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  it('know the edges that the order’s own table has', () => {
    const sql = invariants().find(({ name }) => name === 'order-edges')?.sql ?? ''
    const listed = [...sql.matchAll(/\('(\w+)', '(\w+)', '(\w+)'\)/g)].map((found) =>
      found.slice(1).join(' '),
    )
    const edges = orderLife.edges.flatMap(({ from, to, by }) => by.map((actor) => `${from} ${to} ${actor}`))
    expect(listed.sort()).toEqual(edges.sort())
  })
})

/** Takes the constraints off a table, for as long as the transaction lasts: most damage would not get past them. */
async function strip(client: PoolClient, table: string): Promise<void> {
  const { rows } = await client.query<{ conname: string }>(
    `select conname from pg_constraint where conrelid = $1::regclass and contype in ('c', 'u', 'p', 'f')`,
    [table],
  )
  for (const { conname } of rows) {
    await client.query(`alter table ${table} drop constraint if exists ${conname} cascade`)
  }
  await client.query('drop index orders_one_per_invitation')
}
