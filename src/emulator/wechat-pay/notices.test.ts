// Notices: sealed, signed, repeated on the documented schedule, and all the ways they go astray.
import { describe, expect, it } from '@jest/globals'
import { RETRY_WAITS_MS } from './notices'
import {
  bodies,
  isGenuine,
  MCHID,
  NOTIFY_URL,
  openNotice,
  openTestBench,
  paidOrder,
  paths,
  SHOP,
  SP_APPID,
  START_MS,
  type TestBench,
} from './testing-merchant'

const SECOND_MS = 1000

/** Goes from due moment to due moment, as a simulation does. */
async function runOut(bench: TestBench): Promise<void> {
  for (let dueMs = bench.pay.nextDueMs(); dueMs !== undefined; dueMs = bench.pay.nextDueMs()) {
    if (dueMs > bench.clock.nowMs()) bench.clock.set(dueMs)
    await bench.pay.runDue()
  }
}

describe('a payment notice', () => {
  it('says what a query says, sealed and signed', async () => {
    const bench = openTestBench()
    const transactionId = await paidOrder(bench, 'ORDER1')
    expect(await bench.pay.runDue()).toBe(1)
    const [first] = bench.inbox
    if (!first) throw new Error('nothing came')
    expect(first.url).toBe(NOTIFY_URL)
    expect(isGenuine(first)).toBe(true)
    expect(first.request.headers['Wechatpay-Serial']).toBe('PUB_KEY_ID_TEST')
    const { eventType, resource } = openNotice(first)
    expect(eventType).toBe('TRANSACTION.SUCCESS')
    expect(resource).toEqual((await bench.ask('GET', paths.byNo('ORDER1'))).body)
    expect(resource).toMatchObject({
      sp_appid: SP_APPID,
      sp_mchid: MCHID,
      sub_mchid: SHOP,
      transaction_id: transactionId,
      amount: { total: 10_000 },
    })
    await runOut(bench)
    expect(bench.inbox).toHaveLength(1)
  })

  it('is repeated until it is taken: 15s 15s 30s 3m 10m 20m 30m 30m 30m 60m 3h 3h 3h 6h 6h, then given up', async () => {
    const bench = openTestBench()
    bench.bench.answerWith = 500
    await paidOrder(bench, 'ORDER1')
    await runOut(bench)
    const moments = bench.inbox.map(({ atMs }) => atMs - START_MS)
    const waits = moments.slice(1).map((atMs, at) => atMs - (moments[at] ?? 0))
    expect(waits.map((ms) => ms / SECOND_MS)).toEqual([
      15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600,
    ])
    expect(moments.at(-1)).toBe((24 * 60 + 4) * 60 * SECOND_MS)
    expect(new Set(bench.inbox.map(({ request }) => request.body)).size).toBe(1)
    expect(bench.inbox.every(isGenuine)).toBe(true)
    expect(bench.pay.control.notices.all[0]?.state).toBe('given-up')
    expect(RETRY_WAITS_MS).toHaveLength(15)
  })

  it('counts as not taken when the shop throws, redirects, or needs more than five seconds', async () => {
    const bench = openTestBench()
    const answers = [
      () => {
        throw new Error('unreachable')
      },
      () => 302,
      () => {
        bench.clock.advance(5001)
        return 200
      },
      () => 204,
    ]
    bench.bench.answerWith = () => (answers.shift() ?? (() => 200))()
    await paidOrder(bench, 'ORDER1')
    await runOut(bench)
    expect(bench.pay.control.notices.all[0]?.attempts.map(({ status }) => status)).toEqual([0, 302, 200, 204])
    expect(bench.pay.control.notices.all[0]?.state).toBe('delivered')
  })
})

describe('a notice can', () => {
  it('get lost', async () => {
    const bench = openTestBench()
    bench.pay.control.notices.drop()
    await paidOrder(bench, 'ORDER1')
    await runOut(bench)
    expect(bench.inbox).toHaveLength(0)
  })

  it('come several times, the same each time', async () => {
    const bench = openTestBench()
    bench.pay.control.notices.duplicate(3, 'ORDER2')
    await paidOrder(bench, 'ORDER1')
    await paidOrder(bench, 'ORDER2')
    await runOut(bench)
    const about = bench.inbox.map((each) => openNotice(each).resource.out_trade_no)
    expect(about).toEqual(['ORDER1', 'ORDER2', 'ORDER2', 'ORDER2', 'ORDER2'])
  })

  it('come late', async () => {
    const bench = openTestBench()
    bench.pay.control.notices.delay(60 * SECOND_MS)
    await paidOrder(bench, 'ORDER1')
    await bench.pay.runDue()
    expect(bench.inbox).toHaveLength(0)
    await runOut(bench)
    expect(bench.inbox.map(({ atMs }) => atMs - START_MS)).toEqual([60 * SECOND_MS])
  })

  it('be overtaken by the next one, but not wait for ever', async () => {
    const bench = openTestBench()
    bench.pay.control.notices.reorder()
    await paidOrder(bench, 'ORDER1')
    await paidOrder(bench, 'ORDER2')
    await runOut(bench)
    bench.pay.control.notices.reorder()
    await paidOrder(bench, 'ORDER3')
    await runOut(bench)
    const about = bench.inbox.map((each) => openNotice(each).resource.out_trade_no)
    expect(about).toEqual(['ORDER2', 'ORDER1', 'ORDER3'])
  })

  it('be overtaken and still be repeated on its schedule, not twice', async () => {
    const bench = openTestBench()
    bench.bench.answerWith = 500
    bench.pay.control.notices.reorder()
    await paidOrder(bench, 'ORDER1')
    await paidOrder(bench, 'ORDER2')
    await runOut(bench)
    const [first, second] = bench.pay.control.notices.all
    expect(first?.attempts).toHaveLength(16)
    expect(first?.attempts).toEqual(second?.attempts)
  })

  it('be signed badly at first, and properly when it is repeated', async () => {
    const bench = openTestBench()
    bench.pay.control.notices.badSignature()
    bench.bench.answerWith = () => (bench.inbox.length === 1 ? 401 : 200)
    await paidOrder(bench, 'ORDER1')
    await runOut(bench)
    expect(bench.inbox.map(isGenuine)).toEqual([false, true])
  })

  it('name another amount under a proper signature', async () => {
    const bench = openTestBench()
    bench.pay.control.notices.wrongAmount(1)
    await paidOrder(bench, 'ORDER1')
    await runOut(bench)
    const [first] = bench.inbox
    expect(first && isGenuine(first)).toBe(true)
    expect(first && openNotice(first).resource.amount).toMatchObject({ total: 1 })
  })

  it('be forged: the order is said to be paid, the books know nothing of it', async () => {
    const bench = openTestBench()
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    expect(bench.pay.control.notices.forgePayment('ORDER1')).toBe(true)
    await runOut(bench)
    const [first] = bench.inbox
    expect(first && openNotice(first).resource.trade_state).toBe('SUCCESS')
    expect(first && isGenuine(first)).toBe(false)
    expect((await bench.ask('GET', paths.byNo('ORDER1'))).body.trade_state).toBe('NOTPAY')
  })

  it('be sent again when everything is long over', async () => {
    const bench = openTestBench()
    await paidOrder(bench, 'ORDER1')
    await runOut(bench)
    expect(bench.pay.control.notices.again('ORDER1')).toBe(true)
    await runOut(bench)
    expect(bench.inbox).toHaveLength(2)
  })
})
