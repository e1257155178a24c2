// A row that a decision relied on stays as it was until the commit that relied on it has ended.
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '../../host/database/test-database'
import { migrate } from './migrate'
import { createPool } from './pool'

const WAIT_MS = 100
const LOCK_TIMED_OUT = '55P03'

describe('an expectation', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
    const pool = createPool(database.url, { max: 2 })
    await migrate(pool)
    await pool.end()
  })
  afterAll(() => database.drop())

  it('holds the row against a change until the end, not against another expectation', async () => {
    const [one, two] = [new Client(database.url), new Client(database.url)]
    await Promise.all([one.connect(), two.connect()])
    try {
      await one.query(`insert into product values ('shop', 'p', '', '', true, '[]', '[]', 0, 0, 1)`)
      const key = { productId: 'p' }
      const expecting = [{ op: 'expect product', key, rev: 1 }]
      const stepping = [{ op: 'step product', key, rev: 1, row: { title: 'new' } }]
      const commit = (client: Client, changes: object) =>
        client.query('select commit_shop($1, $2::jsonb)', ['shop', JSON.stringify(changes)])
      await one.query('begin')
      await commit(one, expecting)
      await two.query(`set lock_timeout = ${WAIT_MS}`)
      await commit(two, expecting)
      await expect(commit(two, stepping)).rejects.toMatchObject({ code: LOCK_TIMED_OUT })
      await one.query('commit')
      await commit(two, stepping)
      await expect(commit(one, expecting)).rejects.toMatchObject({ code: 'XP001', detail: 'product/p' })
    } finally {
      await Promise.all([one.end(), two.end()])
    }
  })
})
