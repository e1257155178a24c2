// The settlement of a day with a hundred thousand orders, beside three plain statements that write as many rows.
import type { Pool } from 'pg'
import { createPostgresStore } from '../src/adapters/postgres/store'
import { cutoffOf, type Day } from '../src/domain/day'
import { patiently } from './patient'

const DAY = '2026-11-23' as Day
const LINES = 100_000
const SHOPS = 1_000

export interface Settled {
  readonly seconds: number
  /** The same rows by plain statements; the mean of a run before and a run after. */
  readonly plainSeconds: number
  /** What a second run changed: settlements and lines. */
  readonly again: number
}

/** Throws when not every order was settled. */
export async function settleBeside(pool: Pool): Promise<Settled> {
  const store = createPostgresStore(pool)
  const cutoffAt = cutoffOf(DAY)
  const ask = { day: DAY, cutoffAt, now: cutoffAt }
  const plain = async (): Promise<void> => {
    await pool.query('TRUNCATE plain_line, plain_settlement, plain_errand')
    await patiently(pool, 'CALL plain_settle($1, $2::bigint, $3::bigint)', [DAY, cutoffAt, cutoffAt])
  }
  const before = await seconds(plain)
  let outcome = { settlements: 0, lines: 0 }
  const ours = await seconds(async () => {
    outcome = await store.settle(ask)
  })
  const after = await seconds(plain)
  if (outcome.lines !== LINES || outcome.settlements !== SHOPS)
    throw new Error(`settled ${outcome.lines} orders of ${outcome.settlements} shops`)
  const again = await store.settle(ask)
  return { seconds: ours, plainSeconds: (before + after) / 2, again: again.settlements + again.lines }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}
