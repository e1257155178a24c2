// Each payment method against the emulated channel: what it does there, and what it answers when the channel fails.
import { instantOf } from '../../domain/day'
import { fenOf } from '../../domain/money'
import type { PrepayAsk } from '../../ports/payments'
import { openTestBench, SHOP } from '../../emulator/wechat-pay/testing-merchant'
import { createWechatPayments } from './payments'
import { channelSide, MCHID, SP_APPID, testConfig } from './testing-config'

const NO = 'shop0001order0000000000000000001'
const MINUTE_MS = 60_000

function start() {
  const bench = openTestBench(channelSide)
  const { clock, pay } = bench
  const payments = createWechatPayments(
    testConfig(clock.nowMs, (url, init) => pay.handle(new Request(url, init))),
  )
  const ask: PrepayAsk = {
    outTradeNo: NO,
    subMchid: SHOP,
    method: 'wechat-jsapi',
    amountFen: fenOf(10_000),
    description: '春山茶铺 明前龙井',
    expiresAt: instantOf(clock.nowMs() + 30 * MINUTE_MS),
    openid: 'oBuyer1',
    clientIp: '203.0.113.7',
  }
  const trade = { outTradeNo: NO, subMchid: SHOP }
  async function paid() {
    await payments.prepay(ask)
    const outcome = pay.control.pay(NO)
    if (!outcome.ok) throw new Error(outcome.reason)
    return { subMchid: SHOP, transactionId: outcome.transactionId }
  }
  const refundAsk = (transactionId: string) => ({
    subMchid: SHOP,
    transactionId,
    outRefundNo: 'R1',
    amountFen: fenOf(4_000),
    totalFen: fenOf(10_000),
    reason: '重复付款',
  })
  return { ...bench, payments, ask, trade, paid, refundAsk }
}

const refusedAs = (code: string) => ({ kind: 'refused', code, message: expect.any(String) as string })
const unknownFor = (why: RegExp) => ({ kind: 'unknown', why: expect.stringMatching(why) as string })

describe('prepay', () => {
  it('gives the phone a call that opens the cashier on the held order', async () => {
    const { payments, ask, pay } = start()
    const reply = await payments.prepay(ask)
    if (reply.kind !== 'ok' || reply.value.kind !== 'jsapi') throw new Error('no cashier call')
    expect(pay.control.openCashier(reply.value)).toMatchObject({
      outTradeNo: NO,
      totalFen: 10_000,
      state: 'payable',
    })
    expect(pay.control.openCashier({ ...reply.value, nonceStr: 'other' })).toBe('bad-signature')
    expect(pay.books.transactions()[0]).toMatchObject({
      profitSharing: true,
      payerOpenid: 'oBuyer1',
      expiresAtMs: ask.expiresAt,
    })
  })

  it('asked again with the same number gives a fresh call for the same order, from another network too', async () => {
    const { payments, ask, pay, clock } = start()
    const first = await payments.prepay(ask)
    clock.advance(MINUTE_MS)
    const second = await payments.prepay({ ...ask, clientIp: '198.51.100.1' })
    expect(second.kind).toBe('ok')
    expect(second).not.toEqual(first)
    expect(pay.books.transactions()).toHaveLength(1)
  })

  it('gives a link outside of WeChat and a code for another phone', async () => {
    const { payments, ask, pay } = start()
    const h5 = await payments.prepay({ ...ask, method: 'wechat-h5', openid: null })
    const native = await payments.prepay({
      ...ask,
      outTradeNo: `${NO.slice(0, -1)}2`,
      method: 'wechat-native',
    })
    if (h5.kind !== 'ok' || h5.value.kind !== 'h5') throw new Error('no link')
    if (native.kind !== 'ok' || native.value.kind !== 'native') throw new Error('no code')
    expect(pay.control.cashier(h5.value.url)?.outTradeNo).toBe(NO)
    expect(pay.control.cashier(native.value.codeUrl)?.state).toBe('payable')
  })

  it('is refused with the channel’s own code for another amount, a closed order, and an unknown shop', async () => {
    const { payments, ask, trade } = start()
    await payments.prepay(ask)
    expect(await payments.prepay({ ...ask, amountFen: fenOf(1) })).toEqual(refusedAs('INVALID_REQUEST'))
    await payments.close(trade)
    expect(await payments.prepay(ask)).toEqual(refusedAs('ORDER_CLOSED'))
    const stranger = { ...ask, outTradeNo: `${NO}x`.slice(1), subMchid: 'S404' }
    expect(await payments.prepay(stranger)).toEqual(refusedAs('MCH_NOT_EXISTS'))
  })

  it('does not know when the channel failed, and succeeds with the same number afterwards', async () => {
    const { payments, ask, pay } = start()
    const faults = [
      'timeout-before-effect',
      'timeout-after-effect',
      'system-error',
      'system-error-after-effect',
      'rate-limited',
      'bad-gateway',
      'garbage',
    ] as const
    for (const fault of faults) {
      pay.control.faults.plant({ operation: 'prepay.jsapi', fault })
      expect({ fault, kind: (await payments.prepay(ask)).kind }).toEqual({ fault, kind: 'unknown' })
    }
    expect((await payments.prepay(ask)).kind).toBe('ok')
    expect(pay.books.transactions()).toHaveLength(1)
  })

  it('believes no answer whose signature does not hold, be it a yes or a no', async () => {
    const { payments, ask, pay } = start()
    for (const mode of ['wrong-key', 'old-timestamp', 'signtest', 'unsigned'] as const) {
      pay.control.signWith(mode)
      expect(await payments.prepay(ask)).toEqual(unknownFor(/^answer /))
      const no = await payments.prepay({ ...ask, subMchid: 'S404' })
      expect({ mode, kind: no.kind }).toEqual({ mode, kind: mode === 'unsigned' ? 'refused' : 'unknown' })
    }
  })
})

describe('query and close', () => {
  it('tells an absent, an open, a paid and a closed order apart', async () => {
    const { payments, ask, trade, paid, clock } = start()
    expect(await payments.query(trade)).toEqual({ kind: 'ok', value: { state: 'absent' } })
    await payments.prepay(ask)
    expect(await payments.query(trade)).toEqual({ kind: 'ok', value: { state: 'open' } })
    const { transactionId } = await paid()
    expect(await payments.query(trade)).toEqual({
      kind: 'ok',
      value: {
        state: 'paid',
        outTradeNo: NO,
        transactionId,
        amountFen: 10_000,
        currency: 'CNY',
        spMchid: MCHID,
        spAppid: SP_APPID,
        subMchid: SHOP,
        payerOpenid: 'oBuyer1',
        paidAt: clock.nowMs(),
      },
    })
  })

  it('calls an order paid although some of its money went back', async () => {
    const { payments, trade, paid, refundAsk, clock } = start()
    const { transactionId } = await paid()
    await payments.refund(refundAsk(transactionId))
    clock.advance(MINUTE_MS)
    expect(await payments.query(trade)).toMatchObject({ kind: 'ok', value: { state: 'paid', transactionId } })
  })

  it('closes an open order once and for all, and takes an unknown one for closed', async () => {
    const { payments, ask, trade } = start()
    const closed = { kind: 'ok', value: 'closed' }
    expect(await payments.close(trade)).toEqual(closed)
    await payments.prepay(ask)
    expect(await payments.close(trade)).toEqual(closed)
    expect(await payments.query(trade)).toEqual({ kind: 'ok', value: { state: 'closed' } })
    expect(await payments.close(trade)).toEqual(closed)
  })

  it('says paid when the money came first, and does not know when it cannot find out', async () => {
    const { payments, trade, paid, pay } = start()
    await paid()
    expect(await payments.close(trade)).toEqual({ kind: 'ok', value: 'paid' })
    pay.control.faults.plant({ operation: 'transaction.query', fault: 'timeout-before-effect' })
    expect(await payments.close(trade)).toEqual(unknownFor(/LostAnswer/))
  })
})

describe('refund', () => {
  it('is under way, then done, once for each number', async () => {
    const { payments, paid, refundAsk, clock, pay } = start()
    const { transactionId } = await paid()
    const query = () => payments.queryRefund({ subMchid: SHOP, outRefundNo: 'R1' })
    expect(await query()).toEqual({ kind: 'ok', value: 'absent' })
    expect(await payments.refund(refundAsk(transactionId))).toEqual({ kind: 'ok', value: 'processing' })
    expect(await payments.refund(refundAsk(transactionId))).toEqual({ kind: 'ok', value: 'processing' })
    expect(await query()).toEqual({ kind: 'ok', value: 'processing' })
    clock.advance(MINUTE_MS)
    expect(await query()).toEqual({ kind: 'ok', value: 'succeeded' })
    expect(pay.books.refunds()).toHaveLength(1)
  })

  it('has failed when the channel closed it, but not while it is stuck on the way', async () => {
    const { payments, paid, refundAsk, clock, pay } = start()
    const { transactionId } = await paid()
    pay.control.planRefund('ABNORMAL')
    await payments.refund(refundAsk(transactionId))
    clock.advance(MINUTE_MS)
    const query = () => payments.queryRefund({ subMchid: SHOP, outRefundNo: 'R1' })
    expect(await query()).toEqual({ kind: 'ok', value: 'stuck' })
    pay.control.settleRefund('R1', 'CLOSED')
    expect(await query()).toEqual({ kind: 'ok', value: 'failed' })
  })

  it('is refused beyond what was paid, and not known when the answer got lost after the effect', async () => {
    const { payments, paid, refundAsk, pay } = start()
    const { transactionId } = await paid()
    const tooMuch = { ...refundAsk(transactionId), amountFen: fenOf(10_001) }
    expect(await payments.refund(tooMuch)).toEqual(refusedAs('INVALID_REQUEST'))
    pay.control.faults.plant({ operation: 'refund.apply', fault: 'timeout-after-effect' })
    expect(await payments.refund(refundAsk(transactionId))).toEqual(unknownFor(/LostAnswer/))
    expect((await payments.refund(refundAsk(transactionId))).kind).toBe('ok')
    expect(pay.books.refunds()).toHaveLength(1)
  })
})

describe('split and finish', () => {
  it('takes the commission, then frees the rest at the channel’s own time', async () => {
    const { payments, paid, clock, pay } = start()
    const order = await paid()
    const split = { ...order, outOrderNo: 'S1', amountFen: fenOf(500) }
    const finish = { ...order, outOrderNo: 'F1' }
    expect(await payments.split(split)).toEqual(refusedAs('RULE_LIMIT'))
    clock.advance(MINUTE_MS)
    expect(await payments.split(split)).toEqual({ kind: 'ok', value: 'processing' })
    clock.advance(MINUTE_MS)
    expect(await payments.split(split)).toEqual({ kind: 'ok', value: 'finished' })
    expect(pay.books.platformFen()).toBe(500)
    const askedAtMs = clock.nowMs()
    expect(await payments.finish(finish)).toEqual(unknownFor(/under way/))
    clock.advance(MINUTE_MS)
    expect(await payments.finish(finish)).toEqual({ kind: 'ok', value: { finishedAt: askedAtMs + 1_000 } })
    expect(pay.books.balance(SHOP)).toEqual({
      pendingFen: 0,
      availableFen: 10_000 - 60 - 500,
      withdrawingFen: 0,
    })
  })

  it('says why a split came to nothing', async () => {
    const { payments, paid, clock, pay } = start()
    const split = { ...(await paid()), outOrderNo: 'S1', amountFen: fenOf(500) }
    pay.control.planSplitFailure('ACCOUNT_ABNORMAL')
    clock.advance(MINUTE_MS)
    await payments.split(split)
    clock.advance(MINUTE_MS)
    expect(await payments.split(split)).toEqual(refusedAs('ACCOUNT_ABNORMAL'))
    expect(pay.books.platformFen()).toBe(0)
  })
})
