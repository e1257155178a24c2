// What an order's page says to each side, when money arrives, and what became of a refund.
import type { Instant } from '../../../domain/day'
import type { OrderView } from '../money-way'
import { arrivalText, headline, historyOf, nextText, refundText } from './story'

const at = (text: string) => Date.parse(`${text}+08:00`) as Instant
const now = at('2026-11-20T12:00')
const placedAt = at('2026-11-20T10:00')
function view(mine: 'buyer' | 'seller', order: object, more: object = {}): OrderView {
  const blank = { paidAt: null, autoReceiveAt: null, receivedAt: null, releasedAt: null, placedAt }
  return {
    mine,
    order: { ...blank, ...order },
    shipments: [],
    refunds: [],
    money: null,
    ...more,
  } as unknown as OrderView
}

it('calls the same state by what it means to each side', () => {
  expect(headline(view('buyer', { state: 'paid' }))).toBe('等寄出')
  expect(headline(view('seller', { state: 'paid' }))).toBe('等您寄出')
})

it('says when a parcel counts as received', () => {
  const shipped = view('buyer', { state: 'shipped', autoReceiveAt: at('2026-11-30T09:00') })
  expect(nextText(shipped, now)).toContain('11月30日自动确认')
})

it('says what arrives when', () => {
  const money = { netFen: 9940, arrivesOn: '2026-11-23', payoutState: null } as never
  expect(arrivalText(money, now)).toBe('99.40 元 11月23日到账')
  expect(arrivalText({ ...(money as object), payoutState: 'paid' } as never, now)).toBe(
    '99.40 元 11月23日已到账',
  )
})

it('promises no day that has passed, and says that a bank has given the money back', () => {
  const money = { netFen: 9940, arrivesOn: '2026-11-19', payoutState: 'unknown' } as never
  expect(arrivalText(money, now)).toBe('99.40 元 银行处理中')
  expect(arrivalText({ ...(money as object), payoutState: 'returned' } as never, now)).toBe(
    '99.40 元 11月19日被银行退回，会随下一次结算再打',
  )
})

it('tells what happened, the newest first', () => {
  const paid = view('buyer', { state: 'shipped', paidAt: at('2026-11-20T10:05') })
  const shipments = [{ at: at('2026-11-20T11:00'), shipmentNo: 1, carrierName: '顺丰' }]
  const texts = historyOf({ ...paid, shipments } as unknown as OrderView, now).map(({ text }) => text)
  expect(texts).toEqual(['寄出（顺丰）', '付款，微信支付守着这笔钱', '下单'])
})

it.each([
  ['sending', 'buyer', '您付晚了，72.00 元正在原路退回，一般几分钟到。'],
  ['succeeded', 'buyer', '您付晚了，72.00 元已经原路退回。'],
  ['failed', 'seller', '买家付晚了，72.00 元还没有退成，我们正在处理，钱没有丢。'],
])('a refund that is %s reads so for the %s', (state, mine, text) => {
  expect(refundText({ reason: 'late-money', amountFen: 7200, state } as never, mine as 'buyer')).toBe(text)
})
