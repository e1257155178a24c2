// What every store must do, run against the real one and against the one in memory.
import { inOrder, insert, moneyChanges, moveStock, stepRow, errand, type Change } from '../src/domain/change'
import { postPayment } from '../src/domain/ledger'
import { fenOf } from '../src/domain/money'
import { directoryHome, shopHome, type Home } from '../src/domain/tables'
import { one, type CommitOutcome, type Store } from '../src/ports/store'
import { readSuite } from './store-read-suite'
import { settleSuite } from './store-settle-suite'
import { at, homeOf, id, look, must, openShop, orderRow, personRow, placing, T0 } from './store-rows'

export interface OpenStore {
  readonly store: Store
  close(): Promise<void>
}

/** Each test has a shop of its own; all run in one store. */
export function storeSuite(name: string, open: () => Promise<OpenStore>): void {
  describe(name, () => {
    let opened: OpenStore
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened.close())
    const store = (): Store => opened.store
    failing(store)
    guards(store)
    errands(store)
    races(store)
    readSuite(store)
    settleSuite(store)
  })
}

const answer = (key: string): Change => ({
  kind: 'answer',
  askerId: 'buyer',
  key,
  inputHash: 'h',
  answer: { n: 1 },
  at: T0,
})

const commit = (store: Store, home: Home, changes: Change[]): Promise<CommitOutcome> =>
  store.commit(home, inOrder(changes))

function failing(store: () => Store): void {
  const shopId = id<'shop'>('failing0')
  const cases: [string, Change, CommitOutcome][] = [
    [
      'a guard by state',
      stepRow('order', { orderId: 'o1' }, { from: ['paid'] }, {}),
      no('guard', 'order/o1'),
    ],
    ['a guard by version', stepRow('shop', {}, { rev: 7 }, { notice: 'x' }), no('guard', 'shop')],
    ['a missing row', stepRow('order', { orderId: 'none' }, {}, {}), no('guard', 'order/none')],
    [
      'an expectation',
      { kind: 'expect', table: 'product', key: { productId: 'product' }, rev: 9 },
      no('guard', 'product/product'),
    ],
    ['a taken key', insert('order', orderRow('failing0', 'o1')), no('taken', 'order')],
    ['a repeated move', moveStock('reserve', id('cup'), 1, 'o1', T0), no('taken', 'stockMove')],
    ['a kept answer', answer('kept'), no('answer', 'shopAnswer')],
    ['a balance', { kind: 'floor', account: 'held/o1', byFen: -1 }, no('floor', 'balance/held/o1')],
    ['too many pieces', moveStock('reserve', id('cup'), 99, 'o9', T0), no('stock', 'sku/cup')],
    ['other terms', moveStock('reserve', id('cup'), 1, 'o9', T0, 2), no('stock', 'sku/cup')],
    ['an unknown sku', moveStock('reserve', id('none'), 1, 'o9', T0), no('stock', 'sku/none')],
  ]
  it('applies nothing when anything fails, and says what', async () => {
    const home = await openShop(store(), shopId)
    await must(store(), home, [...placing(shopId, 'o1'), answer('kept')])
    const before = await everythingOf(store(), shopId)
    for (const [name, change, expected] of cases) {
      const wellBefore: Change[] = [
        stepRow('order', { orderId: 'o1' }, { from: ['pending'] }, { feeFen: fenOf(1) }),
        insert('message', { shopId, kind: 'new-order', ref: name, title: name, at: T0, readAt: null }),
        errand('notify-seller', name, {}, T0),
        answer(name),
        ...(change.kind === 'stock' ? [] : [moveStock('supply', id('cup'), 1, name, T0)]),
      ]
      expect([name, await commit(store(), home, [...wellBefore, change])]).toEqual([name, expected])
      expect(await everythingOf(store(), shopId)).toEqual(before)
    }
  })

  it('throws for changes that lie elsewhere or that no step may make', async () => {
    const home = await openShop(store(), 'elsewher')
    const rejected = (changes: Change[]) => expect(store().commit(home, changes)).rejects.toThrow()
    await rejected([insert('order', orderRow('failing0', 'o2'))])
    await rejected([insert('person', personRow('p1'))])
    await rejected([stepRow('order', { orderId: 'o1' }, {}, { totalFen: fenOf(1) })])
    await rejected([insert('order', { ...orderRow('elsewher', 'o2'), buyerId: null as never })])
    await rejected([insert('order', { ...orderRow('elsewher', 'o2'), colour: 'red' } as never)])
    expect(
      (await look(store(), { order: one('order', { shopId: id('elsewher'), orderId: id('o2') }) })).order,
    ).toBeNull()
  })
}

const no = (failed: Extract<CommitOutcome, { ok: false }>['failed'], where: string): CommitOutcome => ({
  ok: false,
  failed,
  at: where,
})

async function everythingOf(store: Store, shopId: string): Promise<unknown> {
  const { shopErrand, ...facts } = await look(store, {
    order: one('order', { shopId: id(shopId), orderId: id('o1') }),
    sku: one('sku', { shopId: id(shopId), skuId: id('cup') }),
    message: one('message', { shopId: id(shopId) }),
    shopErrand: one('shopErrand', { shopId: id(shopId), topic: 'notify-seller' }),
    answer: one('shopAnswer', { shopId: id(shopId), key: { not: 'kept' } }),
  })
  return { ...facts, shopErrand }
}

function guards(store: () => Store): void {
  it('steps raise the version, keep what they do not set, and may empty a column', async () => {
    const home = await openShop(store(), 'steps000')
    const key = { shopId: id<'shop'>('steps000') }
    await must(store(), home, [stepRow('shop', {}, { rev: 1 }, { notice: '春节休息', logo: id('pic') })])
    await must(store(), home, [stepRow('shop', key, { rev: 2 }, { logo: null })])
    const { shop } = await look(store(), { shop: one('shop', key) })
    expect(shop).toMatchObject({ rev: 3, notice: '春节休息', logo: null, name: '阿珍的小铺' })
  })

  it('moves pieces between the counts, and a seller’s edit stops a sale', async () => {
    const home = await openShop(store(), 'stock000')
    await must(store(), home, placing('stock000', 'o1'))
    await must(store(), home, placing('stock000', 'o2'))
    await must(store(), home, [
      moveStock('free', id('cup'), 2, 'o1', T0),
      moveStock('sell', id('cup'), 2, 'o2', T0),
    ])
    await must(store(), home, [moveStock('withdraw', id('cup'), 3, 'w', T0)])
    const { sku } = await look(store(), { sku: one('sku', { shopId: id('stock000'), skuId: id('cup') }) })
    expect(sku).toMatchObject({ supplied: 7, sellable: 5, reserved: 0, sold: 2 })
    await must(store(), home, [stepRow('sku', { skuId: 'cup' }, { rev: 1 }, { onSale: false })])
    const sale = moveStock('reserve', id('cup'), 1, 'o3', T0, 1)
    expect(await commit(store(), home, [sale])).toEqual(no('stock', 'sku/cup'))
    expect(await commit(store(), home, [moveStock('sell', id('cup'), 1, 'o3', T0)])).toEqual(
      no('stock', 'sku/cup'),
    )
  })

  it('adds to balances and stops at their floor', async () => {
    const home = await openShop(store(), 'floor000')
    const event = { shopId: id<'shop'>('floor000'), orderId: id<'order'>('o1'), ref: 'r', at: T0 }
    await must(store(), home, moneyChanges(postPayment(event, fenOf(100), fenOf(1))))
    const take = (byFen: number): Change => ({ kind: 'floor', account: 'held/o1', byFen })
    expect(await commit(store(), home, [take(-100)])).toEqual(no('floor', 'balance/held/o1'))
    expect(await commit(store(), home, [take(-99)])).toEqual({ ok: true })
    const { balance } = await look(store(), {
      balance: one('balance', { shopId: event.shopId, account: 'held/o1' }),
    })
    expect(balance?.amountFen).toBe(0)
  })

  it('leaves a row that is there alone in once-only tables', async () => {
    const message = {
      shopId: id<'shop'>('once0000'),
      kind: 'new-order',
      ref: 'o1',
      at: T0,
      readAt: null,
    } as const
    const home = shopHome(message.shopId)
    await must(store(), home, [insert('message', { ...message, title: 'first' })])
    await must(store(), home, [insert('message', { ...message, title: 'second' })])
    const { found } = await look(store(), { found: one('message', { shopId: message.shopId }) })
    expect(found?.title).toBe('first')
    await must(store(), directoryHome('job-once'), [insert('jobRun', { job: 'job-once', at: T0 })])
    await must(store(), directoryHome('job-once'), [insert('jobRun', { job: 'job-once', at: at(1) })])
  })
}

function errands(store: () => Store): void {
  const home = homeOf('errander')
  const due = async (ms: number) =>
    (await store().due(at(ms), 1_000))
      .filter((found) => found.home.id === home.id)
      .map(({ errandId }) => errandId)
  const end = (leasedBy: string, doneAt: number | null, runAt: number | null): Change => ({
    kind: 'errand-end',
    errandId: 'send-code/x',
    leasedBy,
    doneAt: doneAt === null ? null : at(doneAt),
    runAt: runAt === null ? null : at(runAt),
    fault: runAt === null ? null : 'no line',
  })
  const lease = (by: string, now: number, until: number, tries = 0): Change => ({
    kind: 'errand-lease',
    errandId: 'send-code/x',
    tries,
    by,
    now: at(now),
    until: at(until),
  })
  it('are written once, leased to one, put off, and ended by the holder only', async () => {
    const first = errand('send-code', 'x', { n: 1 }, at(10))
    await must(store(), home, [first])
    await must(store(), home, [errand('send-code', 'x', { n: 2 }, at(0))])
    expect([await due(9), await due(10)]).toEqual([[], ['send-code/x']])
    await must(store(), home, [lease('me', 10, 20)])
    const lost = no('lease', 'personErrand/send-code/x')
    expect(await store().commit(home, [lease('you', 19, 30)])).toEqual(lost)
    expect([await due(19), await due(20)]).toEqual([[], ['send-code/x']])
    expect(await store().commit(home, [lease('you', 20, 30)])).toEqual(lost)
    await must(store(), home, [lease('you', 20, 30, 1)])
    expect(await store().commit(home, [end('me', 21, null)])).toEqual(lost)
    await must(store(), home, [end('you', null, 40)])
    const [again] = (await store().due(at(40), 1_000)).filter((found) => found.home.id === home.id)
    expect(again).toEqual({
      home,
      errandId: 'send-code/x',
      topic: 'send-code',
      body: { n: 1 },
      runAt: at(40),
      tries: 2,
      leasedBy: null,
      leasedUntil: 0,
      doneAt: null,
      fault: 'no line',
    })
    await must(store(), home, [lease('me', 40, 50, 2)])
    await must(store(), home, [end('me', 41, null)])
    expect(await due(100)).toEqual([])
    expect(await store().commit(home, [lease('me', 60, 70, 3)])).toEqual(lost)
  })

  it('can be committed leased, oldest first, and no more than asked for', async () => {
    const leased = { ...errand('send-code', 'l', {}, at(-99)), lease: { by: 'me', until: at(5) } }
    await must(store(), home, [
      leased,
      errand('send-code', 'm', {}, at(-50)),
      errand('send-code', 'n', {}, at(-60)),
    ])
    expect(await due(0)).toEqual(['send-code/n', 'send-code/m'])
    expect(await due(5)).toEqual(['send-code/l', 'send-code/n', 'send-code/m'])
    expect((await store().due(at(5), 1)).length).toBe(1)
  })
}

function races(store: () => Store): void {
  it('of two equal requests one is kept and the other told', async () => {
    const home = await openShop(store(), 'equal000')
    const both = await Promise.all(
      [1, 2].map(() => commit(store(), home, [answer('same'), ...placing(home.id, 'o1')])),
    )
    expect(both.filter(({ ok }) => ok).length).toBe(1)
    expect(both.find(({ ok }) => !ok)).toEqual(no('answer', 'shopAnswer'))
  })

  it('never sells more than there is', async () => {
    const home = await openShop(store(), 'crowd000')
    const buyers = Array.from({ length: 12 }, (_, n) => commit(store(), home, placing(home.id, `o${n}`)))
    const outcomes = await Promise.all(buyers)
    expect(outcomes.filter(({ ok }) => ok).length).toBe(5)
    outcomes.filter(({ ok }) => !ok).forEach((outcome) => expect(outcome).toEqual(no('stock', 'sku/cup')))
  })

  it('lets one of many take a lease', async () => {
    const home = homeOf('racer')
    await must(store(), home, [errand('send-code', 'r', {}, T0)])
    const takers = Array.from({ length: 8 }, (_, n): Change => {
      return { kind: 'errand-lease', errandId: 'send-code/r', tries: 0, by: `p${n}`, now: T0, until: at(60) }
    })
    const outcomes = await Promise.all(takers.map((taker) => store().commit(home, [taker])))
    expect(outcomes.filter(({ ok }) => ok).length).toBe(1)
  })
}
