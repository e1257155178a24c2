// What only the store in memory has: its own look at the invariants, and rows that nobody can change from outside.
import { errand, stepRow, type Change } from '../../domain/change'
import { fenOf } from '../../domain/money'
import type { Rows } from '../../domain/tables'
import { many } from '../../ports/store'
import { keepBooks, SHOP } from '../../../tests/healthy-books'
import { at, id, look, must, openShop, T0 } from '../../../tests/store-rows'
import { MEMORY_RULES } from './violations'
import { createMemoryStore, type MemoryStore } from './store'

type Plant = (store: MemoryStore) => void

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
    const store = createMemoryStore()
    await keepBooks(store)
    expect(await store.violations()).toEqual([])
  })

  it('has a plant for each of its rules', () => {
    expect(Object.keys(PLANTS).sort()).toEqual([...MEMORY_RULES].sort())
  })

  it.each(Object.entries(PLANTS))('sees damage to %s', async (name, plant) => {
    const store = createMemoryStore()
    await keepBooks(store)
    plant(store)
    expect((await store.violations()).map(({ invariant }) => invariant)).toContain(name)
  })

  it('hands out rows that cannot be changed', async () => {
    const store = createMemoryStore()
    await openShop(store, SHOP)
    const { skus } = await look(store, { skus: many('sku', { shopId: SHOP }, [['skuId', 'asc']], 9) })
    const [row] = skus as unknown as { spec: string[]; sold: number }[]
    expect(() => row?.spec.push('more')).toThrow(TypeError)
    expect(() => Object.assign(row ?? {}, { sold: 1 })).toThrow(TypeError)
  })

  it('knows when the next errand may be taken', async () => {
    const store = createMemoryStore()
    expect(store.nextDueAt()).toBeNull()
    const home = await openShop(store, SHOP)
    await must(store, home, [errand('finish', 'o1', {}, at(9)), errand('split', 'o1', {}, at(5))])
    expect(store.nextDueAt()).toBe(at(5))
    const errandId = 'split/o1'
    const lease: Change = { kind: 'errand-lease', errandId, tries: 0, by: 'p', now: at(5), until: at(7) }
    // Taken back: it may still be taken at once.
    const refused = await store.commit(home, [lease, stepRow('shop', {}, { rev: 7 }, { notice: '' })])
    expect([refused.ok, store.nextDueAt()]).toEqual([false, at(5)])
    expect((await store.due(at(5), 9)).map((due) => due.errandId)).toEqual([errandId])
    await must(store, home, [lease])
    expect([store.nextDueAt(), await store.due(at(6), 9)]).toEqual([at(7), []])
    const end = { kind: 'errand-end', errandId, leasedBy: 'p', runAt: null, fault: null } as const
    await must(store, home, [{ ...end, doneAt: at(6) }])
    expect(store.nextDueAt()).toBe(at(9))
  })
})
