// What only the store in memory has: its own look at the invariants, and rows that nobody can change from outside.
import { fenOf } from '../../src/domain/money'
import type { Rows } from '../../src/domain/tables'
import { many } from '../../src/ports/store'
import { keepBooks, SHOP } from '../healthy-books'
import { id, look, openShop, T0 } from '../store-rows'
import { MEMORY_RULES } from './memory-violations'
import { createTestStore, type TestStore } from './test-store'

type Plant = (store: TestStore) => void

const order = (orderId: string, over: Partial<Rows['order']>): Plant => {
  return (store) => {
    const row = store.rows('order').find((found) => found.orderId === orderId)
    if (row) store.plant('order', { ...row, ...over })
  }
}
const sku = (over: Partial<Rows['sku']>): Plant => {
  return (store) => store.rows('sku').forEach((row) => store.plant('sku', { ...row, ...over }))
}
const balance = (account: Rows['balance']['account'], amountFen: number): Plant => {
  return (store) => store.plant('balance', { shopId: SHOP, account, amountFen: fenOf(amountFen) })
}

const PLANTS: Record<string, Plant> = {
  'stock-counts': sku({ sellable: 99 }),
  'stock-moves': sku({ supplied: 99 }),
  'stock-orders': sku({ sold: 99 }),
  'order-total': order('o1', { totalFen: fenOf(1) }),
  'order-edges': (store) =>
    store.plant('orderStep', { ...keyOf('o1'), from: 'pending', to: 'shipped', by: 'seller', at: T0 }),
  'order-history': order('o2', { state: 'shipped' }),
  'invitation-one-order': order('o2', { invitationId: id('i3') }),
  'money-taken-once': order('o2', { state: 'closed' }),
  'every-success-accounted': order('o2', { paidAttemptNo: 2 }),
  'held-money': order('o2', { feeFen: fenOf(7) }),
  'balance-transfers': balance('held/o2', 1),
  'settlement-total': (store) =>
    store.rows('settlement').forEach((row) => store.plant('settlement', { ...row, lineCount: 9 })),
  'payout-settled': (store) =>
    store.rows('payout').forEach((row) => store.plant('payout', { ...row, amountFen: fenOf(9_999) })),
  'payable-money': balance(`payable/${SHOP}`, 1),
  'refund-cap': (store) =>
    store.rows('refund').forEach((row) => store.plant('refund', { ...row, amountFen: fenOf(9_999) })),
}

const keyOf = (orderId: string) => ({ shopId: SHOP, orderId: id<'order'>(orderId) })

describe('the store in memory', () => {
  it('finds healthy books healthy', async () => {
    const store = createTestStore()
    await keepBooks(store)
    expect(await store.violations()).toEqual([])
  })

  it('has a plant for each of its rules', () => {
    expect(Object.keys(PLANTS).sort()).toEqual([...MEMORY_RULES].sort())
  })

  it.each(Object.entries(PLANTS))('sees damage to %s', async (name, plant) => {
    const store = createTestStore()
    await keepBooks(store)
    plant(store)
    expect((await store.violations()).map(({ invariant }) => invariant)).toContain(name)
  })

  it('hands out rows that cannot be changed', async () => {
    const store = createTestStore()
    await openShop(store, SHOP)
    const { skus } = await look(store, { skus: many('sku', { shopId: SHOP }, [['skuId', 'asc']], 9) })
    const [row] = skus as unknown as { spec: string[]; sold: number }[]
    expect(() => row?.spec.push('more')).toThrow(TypeError)
    expect(() => Object.assign(row ?? {}, { sold: 1 })).toThrow(TypeError)
  })
})
