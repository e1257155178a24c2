// Test databases are apart from each other, begin as their template, and vanish.
import { Client } from 'pg'
import { createTestDatabase, type TestTemplate } from './test-database'

let prepared = 0
const withNotes: TestTemplate = {
  name: 'notes',
  prepare: async (url) => {
    prepared += 1
    await run(url, 'create table note (word text)')
  },
}

it('copies a template that is prepared once, also when two ask at the same time', async () => {
  const [one, two] = await Promise.all([createTestDatabase(withNotes), createTestDatabase(withNotes)])
  await run(one.url, `insert into note values ('mine')`)
  expect(await run(two.url, 'select * from note')).toEqual([])
  expect(prepared).toBe(1)
  await Promise.all([one.drop(), two.drop()])
})

it('is gone after drop, connections or not', async () => {
  const { url, drop } = await createTestDatabase()
  const client = new Client(url)
  client.on('error', () => undefined)
  await client.connect()
  await drop()
  await expect(run(url, 'select 1')).rejects.toThrow('does not exist')
})

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
