// Both stores, the real one and the one in memory, do the same.
import { migrate } from '../src/adapters/postgres/migrate'
import { createPool } from '../src/adapters/postgres/pool'
import { createPostgresStore } from '../src/adapters/postgres/store'
import { createTestDatabase } from '../src/host/database/test-database'
import { createMemoryStore } from '../src/adapters/memory/store'
import { storeSuite } from './store-suite'

storeSuite('the store in memory', async () => ({ store: createMemoryStore(), close: async () => undefined }))

storeSuite('the store on PostgreSQL', async () => {
  const database = await createTestDatabase()
  const pool = createPool(database.url, { max: 8 })
  await migrate(pool)
  return {
    store: createPostgresStore(pool),
    async close() {
      await pool.end()
      await database.drop()
    },
  }
})
