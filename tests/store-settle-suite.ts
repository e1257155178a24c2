// What every store must do when a business day is settled.
import { insert, moneyChanges, stepRow } from '../src/domain/change'
import { cutoffOf, later, type Day } from '../src/domain/day'
import { postPayout, postPayoutReturned } from '../src/domain/ledger'
import { fenOf } from '../src/domain/money'
import { many, one, type Store } from '../src/ports/store'
import { id, look, must, openShop, payoutRow, releasedOrder, T0 } from './store-rows'

const DAY_1 = '2026-11-20' as Day
const DAY_2 = '2026-11-23' as Day
const DAY_3 = '2026-11-24' as Day

export function settleSuite(store: () => Store): void {
  const settle = (day: Day) => store().settle({ day, cutoffAt: cutoffOf(day), now: cutoffOf(day) })
  const settlementsOf = async (shopId: string) =>
    (await look(store(), { rows: many('settlement', { shopId: id(shopId) }, [['day', 'asc']], 9) })).rows.map(
      ({ day, lineCount, totalFen }) => [day, lineCount, totalFen],
    )

  it('closes what was released before the cut-off, once', async () => {
    const one1 = await openShop(store(), 'settle01')
    const two = await openShop(store(), 'settle02')
    await releasedOrder(store(), one1, 'o1', later(cutoffOf(DAY_1), -1))
    await releasedOrder(store(), one1, 'o2', later(cutoffOf(DAY_1), -1_000))
    await releasedOrder(store(), one1, 'o3', cutoffOf(DAY_1))
    await releasedOrder(store(), two, 'o1', T0)
    await openShop(store(), 'settle03')
    expect(await settle(DAY_1)).toEqual({ settlements: 2, lines: 3 })
    expect(await settle(DAY_1)).toEqual({ settlements: 0, lines: 0 })
    expect(await settlementsOf('settle01')).toEqual([[DAY_1, 2, 1_888]])
    expect(await settlementsOf('settle03')).toEqual([])
    const { line, errand } = await look(store(), {
      line: one('settlementLine', { shopId: id('settle02') }),
      errand: one('shopErrand', { shopId: id('settle02'), errandId: `plan-payout/${DAY_1}` }),
    })
    const amounts = { grossFen: 1_000, feeFen: 6, commissionFen: 50, netFen: 944 }
    expect(line).toEqual({ shopId: 'settle02', orderId: 'o1', day: DAY_1, ...amounts, releasedAt: T0 })
    expect(errand).toMatchObject({
      topic: 'plan-payout',
      body: { day: DAY_1 },
      runAt: cutoffOf(DAY_1),
      tries: 0,
    })
  })

  it('adds nothing to a closed day: what comes late belongs to the next', async () => {
    const two = await openShop(store(), 'settle04')
    await releasedOrder(store(), two, 'o1', T0)
    expect(await settle(DAY_2)).toMatchObject({ lines: 2 })
    await releasedOrder(store(), two, 'o2', T0)
    expect(await settle(DAY_2)).toEqual({ settlements: 0, lines: 0 })
    expect(await settlementsOf('settle04')).toEqual([[DAY_2, 1, 944]])
  })

  it('takes up money that did not reach the card, without a line', async () => {
    const shopId = id<'shop'>('settle02')
    const home = { family: 'shop', id: shopId } as const
    const payout = (payoutId: string, day: Day) => [
      insert('payout', payoutRow(shopId, payoutId, day)),
      ...moneyChanges(postPayout({ shopId, orderId: null, ref: payoutId, at: T0 }, id(payoutId), fenOf(944))),
    ]
    // Unpaid on the first day, so taken up on the second; paid out then, so nothing on the third.
    expect(await settlementsOf(shopId)).toEqual([
      [DAY_1, 1, 944],
      [DAY_2, 0, 0],
    ])
    await must(store(), home, payout('p1', DAY_2))
    await settle(DAY_3)
    expect((await settlementsOf(shopId)).length).toBe(2)
    const back = { shopId, orderId: null, ref: 'p1', at: T0 }
    await must(store(), home, [
      stepRow('payout', { payoutId: 'p1' }, { from: ['prepared'] }, { state: 'returned', endedAt: T0 }),
      ...moneyChanges(postPayoutReturned(back, id('p1'), fenOf(944))),
    ])
    await settle('2026-11-25' as Day)
    expect(await settlementsOf(shopId)).toEqual([
      [DAY_1, 1, 944],
      [DAY_2, 0, 0],
      ['2026-11-25', 0, 0],
    ])
  })

  it('leaves books without a fault', async () => {
    const violations = (await store().violations()).filter(({ row }) =>
      /settle/.test(String(row['shop_id'] ?? row['shopId'])),
    )
    expect(violations).toEqual([])
  })
}
