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
  ['sending', '正在退回'],
  ['succeeded', '已原路退回'],
  ['failed', '还没有退成'],
])('a refund that is %s', (state, note) => expect(backText(view('closed', state))).toBe(note))
