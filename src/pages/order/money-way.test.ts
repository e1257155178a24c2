// A stamp says where the order's own money is; money that was paid once too often leaves an order paid.
import type { Instant } from '../../domain/day'
import { instantOf } from '../../domain/day'
import { moneyWay, stampOf, type OrderView } from './money-way'

const view = (state: string, ...refunds: string[]): OrderView =>
  ({
    order: { state, paidAt: state === 'closed' ? null : 1, totalFen: 7_200 },
    refunds: refunds.map((one) => ({ state: one, amountFen: 7_200, at: 1 })),
    money: null,
    mine: 'buyer',
  }) as unknown as OrderView
const backText = (given: OrderView) => moneyWay(given, 2 as Instant)?.stations[0].note

it.each([
  ['paid', view('paid'), 'paid'],
  ['paid twice', view('paid', 'succeeded'), 'paid'],
  ['paid twice, one on its way back', view('paid', 'sending'), 'paid'],
  ['paid twice and sent', view('shipped', 'succeeded'), 'held'],
  ['closed', view('closed'), null],
  ['paid too late, on its way back', view('closed', 'sending'), null],
  ['paid too late, back', view('closed', 'succeeded'), 'refunded'],
])('%s', (_what, given, stamp) => expect(stampOf(given)).toBe(stamp))

it.each([
  ['sent', '2026-11-23', '11月23日到账'],
  ['unknown', '2026-11-20', '11月20日到账'],
  ['unknown', '2026-11-19', '银行处理中'],
  ['returned', '2026-11-19', '银行退回'],
  ['paid', '2026-11-19', '11月19日'],
])('a payout that is %s for %s', (payoutState, arrivesOn, note) => {
  const money = { netFen: 7_157, arrivesOn, payoutState }
  const sold = { ...view('released'), mine: 'seller', money } as unknown as OrderView
  const now = Date.parse('2026-11-20T12:00+08:00') as Instant
  expect(moneyWay(sold, now)?.stations[2].note).toBe(note)
})

it.each([
  ['sending', '正在退回'],
  ['succeeded', '已原路退回'],
  ['failed', '还没有退成'],
])('a refund that is %s', (state, note) => expect(backText(view('closed', state))).toBe(note))

describe('after it was freed', () => {
  const at = (text: string) => instantOf(Date.parse(`${text}+08:00`))
  const order = {
    state: 'released',
    paidAt: at('2026-11-20T09:00:00'),
    releasedAt: at('2026-11-20T09:30:00'),
    totalFen: 7_200,
  }
  const freed = (mine: string, money: object | null, now: string) =>
    moneyWay({ order, refunds: [], money, mine } as unknown as OrderView, at(now))

  it('a buyer sees it handed over, and when it is to reach the card', () => {
    const way = freed('buyer', null, '2026-11-20T10:00:00')
    expect(way).toMatchObject({ at: 1, settled: true })
    expect(way?.stations.slice(1)).toEqual([
      { label: '微信支付', amount: 7_200, note: '已交给店主' },
      { label: '店主的卡', note: '11月23日到卡' },
    ])
  })

  it('and is promised nothing about a day that has passed', () =>
    expect(freed('buyer', null, '2026-11-24T10:00:00')?.stations[2]).toEqual({ label: '店主的卡' }))

  it('a seller sees it at home only once the bank has said so', () => {
    const money = { netFen: 7_157, arrivesOn: '2026-11-23' }
    const sent = freed('seller', { ...money, payoutState: 'sent' }, '2026-11-23T09:00:00')
    expect(sent).toMatchObject({ at: 1, settled: false })
    const paid = freed('seller', { ...money, payoutState: 'paid' }, '2026-11-23T11:00:00')
    expect(paid).toMatchObject({ at: 2, settled: false })
  })
})
