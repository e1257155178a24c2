// A broken invariant is seen within the hour and freezes payouts, not orders; the payout goes once an operator has lifted it.
import { HOUR_MS } from '../../src/domain/day'
import { heldOf } from '../../src/domain/ledger'
import type { OrderId } from '../../src/domain/ids'
import { shopHome } from '../../src/domain/tables'
import { holdDatabase } from '../../src/host/hold-database'
import { createPool } from '../../src/adapters/postgres/pool'
import { createTestDatabase } from '../../src/host/database/test-database'
import { buy, openShop, sell, shelve, stateOf } from './scenes'
import { storyTown } from './story-town'

const town = storyTown()

it('payouts wait while the books are broken, orders go on', async () => {
  const seller = await town.person('王桂芬')
  const buyer = await town.person('李娜')
  const shopId = await openShop(town, seller, '王姐的茶铺')
  const cup = await shelve(seller, shopId, { priceFen: 10_000, stock: 10 })
  await sell(town, seller, buyer, shopId, cup)
  const damage = { kind: 'floor', account: heldOf('x'.repeat(22) as OrderId), byFen: 1 } as const
  expect(await town.world.store.commit(shopHome(shopId), [damage])).toEqual({ ok: true })
  await town.pass(2 * HOUR_MS)
  expect(town.takeAlarms().map(({ event }) => event)).toContain('invariant-broken')
  expect(await (await fetch(`${town.url}/health`)).json()).toMatchObject({ ok: true, payoutsFrozen: true })

  const order = await buy(town, buyer, shopId, cup)
  expect(await stateOf(buyer, order)).toBe('paid')
  await town.until('2026-11-19T12:00:00+08:00')
  const { settlements } = await seller.call('listSettlements', { shopId, before: null })
  expect(settlements).toMatchObject([{ day: '2026-11-19', totalFen: 9_940, payout: null }])
  expect(town.outside.channel.books.withdrawals()).toEqual([])

  await town.world.store.commit(shopHome(shopId), [{ ...damage, byFen: -1 }])
  town.takeAlarms()
}, 60_000)

it('a second demo on the same database is told so, and the first goes on', async () => {
  const database = await createTestDatabase()
  const pools = [createPool(database.url, { max: 2 }), createPool(database.url, { max: 2 })] as const
  await holdDatabase(pools[0])
  await expect(holdDatabase(pools[1])).rejects.toThrow('another demo')
  await Promise.all([pools[1].end()])
  expect((await pools[0].query('select 1 as one')).rows).toEqual([{ one: 1 }])
  void pools[0].end()
  await database.drop()
}, 30_000)
