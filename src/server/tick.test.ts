// The tick: a job that breaks is told, and what else is due goes on.
import { createMemoryStore } from '../adapters/memory/store'
import { errand } from '../domain/change'
import { instantOf } from '../domain/day'
import type { ShopId } from '../domain/ids'
import { shopHome } from '../domain/tables'
import type { World } from '../ports/world'
import { tick } from './tick'

const NOW = instantOf(Date.parse('2026-11-18T09:30:00+08:00'))

it('carries out errands although settlement and invariants break', async () => {
  const store = createMemoryStore()
  const broken = () => Promise.reject(new Error('out of order'))
  const alarms: string[] = []
  let drawn = 0
  const world = {
    store: { ...store, settle: broken, violations: broken },
    clock: { now: () => NOW },
    random: { bytes: (count: number) => Uint8Array.from({ length: count }, () => (drawn += 1) % 240) },
    log: { info: () => undefined, alarm: (event: string) => void alarms.push(event) },
  } as unknown as World
  await store.commit(shopHome('shop0001' as ShopId), [errand('auto-receive', 'o1', { orderId: 'o1' }, NOW)])
  expect(await store.due(NOW, 10)).toHaveLength(1)
  expect(await tick(world)).toEqual({ errands: 1, settled: false })
  expect(await store.due(NOW, 10)).toEqual([])
  expect(alarms).toEqual(['settlement-broke', 'invariants-broke'])
})
