// A stamp says where the order's own money is; money that was paid once too often leaves an order paid.
import type { Instant } from '../../domain/day'
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
