// Payouts against the emulated channel: paid, returned, unknown, and never twice under one number.
import { instantOf } from '../../domain/day'
import { fenOf } from '../../domain/money'
import { openTestBench, SHOP } from '../../emulator/wechat-pay/testing-merchant'
import { createWechatBank } from './bank'
import { createWechatPayments } from './payments'
import { channelSide, testConfig } from './testing-config'

const NO = 'shop0001order0000000000000000001'
const DAY_MS = 86_400_000
const payout = { subMchid: SHOP, outRequestNo: 'W1', amountFen: fenOf(4_000), remark: '11月23日结算' }

/** A shop with 9,940 fen freed and ready. */
async function start() {
  const { clock, pay } = openTestBench({ ...channelSide, withdrawAutoMs: DAY_MS })
  const config = testConfig(clock.nowMs, (url, init) => pay.handle(new Request(url, init)))
  const [bank, payments] = [createWechatBank(config), createWechatPayments(config)]
  await payments.prepay({
    outTradeNo: NO,
    subMchid: SHOP,
    method: 'wechat-jsapi',
    amountFen: fenOf(10_000),
    description: '春山茶铺',
    expiresAt: instantOf(clock.nowMs() + 600_000),
    openid: 'oBuyer1',
    clientIp: '203.0.113.7',
  })
  const outcome = pay.control.pay(NO)
  if (!outcome.ok) throw new Error(outcome.reason)
  const held = await bank.available(SHOP)
  await payments.finish({ subMchid: SHOP, transactionId: outcome.transactionId, outOrderNo: 'F1' })
  clock.advance(60_000)
  return { clock, pay, bank, held }
}

it('tells held money from money that can be paid out', async () => {
  const { bank, held } = await start()
  expect(held).toEqual({ kind: 'ok', value: { availableFen: 0, pendingFen: 9_940 } })
  expect(await bank.available(SHOP)).toEqual({ kind: 'ok', value: { availableFen: 9_940, pendingFen: 0 } })
})

it('follows a payout from nothing to the card', async () => {
  const { bank, clock } = await start()
  expect(await bank.query(payout)).toEqual({ kind: 'ok', value: { state: 'absent' } })
  expect(await bank.withdraw(payout)).toMatchObject({
    kind: 'ok',
    value: { withdrawId: expect.stringMatching(/^W/) as string },
  })
  expect(await bank.query(payout)).toEqual({ kind: 'ok', value: { state: 'processing' } })
  clock.advance(DAY_MS)
  expect(await bank.query(payout)).toEqual({ kind: 'ok', value: { state: 'paid' } })
})

it.each(['FAIL', 'REFUND', 'CLOSE'] as const)(
  'calls a payout that ended %s returned, with the reason',
  async (outcome) => {
    const { bank, pay } = await start()
    await bank.withdraw(payout)
    pay.control.settleWithdraw('W1', outcome, '银行退票')
    expect(await bank.query(payout)).toEqual({ kind: 'ok', value: { state: 'returned', reason: '银行退票' } })
  },
)

it('sends one instruction for a number, also a week later, when the channel would take it for a new one', async () => {
  const { bank, clock, pay } = await start()
  const first = await bank.withdraw(payout)
  expect(await bank.withdraw(payout)).toEqual(first)
  clock.advance(7 * DAY_MS)
  expect(await bank.withdraw(payout)).toEqual(first)
  expect(pay.books.withdrawals()).toHaveLength(1)
})

it('does not know when the answer got lost, and finds out with the same number', async () => {
  const { bank, pay } = await start()
  const faults = { W1: 'timeout-after-effect', W2: 'timeout-before-effect' } as const
  for (const [outRequestNo, fault] of Object.entries(faults)) {
    pay.control.faults.plant({ operation: 'fund.withdraw', fault })
    const ask = { ...payout, outRequestNo }
    expect((await bank.withdraw(ask)).kind).toBe('unknown')
    expect((await bank.withdraw(ask)).kind).toBe('ok')
  }
  expect(pay.books.withdrawals()).toHaveLength(2)
})

it('sends nothing while it cannot look', async () => {
  const { bank, pay } = await start()
  pay.control.faults.plant({ operation: 'fund.withdraw-query', fault: 'system-error' })
  expect((await bank.withdraw(payout)).kind).toBe('unknown')
  expect(pay.books.withdrawals()).toHaveLength(0)
})

it('is refused more than there is, and a shop that is not ours', async () => {
  const { bank } = await start()
  expect(await bank.withdraw({ ...payout, amountFen: fenOf(9_941) })).toMatchObject({
    kind: 'refused',
    code: 'NOT_ENOUGH',
  })
  expect(await bank.available('S404')).toMatchObject({ kind: 'refused', code: 'NO_AUTH' })
})
