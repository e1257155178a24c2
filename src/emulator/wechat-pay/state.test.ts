// A channel that goes on from another one's state, under other keys, does and says what the other would have.
import { describe, expect, it } from '@jest/globals'
import { form, SUBMIT } from './testing-application'
import {
  API_V3_KEY,
  bodies,
  makeKeys,
  MCHID,
  openNotice,
  openTestBench,
  paidOrder,
  paths,
  SHOP,
  type TestBench,
} from './testing-merchant'

const APPLICATION_MS = 3_000
const DAY_MS = 86_400_000
const OTHER_KEYS = makeKeys()
const OTHER_API_V3_KEY = 'fedcba9876543210fedcba9876543210'

type Numbers = Record<'split' | 'finished' | 'refunded' | 'settled' | 'returned', string>

describe('a channel with a state', () => {
  it('goes on like the one it was taken from', async () => {
    const chance = createChance(0)
    const first = openTestBench({ random: chance.random, applicationAutoFinishMs: APPLICATION_MS })
    const numbers = await begin(first)
    const state: unknown = JSON.parse(JSON.stringify(first.pay.state()))
    const second = openTestBench({
      random: createChance(chance.drawn()).random,
      applicationAutoFinishMs: APPLICATION_MS,
      subMerchants: [],
      state,
      keys: {
        platformPrivateKeyPem: OTHER_KEYS.privateKeyPem,
        platformPublicKeyPem: OTHER_KEYS.publicKeyPem,
        platformSerial: 'PUB_KEY_ID_OTHER',
        apiV3Key: OTHER_API_V3_KEY,
      },
    })
    second.clock.set(first.clock.nowMs())
    first.inbox.length = 0
    expect(seen(second)).toEqual(seen(first))
    expect(second.pay.nextDueMs()).toBe(first.pay.nextDueMs())
    expect(await goOn(second, numbers)).toEqual(await goOn(first, numbers))
    expect(seen(second)).toEqual(seen(first))
    expect(second.pay.state()).toEqual(first.pay.state())
    const told = first.inbox.map((notice) => openNotice(notice, API_V3_KEY))
    const types = told.map(({ eventType }) => eventType)
    expect([types.includes('REFUND.ABNORMAL'), types.includes('REFUND.SUCCESS')]).toEqual([true, false])
    expect(second.inbox.map((notice) => openNotice(notice, OTHER_API_V3_KEY))).toEqual(told)
  })

  it('has none while somebody waits for a slow answer', async () => {
    const bench = openTestBench()
    bench.pay.control.faults.plant({ operation: '*', fault: 'slow', delayMs: 1_000 })
    const answer = bench.ask('GET', paths.balance())
    expect(() => bench.pay.state()).toThrow('kept')
    bench.clock.advance(1_000)
    await bench.pay.runDue()
    expect((await answer).status).toBe(200)
    expect(() => bench.pay.state()).not.toThrow()
  })

  it('refuses a state of another make', () => {
    expect(() => openTestBench({ state: { version: 0 } })).toThrow('no state')
  })
})

/** Everything that can be under way is under way, a notice waits for its second try, and one was planted to be lost. */
async function begin(bench: TestBench): Promise<Numbers> {
  const { ask, pay, clock } = bench
  await ask('POST', paths.native, bodies.order('SCANNED'))
  const numbers = {
    split: await paidOrder(bench, 'ORDER_SPLIT'),
    finished: await paidOrder(bench, 'ORDER_FINISHED'),
    refunded: await paidOrder(bench, 'ORDER_REFUNDED'),
    settled: await paidOrder(bench, 'ORDER_SETTLED'),
    returned: await paidOrder(bench, 'ORDER_RETURNED'),
  }
  bench.bench.answerWith = 500
  await pay.runDue()
  bench.bench.answerWith = 200
  clock.advance(30_000)
  await ask('POST', paths.split, bodies.split(numbers.returned, 'P1', 300))
  await ask('POST', paths.finish, bodies.finish(numbers.settled, 'F1'))
  clock.advance(1_000)
  await ask('POST', paths.withdraw, bodies.withdraw('W1', 5_000))
  const shared = { sub_mchid: SHOP, return_mchid: MCHID, description: '退回' }
  await ask('POST', paths.returns, { ...shared, out_order_no: 'P1', out_return_no: 'B1', amount: 100 })
  await ask('POST', paths.split, bodies.split(numbers.split, 'P2', 200))
  await ask('POST', paths.finish, bodies.finish(numbers.finished, 'F2'))
  await ask('POST', paths.refund, bodies.refund(numbers.refunded, 'R1', 4_000))
  await ask('POST', SUBMIT, await form(bench))
  pay.control.planRefund('ABNORMAL', 'R2')
  pay.control.faults.plant({ operation: 'fund.balance', fault: 'system-error' })
  pay.control.notices.drop('R1')
  return numbers
}

/** What the shop asks next, and what it hears; then half a year passes. */
async function goOn(bench: TestBench, { split, finished, refunded, settled, returned }: Numbers) {
  const { ask, pay, clock } = bench
  const heard: unknown[] = []
  const say = async (...asked: Parameters<typeof ask>) => {
    const { status, body } = await ask(...asked)
    heard.push([asked[1], status, body])
  }
  heard.push(pay.control.pay('SCANNED', { payerOpenid: 'oFriend' }))
  await say('GET', paths.balance())
  clock.advance(3_000)
  await pay.runDue()
  await say('GET', paths.byNo('SCANNED'))
  await say('GET', paths.splitByNo('P2', split))
  await say('GET', paths.splitByNo('F2', finished))
  await say('GET', paths.refundByNo('R1'))
  await say('POST', paths.refund, bodies.refund(refunded, 'R1', 4_000))
  await say('POST', paths.refund, bodies.refund(finished, 'R2', 1_000))
  await say('GET', paths.returnByNo('B1'))
  await say('GET', paths.unsplit(returned))
  await say('GET', '/v3/ecommerce/applyments/out-request-no/APPLY_1')
  await say('POST', paths.withdraw, bodies.withdraw('W1', 5_000))
  await say('POST', paths.finish, bodies.finish(settled, 'F1'))
  clock.advance(4 * DAY_MS)
  await pay.runDue()
  await say('GET', paths.withdrawalByNo('W1'))
  await say('GET', paths.refundByNo('R2'))
  await say('GET', paths.balance())
  clock.advance(180 * DAY_MS)
  await pay.runDue()
  await say('GET', paths.balance())
  return heard
}

function seen({ pay: { books, control } }: TestBench) {
  return {
    transactions: books.transactions(),
    refunds: books.refunds(),
    splits: books.splits(),
    returns: books.returns(),
    withdrawals: books.withdrawals(),
    applications: books.applications(),
    subMerchants: books.subMerchants(),
    balance: books.balance(SHOP),
    totals: books.totals(),
    cashier: books.cashier('SCANNED'),
    openCodes: books.openCodes(),
    events: books.events,
    notices: control.notices.all,
  }
}

/** Bytes by their position, so that another can go on where one stopped. */
function createChance(from: number) {
  let at = from
  const next = () => {
    at += 1
    return (Math.imul(at, 2_654_435_761) >>> 13) & 0xff
  }
  return { drawn: () => at, random: (length: number) => Uint8Array.from({ length }, next) }
}
