// Migrating for real: what comes out is what the domain names, a second run does nothing, a changed file is refused.
import { attemptLife } from '../../domain/payment'
import { applicationLife } from '../../domain/shop'
import { invitationLife } from '../../domain/invitation'
import type { Machine } from '../../domain/machine'
import { openingLife } from '../../domain/opening'
import { orderLife } from '../../domain/order'
import { payoutLife } from '../../domain/settlement'
import { refundLife } from '../../domain/refund'
import { releaseLife } from '../../domain/release'
import { createTestDatabase, type TestDatabase } from '../../host/database/test-database'
import { columnsOf, sqlName, TABLE_NAMES } from './columns'
import { migrate, migrationFiles } from './migrate'
import { createPool } from './pool'
import type { Pool } from 'pg'

const LIVES: Record<string, Machine<string>> = {
  application: applicationLife,
  attempt: attemptLife,
  buyer_order: orderLife,
  invitation: invitationLife,
  opening: openingLife,
  orders: orderLife,
  payout: payoutLife,
  refund: refundLife,
  release: releaseLife,
}

describe('migrate', () => {
  let database: TestDatabase
  let pool: Pool
  beforeAll(async () => {
    database = await createTestDatabase()
    pool = createPool(database.url, { max: 4 })
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })

  it('applies each file once, also when two processes start together', async () => {
    const both = await Promise.all([migrate(pool), migrate(pool)])
    expect(both.flat()).toEqual(migrationFiles().map(({ name }) => name))
    expect(await migrate(pool)).toEqual([])
  })

  it('makes the columns that the rows have', async () => {
    const { rows } = await pool.query<{ name: string; column: string; type: string; nullable: string }>(
      `select table_name as name, column_name as "column", data_type as type, is_nullable as nullable
       from information_schema.columns where table_schema = 'public' and table_name <> 'migration'`,
    )
    const found = rows.map(({ name, column, type, nullable }) => `${name}.${column} ${type} ${nullable}`)
    const wanted = TABLE_NAMES.flatMap((table) =>
      columnsOf(table).map(
        ({ snake, type, nullable }) => `${sqlName(table)}.${snake} ${type} ${nullable ? 'YES' : 'NO'}`,
      ),
    )
    expect(found.sort()).toEqual(wanted.sort())
  })

  it('compares all text by its bytes', async () => {
    const { rows } = await pool.query(
      `select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_collation l on l.oid = a.attcollation
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration' and l.collname <> 'C'`,
    )
    expect(rows).toEqual([])
  })

  it.each(Object.entries(LIVES))('lets %s be in each of its states and no other', async (table, life) => {
    const { rows } = await pool.query<{ rule: string }>(
      `select pg_get_constraintdef(oid) as rule from pg_constraint where contype = 'c' and conname = $1`,
      [`${table}_state_check`],
    )
    const states = new Set([life.first, ...life.ends, ...life.edges.flatMap(({ from, to }) => [from, to])])
    const allowed = [...(rows[0]?.rule ?? '').matchAll(/'([a-z-]+)'/g)].map((found) => found[1])
    expect(allowed.sort()).toEqual([...states].sort())
  })

  it('refuses a file that was changed after it had been applied', async () => {
    const [first, ...rest] = migrationFiles()
    const changed = { name: first?.name ?? '', sql: `${first?.sql}\n` }
    await expect(migrate(pool, [changed, ...rest])).rejects.toThrow('0001-shop.sql was changed')
  })

  it('refuses a database that is newer than the program', async () => {
    await expect(migrate(pool, migrationFiles().slice(0, -1))).rejects.toThrow('newer')
  })

  it('leaves nothing of a file that fails', async () => {
    const half = { name: '9999-half.sql', sql: 'create table half (n int); select 1 / 0;' }
    await expect(migrate(pool, [...migrationFiles(), half])).rejects.toThrow('division by zero')
    expect((await pool.query(`select to_regclass('half') as half`)).rows).toEqual([{ half: null }])
    expect(await migrate(pool)).toEqual([])
  })
})
