// Money conservation: whatever is asked in whatever order, the channel neither makes nor loses a fen.
import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'
import { feeOf, feeShare } from './books'
import { bodies, MCHID, openTestBench, paidOrder, paths, SHOP, type TestBench } from './testing-merchant'

const RUNS = 60
const STEPS_MAX = 40
const ORDERS = 4

type Step = { kind: number; order: number; amount: number; number: number }

const steps = fc.array(
  fc.record({
    kind: fc.nat(13),
    order: fc.nat(ORDERS - 1),
    amount: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 400 })),
    number: fc.nat(5),
  }),
  { minLength: 5, maxLength: STEPS_MAX, size: 'max' },
)
const totals = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: ORDERS, maxLength: ORDERS })

describe('the fee', () => {
  it('is rounded half up', () => {
    expect([1, 83, 84, 9999, 10_000].map((fen) => feeOf(fen, 60))).toEqual([0, 0, 1, 60, 60])
    expect(feeOf(10_000, 0)).toBe(0)
  })

  it('is shared without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(10_000), fc.nat(), (whole, bps, cut) => {
        const fee = feeOf(whole, bps)
        const part = cut % (whole + 1)
        expect(feeShare(fee, whole, whole)).toBe(fee)
        expect(feeShare(fee, part, whole)).toBeLessThanOrEqual(fee)
      }),
    )
  })
})

describe('the books', () => {
  it('hold: paid in = frozen + available + platform + refunded + fee + withdrawn + what is under way', async () => {
    await fc.assert(
      fc.asyncProperty(totals, steps, async (amounts, plan) => {
        const bench = openTestBench({ withdrawAutoMs: 60_000, feeBps: 250 })
        for (const [at, amount] of amounts.entries())
          await paidOrder(bench, `ORDER${at}`, amount, { settle_info: { profit_sharing: at > 0 } })
        bench.clock.advance(30_000)
        for (const step of plan) {
          await act(bench, step)
          check(bench)
        }
        bench.clock.advance(200 * 86_400_000)
        await bench.pay.runDue()
        check(bench)
      }),
      { numRuns: RUNS },
    )
  }, 60_000)

  it('never let a pot go below zero', () => {
    const bench = openTestBench()
    bench.pay.control.topUpPlatform(5)
    expect(() => bench.pay.control.topUpPlatform(-6)).toThrow('platform')
  })
})

async function act(bench: TestBench, { kind, order, amount, number }: Step): Promise<void> {
  const { control, books } = bench.pay
  const orderNo = `ORDER${order}`
  const known = books.transactions().find(({ outTradeNo }) => outTradeNo === orderNo)
  const id = known?.payment?.transactionId ?? ''
  const total = known?.totalFen ?? amount
  const acts: (() => unknown)[] = [
    () =>
      paidOrder(bench, orderNo, amount, { settle_info: { profit_sharing: order !== 3 } }).catch(
        () => undefined,
      ),
    () => bench.ask('POST', paths.split, bodies.split(id, `P${number}`, amount, { finish: number === 5 })),
    () => bench.ask('POST', paths.finish, bodies.finish(id, `F${number}`)),
    () => bench.ask('POST', paths.refund, bodies.refund(id, `R${number}`, amount, total)),
    () =>
      bench.ask(
        'POST',
        paths.refund,
        bodies.refund(id, `Q${number}`, total - (known?.refundedFen ?? 0), total),
      ),
    () => bench.ask('POST', paths.returns, returnOf(`P${number}`, `B${order}${number}`, amount)),
    () => bench.ask('POST', paths.withdraw, bodies.withdraw(`W${number}`, amount)),
    () =>
      control.settleWithdraw(
        `W${number}`,
        (['SUCCESS', 'FAIL', 'REFUND', 'CLOSE'] as const)[order] ?? 'FAIL',
      ),
    () => control.planRefund((['SUCCESS', 'ABNORMAL', 'CLOSED', 'HOLD'] as const)[order] ?? 'HOLD'),
    () => control.settleRefund(`R${number}`, order % 2 ? 'SUCCESS' : 'CLOSED'),
    () => control.planSplitFailure('ACCOUNT_ABNORMAL'),
    () => control.topUpPlatform(amount),
    () => advanced(bench, id, `A${number}`, amount, total),
    () => bench.clock.advance(amount * 100),
  ]
  await acts[kind]?.()
}

function returnOf(split: string, no: string, amount: number) {
  const shared = { sub_mchid: SHOP, return_mchid: MCHID, description: '退回' }
  return { ...shared, out_order_no: split, out_return_no: no, amount }
}

function advanced(bench: TestBench, id: string, no: string, amount: number, total: number) {
  const more = { refund_account: 'REFUND_SOURCE_PARTNER_ADVANCE' }
  return bench.ask('POST', paths.refund, bodies.refund(id, no, amount, total, more))
}

/** The pots are compared with what the orders, refunds and withdrawals say for themselves. */
function check(bench: TestBench): void {
  const { books } = bench.pay
  const pots = books.totals()
  const { payers, ...held } = pots
  expect(Object.values(held).reduce((sum, each) => sum + each, payers)).toBe(0)
  expect(Math.min(...Object.values(held))).toBeGreaterThanOrEqual(0)

  const events = (kind: string) => books.events.filter((event) => event.kind === kind)
  const sum = (kind: string) => events(kind).reduce((total, { amountFen }) => total + amountFen, 0)
  const orders = books.transactions()
  const total = (of: (order: (typeof orders)[number]) => number) =>
    orders.reduce((all, each) => all + of(each), 0)
  expect(payers + sum('paid') + sum('platform-topped-up')).toBe(0)
  expect(pots.frozen).toBe(total(({ frozenFen }) => frozenFen))
  expect(pots.fee).toBe(total(({ payment, feeReturnedFen }) => (payment?.feeFen ?? 0) - feeReturnedFen))
  expect(pots.refunding + pots.refunded).toBe(total(({ refundedFen }) => refundedFen))
  expect(pots.refunded).toBe(sum('refund-succeeded'))
  for (const { refundedFen, totalFen, splitFen, payment, feeReturnedFen } of orders) {
    expect(refundedFen).toBeLessThanOrEqual(totalFen)
    expect(splitFen).toBeLessThanOrEqual(Math.floor((totalFen * 3) / 10))
    if (payment && refundedFen === totalFen) expect(feeReturnedFen).toBe(payment.feeFen)
  }
  const withdrawn = books.withdrawals().filter(({ status }) => status === 'SUCCESS')
  expect(pots.withdrawn).toBe(withdrawn.reduce((all, { amountFen }) => all + amountFen, 0))
}
