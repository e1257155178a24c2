// Preparing a payment: never a second open attempt beside one, always the order's own amount, and no more than may be.
import fc from 'fast-check'
import { errands, inserted, stepped } from '../../tests/read-changes'
import { attemptOf, ORDER, SHOP, totals } from '../../tests/sale-rows'
import { at, id, orderRow, T0 } from '../../tests/store-rows'
import { fenOf } from './money'
import type { Attempt, AttemptState, PaymentMethod } from './payment'
import { isOpen, preparePayment, type Payer, type SwitchBody } from './payment-preparing'

const seller = { name: '阿珍的小铺', subMchid: '1900000001' }
const buyer: Payer = { personId: id('buyer'), openid: 'openid-1', ip: '127.0.0.1' }
const MINUTES = 60_000
const methods = fc.constantFrom<PaymentMethod>('wechat-jsapi', 'wechat-h5', 'wechat-native')
const states = fc.constantFrom<AttemptState>('created', 'pending', 'unknown', 'succeeded', 'closed')

function prepare(last: Attempt | null, method: PaymentMethod, over: Partial<Asked> = {}) {
  const { order, payer, now } = { ...asked, ...over }
  return preparePayment(order, seller, last, method, payer, now, () => 'tap')
}
const asked = { order: orderRow(SHOP, ORDER), payer: buyer, now: at(MINUTES) }
type Asked = typeof asked

function prepared(...of: Parameters<typeof prepare>) {
  const result = prepare(...of)
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

it('never starts an attempt beside an open one: the same tap gets its number, another closes it first', () => {
  fc.assert(
    fc.property(states, methods, methods, fc.boolean(), (state, before, method, isSamePayer) => {
      const payerId = isSamePayer ? buyer.personId : id<'person'>('friend')
      const last = attemptOf(3, { state, method: before, payerId, createdAt: T0 })
      const { attemptNo, changes } = prepared(last, method)
      expect(stepped(changes, 'attempt')).toEqual([])
      if (!isOpen(last)) {
        expect(inserted(changes, 'attempt')).toMatchObject([{ attemptNo: 4, state: 'created' }])
      } else if (before === method && isSamePayer) {
        expect({ attemptNo, changes }).toEqual({ attemptNo: 3, changes: [] })
      } else {
        expect(inserted(changes, 'attempt')).toEqual([])
        const [{ topic, body } = { topic: '', body: null }] = errands(changes)
        expect(topic).toBe('switch-attempt')
        const { closes, next } = body as SwitchBody
        expect([closes.attemptNo, closes.outTradeNo, next.attemptNo]).toEqual([3, last.outTradeNo, 4])
      }
    }),
  )
})

it('asks for what the order costs, under a number of its own', () => {
  fc.assert(
    fc.property(totals, methods, fc.integer({ min: 1, max: 19 }), (totalFen, method, lastNo) => {
      const order = orderRow(SHOP, ORDER, { totalFen: fenOf(totalFen) })
      const { changes } = prepared(attemptOf(lastNo, { state: 'closed' }), method, { order })
      const [attempt] = inserted(changes, 'attempt')
      expect(attempt).toMatchObject({ amountFen: totalFen, method, attemptNo: lastNo + 1 })
      expect(attempt?.payerOpenid).toBe(method === 'wechat-jsapi' ? buyer.openid : null)
      const number = attempt?.outTradeNo
      expect(errands(changes)).toMatchObject([
        { topic: 'prepay', body: { outTradeNo: number, amountFen: totalFen } },
        { topic: 'query-attempt', body: { attemptNo: lastNo + 1 } },
      ])
    }),
  )
})

it('gives a browser’s link up after four minutes, though its method and payer are the same, and no other number', () => {
  const last = attemptOf(1, { state: 'pending', method: 'wechat-h5', createdAt: T0 })
  expect(prepared(last, 'wechat-h5', { now: at(4 * MINUTES) }).changes).toEqual([])
  const { changes } = prepared(last, 'wechat-h5', { now: at(4 * MINUTES + 1) })
  expect(errands(changes)).toMatchObject([{ topic: 'switch-attempt' }])
  const code: Attempt = { ...last, method: 'wechat-native' }
  expect(prepared(code, 'wechat-native', { now: at(4 * MINUTES + 1) }).changes).toEqual([])
})

it.each<[code: string, last: Attempt | null, over: Partial<Asked>]>([
  ['order-state', null, { order: orderRow(SHOP, ORDER, { state: 'closed' }) }],
  ['order-state', null, { order: orderRow(SHOP, ORDER, { state: 'paid' }) }],
  ['order-expired', null, { now: at(30 * MINUTES) }],
  ['openid-missing', null, { payer: { ...buyer, openid: null } }],
  ['attempts-used-up', attemptOf(20, { state: 'closed' }), {}],
])('refuses: %s', (code, last, over) => {
  expect(prepare(last, 'wechat-jsapi', over)).toMatchObject({ ok: false, code })
})
