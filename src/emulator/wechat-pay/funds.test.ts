// Withdrawals: instructed, on the card the next workday, sometimes sent back by the bank.
import { describe, expect, it } from '@jest/globals'
import { bodies, openNotice, openTestBench, paidOrder, paths, SHOP, type TestBench } from './testing-merchant'

const DAY_MS = 86_400_000
const FRIDAY_CUTOFF = Date.parse('2026-11-20T23:30:00+08:00')

async function withMoney(overrides: Parameters<typeof openTestBench>[0] = {}) {
  const bench = openTestBench(overrides)
  await paidOrder(bench, 'ORDER1', 10_000, { settle_info: {} })
  await bench.pay.runDue()
  return bench
}

async function status(bench: TestBench, no: string) {
  return (await bench.ask('GET', paths.withdrawalByNo(no))).body.status
}

describe('a withdrawal', () => {
  it('leaves the balance at once and arrives on the next workday', async () => {
    const bench = await withMoney()
    bench.clock.set(FRIDAY_CUTOFF)
    expect((await bench.ask('POST', paths.withdraw, bodies.withdraw('W1', 9000))).status).toBe(200)
    expect((await bench.ask('GET', paths.balance())).body.available_amount).toBe(940)
    expect(await status(bench, 'W1')).toBe('CREATE_SUCCESS')
    expect(bench.pay.nextDueMs()).toBe(Date.parse('2026-11-23T09:00:00+08:00'))
    bench.clock.set(bench.pay.nextDueMs() ?? 0)
    await bench.pay.runDue()
    expect(await status(bench, 'W1')).toBe('SUCCESS')
    const last = bench.inbox.at(-1)
    expect(last && openNotice(last)).toMatchObject({
      eventType: 'MCHWITHDRAW.CHANGE',
      resource: { sub_mchid: SHOP, out_request_no: 'W1', status: 'SUCCESS', amount: 9000 },
    })
  })

  it('keeps the holidays it is told', async () => {
    const bench = await withMoney({ isWorkday: (day) => day >= '2026-12-01' })
    await bench.ask('POST', paths.withdraw, bodies.withdraw('W1', 9000))
    expect(bench.pay.nextDueMs()).toBe(Date.parse('2026-12-01T09:00:00+08:00'))
  })

  it('is one under its number for six days, then another one', async () => {
    const bench = await withMoney({ withdrawAutoMs: 1000 })
    const first = await bench.ask('POST', paths.withdraw, bodies.withdraw('W1', 100))
    expect((await bench.ask('POST', paths.withdraw, bodies.withdraw('W1', 101))).body.code).toBe(
      'INVALID_REQUEST',
    )
    bench.clock.advance(6 * DAY_MS)
    expect((await bench.ask('POST', paths.withdraw, bodies.withdraw('W1', 100))).body).toEqual(first.body)
    bench.clock.advance(1)
    await bench.ask('POST', paths.withdraw, bodies.withdraw('W1', 100))
    expect(bench.pay.books.withdrawals()).toHaveLength(2)
    expect(bench.pay.books.balance(SHOP).availableFen).toBe(9740)
  })

  it('can fail, and can come back from the bank after it had arrived; either way the balance has it again', async () => {
    const bench = await withMoney({ withdrawAutoMs: 1000 })
    await bench.ask('POST', paths.withdraw, bodies.withdraw('W1', 4000))
    await bench.ask('POST', paths.withdraw, bodies.withdraw('W2', 5000))
    expect(bench.pay.control.settleWithdraw('W1', 'FAIL', '账户已冻结')).toBe(true)
    bench.clock.advance(1000)
    await bench.pay.runDue()
    expect([await status(bench, 'W1'), await status(bench, 'W2')]).toEqual(['FAIL', 'SUCCESS'])
    expect(bench.pay.control.settleWithdraw('W2', 'FAIL')).toBe(false)
    expect(bench.pay.control.settleWithdraw('W2', 'REFUND')).toBe(true)
    expect(bench.pay.control.settleWithdraw('W2', 'SUCCESS')).toBe(false)
    expect(await status(bench, 'W2')).toBe('REFUND')
    expect(bench.pay.books.balance(SHOP)).toMatchObject({ availableFen: 9940, withdrawingFen: 0 })
    expect(bench.pay.books.totals().withdrawn).toBe(0)
  })

  it('is refused beyond the balance, with long remarks, and for shops that are not there', async () => {
    const bench = await withMoney()
    const ask = async (more: Record<string, unknown>) =>
      (await bench.ask('POST', paths.withdraw, bodies.withdraw('W1', 9940, more))).body.code
    expect(await ask({ amount: 9941 })).toBe('NOT_ENOUGH')
    expect(await ask({ remark: '算'.repeat(57) })).toBe('PARAM_ERROR')
    expect(await ask({ bank_memo: '算'.repeat(33) })).toBe('PARAM_ERROR')
    expect(await ask({ out_request_no: 'W-1' })).toBe('PARAM_ERROR')
    expect(await ask({ sub_mchid: 'S404' })).toBe('NO_AUTH')
    expect((await bench.ask('GET', paths.balance('S404'))).body.code).toBe('NO_AUTH')
    expect((await bench.ask('GET', paths.withdrawalByNo('W1'))).body.code).toBe('RESOURCE_NOT_EXISTS')
    expect(await ask({})).toBeUndefined()
  })
})
