// What every store must answer to reads: who asks, the kept answer, and every kind of fetch.
import { insert, stepRow, type Change } from '../src/domain/change'
import type { Rows } from '../src/domain/tables'
import { count, countDistinct, many, one, sum, type Credential, type Store } from '../src/ports/store'
import { at, homeOf, id, look, must, openShop, personRow, placing, sessionRow, T0 } from './store-rows'

export function readSuite(store: () => Store): void {
  who(store)
  fetches(store)
}

function who(store: () => Store): void {
  const asking = async (credential: Credential | null, now = 0) =>
    (await store().read({ credential, now: at(now), fetches: {}, repeat: null })).who
  const token = (personId: string, hash: string): Credential => ({
    kind: 'session',
    personId: id(personId),
    hash,
  })

  it('knows a person by a living session of the same person only', async () => {
    const home = homeOf('asker')
    await must(store(), home, [
      insert('person', personRow('asker')),
      insert('session', sessionRow('asker', 'h1', at(10))),
    ])
    await must(store(), homeOf('other'), [insert('person', personRow('other'))])
    expect(await asking(token('asker', 'h1'), 9)).toEqual(personRow('asker'))
    expect(await asking(token('asker', 'h1'), 10)).toBeNull()
    expect(await asking(token('asker', 'h2'))).toBeNull()
    expect(await asking(token('other', 'h1'))).toBeNull()
    expect(await asking(null)).toBeNull()
    await must(store(), home, [stepRow('session', { hash: 'h1' }, {}, { endedAt: T0 })])
    expect(await asking(token('asker', 'h1'))).toBeNull()
  })

  it('trusts the platform’s context about who it is', async () => {
    expect(await asking({ kind: 'context', personId: id('other') })).toEqual(personRow('other'))
    expect(await asking({ kind: 'context', personId: id('nobody') })).toBeNull()
  })

  it('finds the answer kept for this asker, key and home', async () => {
    const home = await openShop(store(), 'answers0')
    const kept = {
      askerId: 'buyer',
      key: 'k1',
      inputHash: 'h',
      answer: { list: [1, null], none: null },
      at: T0,
    }
    await must(store(), home, [{ kind: 'answer', ...kept }])
    const stored = async (askerId: string, key: string) =>
      (await store().read({ credential: null, now: T0, fetches: {}, repeat: { home, askerId, key } })).stored
    expect(await stored('buyer', 'k1')).toEqual(kept)
    expect(await stored('other', 'k1')).toBeNull()
    expect(await stored('buyer', 'k2')).toBeNull()
  })
}

function visit(visitId: string, over: Partial<Rows['visit']>): Change {
  const row = {
    shopId: id<'shop'>('reads000'),
    visitId,
    visitorId: id<'person'>('v1'),
    shareId: null,
  } as const
  const more = {
    page: 'shop',
    targetId: 'reads000',
    day: '2026-11-20' as Rows['visit']['day'],
    at: T0,
  } as const
  return insert('visit', { ...row, ...more, ...over })
}

function fetches(store: () => Store): void {
  const shopId = id<'shop'>('reads000')
  beforeAll(async () => {
    const home = await openShop(store(), shopId)
    await must(store(), home, placing(shopId, 'o1'))
    await must(store(), home, placing(shopId, 'o2', { placedAt: at(5), shareId: id('share2') }))
    await must(store(), home, [
      visit('a', { at: at(1) }),
      visit('b', { at: at(2), shareId: id('share2'), page: 'product' }),
      visit('c', { at: at(3), visitorId: id('v2') }),
    ])
  })
  const visits = async (where: Parameters<typeof many<'visit'>>[1]) =>
    (await look(store(), { rows: many('visit', { shopId, ...where }, [['visitId', 'asc']], 9) })).rows
      .map(({ visitId }) => visitId)
      .join('')

  it('brings rows whole, or null, with the domain’s names', async () => {
    const order = one('order', { shopId, orderId: id('o2') })
    const facts = await look(store(), { order, none: one('order', { shopId, orderId: id('none') }) })
    expect(facts.order).toMatchObject({
      orderId: 'o2',
      totalFen: 1_000,
      shareId: 'share2',
      paidAt: null,
      rev: 1,
    })
    expect(facts.none).toBeNull()
    const { line, product } = await look(store(), {
      line: one('orderLine', { shopId, orderId: id('o1') }),
      product: one('product', { shopId, productId: id('product'), onSale: true }),
    })
    expect(line).toEqual({
      shopId,
      orderId: 'o1',
      lineNo: 0,
      skuId: 'cup',
      title: '陶瓷杯',
      spec: ['红'],
      unitFen: 500,
      quantity: 2,
      amountFen: 1_000,
    })
    expect(product?.pictures).toEqual([])
    const { step } = await look(store(), {
      step: one('orderStep', { shopId, orderId: id('o1'), to: 'pending' }),
    })
    expect(step).toEqual({ shopId, orderId: 'o1', to: 'pending', from: null, by: 'buyer', at: T0 })
  })

  it('orders, limits and filters', async () => {
    const facts = await look(store(), {
      newest: many(
        'order',
        { shopId },
        [
          ['placedAt', 'desc'],
          ['orderId', 'asc'],
        ],
        1,
      ),
      all: many(
        'order',
        { shopId },
        [
          ['shareId', 'asc'],
          ['orderId', 'asc'],
        ],
        9,
      ),
      downwards: many(
        'order',
        { shopId },
        [
          ['shareId', 'desc'],
          ['orderId', 'asc'],
        ],
        9,
      ),
    })
    expect(facts.newest.map(({ orderId }) => orderId)).toEqual(['o2'])
    expect(facts.all.map(({ orderId }) => orderId)).toEqual(['o2', 'o1'])
    expect(facts.downwards.map(({ orderId }) => orderId)).toEqual(['o1', 'o2'])
    expect(await visits({})).toBe('abc')
    expect(await visits({ shareId: null })).toBe('ac')
    expect(await visits({ shareId: { not: null } })).toBe('b')
    expect(await visits({ shareId: { not: 'share2' } })).toBe('ac')
    expect(await visits({ page: { in: ['product', 'invitation'] } })).toBe('b')
    expect(await visits({ page: { in: [] } })).toBe('')
    expect(await visits({ at: { in: [at(1), at(3)] } })).toBe('ac')
    expect(await visits({ at: { gte: at(2) } })).toBe('bc')
    expect(await visits({ at: { gte: at(1), lt: at(3) } })).toBe('ab')
    expect(await visits({ at: { lt: at(1) } })).toBe('')
    expect(await visits({ at: { gt: at(1), lt: at(3) } })).toBe('b')
  })

  it('counts and sums, none being nought', async () => {
    expect(
      await look(store(), {
        visits: count('visit', { shopId }),
        visitors: countDistinct('visit', 'visitorId', { shopId }),
        shares: countDistinct('visit', 'shareId', { shopId }),
        sold: sum('order', 'totalFen', { shopId }),
        nothing: sum('order', 'totalFen', { shopId, state: 'paid' }),
        nobody: count('visit', { shopId: id('none0000') }),
      }),
    ).toEqual({ visits: 3, visitors: 2, shares: 1, sold: 2_000, nothing: 0, nobody: 0 })
  })

  it('follows from one fetch to another, whichever is named first', async () => {
    const facts = await look(store(), {
      came: many('visit', { shopId, shareId: { via: ['orders', 'shareId'] } }, [['visitId', 'asc']], 9),
      orders: many('order', { shopId, placedAt: { gte: at(5) } }, [['orderId', 'asc']], 9),
      lines: count('orderLine', { shopId, orderId: { via: ['orders', 'orderId'] } }),
    })
    expect(facts.came.map(({ visitId }) => visitId)).toEqual(['b'])
    expect(facts.lines).toBe(1)
  })
}
