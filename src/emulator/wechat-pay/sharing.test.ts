// Splits, releases and returns: when they are allowed, and where the money is.
import { describe, expect, it } from '@jest/globals'
import {
  bodies,
  MCHID,
  openNotice,
  openTestBench,
  paidOrder,
  paths,
  SHOP,
  type TestBench,
} from './testing-merchant'

const SECOND_MS = 1000
const DAY_MS = 86_400_000

async function passTime(bench: TestBench, byMs: number): Promise<void> {
  bench.clock.advance(byMs)
  await bench.pay.runDue()
}

async function opened() {
  const bench = openTestBench()
  const paid = await paidOrder(bench, 'ORDER1')
  return { bench, paid }
}

const CODE = 'INVALID_REQUEST'

describe('a split', () => {
  it('is refused in the first thirty seconds, and accepted after them', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS - 1)
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 100))).body.code).toBe('RULE_LIMIT')
    bench.clock.advance(1)
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 100))).status).toBe(200)
  })

  it('is under way at first, then with the platform; a repeat changes nothing', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    const first = await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 3000))
    const under = (await bench.ask('GET', paths.splitByNo('P1', paid))).body
    expect(under).toMatchObject({ status: 'PROCESSING', receivers: [{ result: 'PENDING', amount: 3000 }] })
    expect(bench.pay.books.totals()).toMatchObject({ frozen: 6940, splitting: 3000, platform: 0 })
    bench.clock.advance(SECOND_MS)
    const done = (await bench.ask('GET', paths.splitByNo('P1', paid))).body
    expect(done).toMatchObject({
      status: 'FINISHED',
      receivers: [{ result: 'SUCCESS', receiver_account: MCHID }],
    })
    const repeat = await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 3000))
    expect(repeat.body.order_id).toBe(first.body.order_id)
    expect(bench.pay.books.totals()).toMatchObject({ frozen: 6940, splitting: 0, platform: 3000 })
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 2999))).body.code).toBe(CODE)
    expect((await bench.ask('GET', paths.unsplit(paid))).body).toEqual({
      transaction_id: paid,
      unsplit_amount: 6940,
    })
  })

  it('takes at most thirty percent of the order, over all its splits', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 3001))).body.code).toBe(
      'RULE_LIMIT',
    )
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 2000))).status).toBe(200)
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P2', 1001))).body.code).toBe(
      'RULE_LIMIT',
    )
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P2', 1000))).status).toBe(200)
  })

  it('takes no more than is frozen, and nothing after release', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 8000))
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 2500))).body.code).toBe(
      'NOT_ENOUGH',
    )
    await bench.ask('POST', paths.finish, bodies.finish(paid, 'F1'))
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 1))).body.code).toBe('NOT_ENOUGH')
  })

  it('to somebody unknown is closed and the money frozen again; so is one that was planned to fail', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    const stranger = [{ type: 'MERCHANT_ID', receiver_account: 'M404', amount: 500, description: '他人' }]
    await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 0, { receivers: stranger }))
    bench.pay.control.planSplitFailure('ACCOUNT_ABNORMAL', 'P2')
    await bench.ask('POST', paths.split, bodies.split(paid, 'P2', 500))
    await passTime(bench, SECOND_MS)
    for (const [no, reason] of [
      ['P1', 'NO_RELATION'],
      ['P2', 'ACCOUNT_ABNORMAL'],
    ] as const) {
      const { body } = await bench.ask('GET', paths.splitByNo(no, paid))
      expect(body.receivers).toMatchObject([{ result: 'CLOSED', fail_reason: reason }])
    }
    expect(bench.pay.books.totals()).toMatchObject({ frozen: 9940, splitting: 0, platform: 0 })
  })

  it('can release the rest in the same breath', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 1000, { finish: true }))
    await passTime(bench, SECOND_MS)
    expect(bench.pay.books.totals()).toMatchObject({ frozen: 0, available: 8940, platform: 1000 })
  })

  it('is refused for orders placed without profit sharing, whose money is free at once', async () => {
    const bench = openTestBench()
    const paid = await paidOrder(bench, 'ORDER1', 10_000, { settle_info: {} })
    bench.clock.advance(30 * SECOND_MS)
    expect(bench.pay.books.balance(SHOP)).toMatchObject({ availableFen: 9940, pendingFen: 0 })
    expect((await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 1))).body.code).toBe(CODE)
  })

  it('is announced only where somebody asked for it', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 1))
    const notify = { notify_url: 'https://shop.example/split' }
    await bench.ask('POST', paths.split, bodies.split(paid, 'P2', 2, notify))
    await passTime(bench, SECOND_MS)
    const [, second, ...more] = bench.inbox
    expect(more).toEqual([])
    expect(second && openNotice(second)).toMatchObject({
      eventType: 'PROFITSHARING',
      resource: { out_order_no: 'P2', receiver: { account: MCHID, amount: 2 } },
    })
  })
})

describe('a release', () => {
  it('frees what is left, once, and says when', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 1000))
    await passTime(bench, SECOND_MS)
    const first = await bench.ask('POST', paths.finish, bodies.finish(paid, 'F1'))
    expect((await bench.ask('POST', paths.finish, bodies.finish(paid, 'F3'))).body.code).toBe(CODE)
    expect((await bench.ask('GET', paths.splitByNo('F1', paid))).body.status).toBe('PROCESSING')
    await passTime(bench, SECOND_MS)
    const repeat = await bench.ask('POST', paths.finish, bodies.finish(paid, 'F1'))
    expect(repeat.body).toEqual(first.body)
    expect((await bench.ask('POST', paths.finish, bodies.finish(paid, 'F2'))).body.code).toBe(CODE)
    expect((await bench.ask('GET', paths.splitByNo('F1', paid))).body).toMatchObject({
      status: 'FINISHED',
      finish_amount: 8940,
      finish_description: '确认收货',
      receivers: [{ receiver_account: SHOP, finish_time: '2026-11-20T10:00:32+08:00' }],
    })
    expect((await bench.ask('GET', paths.balance())).body).toMatchObject({
      available_amount: 8940,
      pending_amount: 0,
    })
    await passTime(bench, 181 * DAY_MS)
    expect(bench.pay.books.events.filter(({ kind }) => kind === 'unfrozen-by-time')).toEqual([])
  })

  it('happens by itself after 180 days', async () => {
    const { bench, paid } = await opened()
    await bench.pay.runDue()
    expect(bench.pay.nextDueMs()).toBeUndefined()
    await passTime(bench, 180 * DAY_MS - 1)
    expect(bench.pay.books.balance(SHOP).availableFen).toBe(0)
    await passTime(bench, 1)
    expect(bench.pay.books.balance(SHOP).availableFen).toBe(9940)
    expect((await bench.ask('POST', paths.finish, bodies.finish(paid, 'F1'))).body.code).toBe(CODE)
  })

  it('is not another shop’s or a stranger’s to ask for', async () => {
    const { bench, paid } = await opened()
    const other = { ...bodies.finish(paid, 'F1'), sub_mchid: 'S1900000010' }
    expect((await bench.ask('POST', paths.finish, other)).body.code).toBe('RESOURCE_NOT_EXISTS')
    expect((await bench.ask('GET', paths.splitByNo('F1', paid))).body.code).toBe('RESOURCE_NOT_EXISTS')
  })
})

describe('a return', () => {
  const body = (no: string, amount: number) => ({
    sub_mchid: SHOP,
    out_order_no: 'P1',
    out_return_no: no,
    return_mchid: MCHID,
    amount,
    description: '退款退回佣金',
  })

  it('brings the platform’s share back to the order, so that it can be refunded in full', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 1000))
    await passTime(bench, SECOND_MS)
    const refund = bodies.refund(paid, 'R1', 10_000)
    expect((await bench.ask('POST', paths.refund, refund)).body.code).toBe('NOT_ENOUGH')
    expect((await bench.ask('POST', paths.returns, body('B1', 1000))).body.result).toBe('PROCESSING')
    expect((await bench.ask('POST', paths.returns, body('B2', 1))).body.code).toBe(CODE)
    expect((await bench.ask('POST', paths.returns, body('B1', 999))).body.code).toBe(CODE)
    await passTime(bench, SECOND_MS)
    expect((await bench.ask('GET', paths.returnByNo('B1'))).body).toMatchObject({
      result: 'SUCCESS',
      amount: 1000,
    })
    expect((await bench.ask('POST', paths.refund, refund)).status).toBe(200)
    expect(bench.pay.books.totals()).toMatchObject({ frozen: 0, platform: 0, fee: 0, refunding: 10_000 })
  })

  it('is refused when the platform has spent the money', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 1000))
    await passTime(bench, SECOND_MS)
    const advance = { refund_account: 'REFUND_SOURCE_PARTNER_ADVANCE' }
    await bench.ask('POST', paths.refund, bodies.refund(paid, 'R1', 500, 10_000, advance))
    expect((await bench.ask('POST', paths.returns, body('B1', 1000))).body.code).toBe('NOT_ENOUGH')
    expect((await bench.ask('POST', paths.returns, body('B1', 500))).status).toBe(200)
  })

  it('goes to the shop’s balance once the order is released', async () => {
    const { bench, paid } = await opened()
    bench.clock.advance(30 * SECOND_MS)
    await bench.ask('POST', paths.split, bodies.split(paid, 'P1', 1000, { finish: true }))
    await passTime(bench, SECOND_MS)
    await bench.ask('POST', paths.returns, body('B1', 400))
    await passTime(bench, SECOND_MS)
    expect(bench.pay.books.totals()).toMatchObject({ available: 9340, platform: 600 })
  })
})
