// The page of a payment says what is known, never more: in doubt it is checking, and late money is on its way back.
import { faceOf, FAST_ROUNDS, isWaiting, type Known } from './face'

function known(state: string, { refunds = [], method = '', ...more }: Record<string, unknown> = {}): Known {
  const attempt = method === '' ? null : { method, state: 'pending' }
  const view = { order: { state, expiresAt: 100 }, attempt, refunds }
  return { view, step: 'idle', codeUrl: null, rounds: 0, now: 1, ...more } as unknown as Known
}
const jsapi = { method: 'wechat-jsapi' }
const native = { method: 'wechat-native' }

it.each([
  ['paid', known('paid'), 'paid'],
  ['shipped already', known('shipped'), 'paid'],
  ['closed without money', known('closed'), 'closed'],
  ['closed, and money came too late', known('closed', { refunds: [{ state: 'sending' }] }), 'late'],
  ['refunded', known('refunded'), 'refunded'],
  ['asking for the cashier', known('pending', { step: 'opening' }), 'opening'],
  ['just back from the cashier', known('pending', jsapi), 'checking'],
  ['asked often enough', known('pending', { ...jsapi, rounds: FAST_ROUNDS }), 'unpaid'],
  ['given up in the cashier', known('pending', { ...jsapi, step: 'cancelled' }), 'unpaid'],
  ['with the cashier open', known('pending', { step: 'open', rounds: 99 }), 'checking'],
  ['never begun to pay', known('pending', { rounds: 1 }), 'unpaid'],
  ['not looked at since the tap', known('pending'), 'checking'],
  ['with a code the order does not show yet', known('pending', { codeUrl: 'x' }), 'scan'],
  ['waiting for its code', known('pending', native), 'opening'],
  ['waiting for a scan', known('pending', { ...native, codeUrl: 'x', rounds: 99 }), 'scan'],
  ['out of time', known('pending', { ...native, codeUrl: 'x', now: 100 }), 'over'],
])('%s', (_what, given, face) => {
  expect(faceOf(given)).toBe(face)
})

it('looks again until money is where it belongs', () => {
  expect(isWaiting('paid', { refunds: [] })).toBe(false)
  expect(isWaiting('closed', { refunds: [] })).toBe(false)
  expect(isWaiting('paid', known('paid', { refunds: [{ state: 'sending' }] }).view)).toBe(true)
  expect(isWaiting('unpaid', { refunds: [] })).toBe(true)
  expect(isWaiting('late', known('closed', { refunds: [{ state: 'sending' }] }).view)).toBe(true)
  expect(isWaiting('late', known('closed', { refunds: [{ state: 'succeeded' }] }).view)).toBe(false)
})
