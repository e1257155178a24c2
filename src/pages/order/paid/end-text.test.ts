// Whoever paid too late reads where the money is, also when it could not be sent back.
import type { Instant } from '../../../domain/day'
import type { OrderView } from '../money-way'
import { endText } from './end-text'

const now = 100 as Instant
const view = (state: string, expiresAt: number, ...refunds: string[]): OrderView =>
  ({
    order: { state, expiresAt, totalFen: 7_200 },
    refunds: refunds.map((one) => ({ state: one, amountFen: 7_200 })),
  }) as unknown as OrderView

it.each([
  ['given up', view('closed', 200), '没有扣您的钱。'],
  ['run out', view('closed', 100), '过了付款时间，没有扣您的钱。'],
  ['on its way', view('closed', 100, 'sending'), '72.00 元正在原路退回，一般几分钟到。'],
  ['there', view('closed', 100, 'succeeded'), '72.00 元已经原路退回，没有扣您的钱。'],
  ['stuck', view('closed', 100, 'failed'), '72.00 元还没有退成，我们正在处理，钱没有丢。'],
  ['rejected', view('closed', 100, 'rejected'), '72.00 元还没有退成，我们正在处理，钱没有丢。'],
  ['refunded whole', view('refunded', 100), '72.00 元已经原路退回，没有扣您的钱。'],
])('%s', (_what, given, text) => expect(endText(given, now)).toBe(text))
