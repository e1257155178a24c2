// Refunds: from frozen money, from the shop's balance, from the platform; with the fee given back exactly.
import { describe, expect, it } from '@jest/globals'
import {
  bodies,
  isGenuine,
  MCHID,
  openNotice,
  openTestBench,
  paidOrder,
  paths,
  SHOP,
  type TestBench,
} from './testing-merchant'

const HALF_MINUTE_MS = 30_000

async function passTime(bench: TestBench, byMs = HALF_MINUTE_MS): Promise<void> {
  bench.clock.advance(byMs)
  await bench.pay.runDue()
}

describe('a refund', () => {
  it('is accepted, ends later, and tells so once', async () => {
    const bench = openTestBench()
    const paid = await paidOrder(bench, 'ORDER1')
    const reply = await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 4000))
    expect(reply).toMatchObject({
      status: 200,
      body: { out_refund_no: 'R1', amount: { refund: 4000, payer_refund: 4000 } },
    })
    expect((await bench.ask('GET', paths.refundByNo('R1'))).body.status).toBe('PROCESSING')
    await passTime(bench)
    const view = (await bench.ask('GET', paths.refundByNo('R1'))).body
    expect(view).toMatchObject({ status: 'SUCCESS', transaction_id: paid, out_trade_no: 'ORDER1' })
    expect((await bench.ask('GET', paths.byNo('ORDER1'))).body.trade_state).toBe('REFUND')
    const notice = bench.inbox.at(-1)
    expect(notice && isGenuine(notice)).toBe(true)
    expect(notice && openNotice(notice)).toMatchObject({
      eventType: 'REFUND.SUCCESS',
      resource: {
        sp_mchid: MCHID,
        sub_mchid: SHOP,
        out_refund_no: 'R1',
        refund_status: 'SUCCESS',
        amount: { total: 10_000, refund: 4000 },
      },
    })
  })

  it('is the same under the same number, and refused under it with another content', async () => {
    const bench = openTestBench()
    const paid = await paidOrder(bench, 'ORDER1')
    const first = await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 4000))
    await passTime(bench)
    const repeat = await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 4000))
    const other = await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 4001))
    expect(repeat.body.refund_id).toBe(first.body.refund_id)
    expect(other.body.code).toBe('INVALID_REQUEST')
    expect(bench.pay.books.totals().refunded).toBe(4000)
  })

  it('never exceeds what was paid, over all refunds under way and done', async () => {
    const bench = openTestBench()
    const paid = await paidOrder(bench, 'ORDER1')
    expect((await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 6000))).status).toBe(200)
    expect((await bench.ask('POST', paths.refund, bodies.refund(paid, 'R2', 4001))).body.code).toBe(
      'INVALID_REQUEST',
    )
    expect((await bench.ask('POST', paths.refund, bodies.refund(paid, 'R2', 4000))).status).toBe(200)
    expect((await bench.ask('POST', paths.refund, bodies.refund(paid, 'R3', 1, 9999))).body.code).toBe(
      'INVALID_REQUEST',
    )
  })

  it('gives back the fee fen by fen, the whole fee for the whole amount', async () => {
    const bench = openTestBench()
    const paid = await paidOrder(bench, 'ORDER1', 999)
    expect(bench.pay.books.totals()).toMatchObject({ fee: 6, frozen: 993 })
    for (const [at, part] of [1, 332, 333, 332].entries()) {
      await bench.ask('POST', paths.refund, bodies.refund(paid, `R${at}`, part, 999))
      await passTime(bench)
    }
    await bench.ask('POST', paths.refund, bodies.refund(paid, 'LAST', 1, 999))
    await passTime(bench)
    expect(bench.pay.books.totals()).toMatchObject({ fee: 0, frozen: 0, refunding: 0, refunded: 999 })
  })

  it('comes out of the frozen money before release, and out of the balance after it', async () => {
    const bench = openTestBench()
    const [first, second] = [await paidOrder(bench, 'ORDER1'), await paidOrder(bench, 'ORDER2')]
    await bench.ask('POST', paths.finish, bodies.finish(first, 'F1'))
    await passTime(bench)
    expect(bench.pay.books.balance(SHOP)).toMatchObject({ availableFen: 9940, pendingFen: 9940 })
    await bench.ask('POST', paths.refund, bodies.refund(second, 'R2', 10_000))
    expect(bench.pay.books.balance(SHOP)).toMatchObject({ availableFen: 9940, pendingFen: 0 })
    await bench.ask('POST', paths.refund, bodies.refund(first, 'R1', 10_000))
    expect(bench.pay.books.balance(SHOP)).toMatchObject({ availableFen: 0, pendingFen: 0 })
  })

  it('is refused when the money is gone, and can be advanced by the platform', async () => {
    const bench = openTestBench()
    const paid = await paidOrder(bench, 'ORDER1')
    await bench.ask('POST', paths.finish, bodies.finish(paid, 'F1'))
    await passTime(bench)
    await bench.ask('POST', paths.withdraw, bodies.withdraw('W1', 9940))
    const refund = bodies.refund(paid, 'R1', 10_000)
    expect((await bench.ask('POST', paths.refund, refund)).body.code).toBe('NOT_ENOUGH')
    bench.pay.control.topUpPlatform(20_000)
    const advance = { ...refund, refund_account: 'REFUND_SOURCE_PARTNER_ADVANCE' }
    const reply = await bench.ask('POST', paths.refund, advance)
    expect(reply).toMatchObject({ status: 200, body: { amount: { refund: 10_000, advance: 9940 } } })
    expect(bench.pay.books.platformFen()).toBe(10_060)
  })

  it('finds the money of a release that was asked for a moment ago', async () => {
    const bench = openTestBench()
    const paid = await paidOrder(bench, 'ORDER1')
    await bench.ask('POST', paths.finish, bodies.finish(paid, 'F1'))
    expect((await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 10_000))).status).toBe(200)
    await passTime(bench)
    expect(bench.pay.books.totals()).toMatchObject({ refunded: 10_000, available: 0, unfreezing: 0 })
  })

  it('can end CLOSED, which gives the money back and frees the amount for another number', async () => {
    const bench = openTestBench()
    const paid = await paidOrder(bench, 'ORDER1')
    bench.pay.control.planRefund('CLOSED')
    await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 10_000))
    await passTime(bench)
    expect((await bench.ask('GET', paths.refundByNo('R1'))).body.status).toBe('CLOSED')
    expect(bench.pay.books.totals()).toMatchObject({ frozen: 9940, fee: 60, refunding: 0 })
    expect((await bench.ask('GET', paths.byNo('ORDER1'))).body.trade_state).toBe('SUCCESS')
    expect((await bench.ask('POST', paths.refund, bodies.refund(paid, 'R2', 10_000))).status).toBe(200)
  })

  it('can get stuck ABNORMAL and be settled by hand, or be held altogether', async () => {
    const bench = openTestBench()
    const paid = await paidOrder(bench, 'ORDER1')
    bench.pay.control.planRefund('HOLD', 'R2')
    bench.pay.control.planRefund('ABNORMAL', 'R1')
    await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 1000))
    await bench.ask('POST', paths.refund, bodies.refund(paid, 'R2', 2000))
    await passTime(bench)
    const status = async (no: string) => (await bench.ask('GET', paths.refundByNo(no))).body.status
    expect([await status('R1'), await status('R2')]).toEqual(['ABNORMAL', 'PROCESSING'])
    expect(bench.pay.control.settleRefund('R1', 'SUCCESS')).toBe(true)
    expect(bench.pay.control.settleRefund('R1', 'CLOSED')).toBe(false)
    expect(bench.pay.control.settleRefund('R2', 'CLOSED')).toBe(true)
    expect([await status('R1'), await status('R2')]).toEqual(['SUCCESS', 'CLOSED'])
    await bench.pay.runDue()
    expect(bench.inbox.map((each) => openNotice(each).eventType)).toEqual([
      'TRANSACTION.SUCCESS',
      'REFUND.ABNORMAL',
      'REFUND.SUCCESS',
      'REFUND.CLOSED',
    ])
  })

  it('is refused for orders that are not paid or not there', async () => {
    const bench = openTestBench()
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    const { transaction_id: _none, ...byNo } = bodies.refund('', 'R1', 1)
    const unpaid = await bench.ask('POST', paths.refund, { ...byNo, out_trade_no: 'ORDER1' })
    const unknown = await bench.ask('POST', paths.refund, bodies.refund('42T404', 'R1', 1))
    expect([unpaid.body.code, unknown.body.code]).toEqual(['RESOURCE_NOT_EXISTS', 'RESOURCE_NOT_EXISTS'])
    expect((await bench.ask('GET', paths.refundByNo('R1'))).status).toBe(404)
  })
})
