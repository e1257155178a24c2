// Orders over the wire: placed, repeated, contradicted, paid, queried and closed.
import { describe, expect, it } from '@jest/globals'
import { bodies, MCHID, OTHER_SHOP, openTestBench, paths, SHOP, START_MS } from './testing-merchant'

const MINUTE_MS = 60_000

describe('placing an order', () => {
  it('gives a way into the cashier for each kind of payment', async () => {
    const bench = openTestBench()
    const jsapi = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    const native = await bench.ask('POST', paths.native, bodies.order('ORDER2'))
    const scene = { scene_info: { payer_client_ip: '1.2.3.4', h5_info: { type: 'Wap' } } }
    const h5 = await bench.ask('POST', paths.h5, bodies.order('ORDER3', 100, scene))
    expect(jsapi).toMatchObject({ status: 200, isGenuine: true })
    expect(jsapi.body.prepay_id).toMatch(/^wx20261120[0-9A-Z]+$/)
    expect(native.body.code_url).toMatch(/^weixin:\/\/wxpay\/bizpayurl\?pr=/)
    expect(h5.body.h5_url).toMatch(/prepay_id=wx/)
  })

  it('answers a repeat with a fresh prepay_id, and refuses the number with another content', async () => {
    const bench = openTestBench()
    const first = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    const repeat = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    const later = await bench.ask(
      'POST',
      paths.jsapi,
      bodies.order('ORDER1', 10_000, { time_expire: '2026-11-20T12:00:00+08:00' }),
    )
    const dearer = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1', 10_001))
    const elsewhere = await bench.ask(
      'POST',
      paths.jsapi,
      bodies.order('ORDER1', 10_000, { sub_mchid: OTHER_SHOP }),
    )
    expect(repeat.status).toBe(200)
    expect(repeat.body.prepay_id).not.toBe(first.body.prepay_id)
    expect(later.status).toBe(200)
    expect(dearer).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } })
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'OUT_TRADE_NO_USED' } })
    expect(bench.pay.books.transactions()).toHaveLength(1)
  })

  it.each([
    ['a number that is too short', { out_trade_no: 'A1' }, '/out_trade_no'],
    ['a number with a space', { out_trade_no: 'ORDER 1' }, '/out_trade_no'],
    ['a description of 128 letters', { description: '茶'.repeat(128) }, '/description'],
    ['an attach of 129 letters', { attach: 'a'.repeat(129) }, '/attach'],
    ['a notify_url with a query', { notify_url: 'https://shop.example/n?x=1' }, '/notify_url'],
    ['a notify_url without https', { notify_url: 'http://shop.example/n' }, '/notify_url'],
    ['an amount of nothing', { amount: { total: 0 } }, '/amount/total'],
    ['an amount with a fraction', { amount: { total: 1.5 } }, '/amount/total'],
    ['another currency', { amount: { total: 1, currency: 'USD' } }, '/amount/currency'],
    ['nobody to pay', { payer: {} }, '/payer'],
    ['a time_expire that is no time', { time_expire: 'tomorrow' }, '/time_expire'],
    ['an unknown limit_pay', { limit_pay: ['no_cash'] }, '/limit_pay'],
  ])('refuses %s', async (_what, more, field) => {
    const bench = openTestBench()
    const reply = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1', 10_000, more))
    expect(reply).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR', detail: { field } } })
  })

  it('takes the longest description and counts letters, not halves of them', async () => {
    const bench = openTestBench()
    const reply = await bench.ask(
      'POST',
      paths.jsapi,
      bodies.order('ORDER1', 1, { description: '😀'.repeat(127) }),
    )
    expect(reply.status).toBe(200)
  })

  it('refuses shops that are not there and other people’s app ids', async () => {
    const bench = openTestBench()
    const noShop = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1', 1, { sub_mchid: 'S404' }))
    const noApp = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1', 1, { sp_appid: 'wx9' }))
    const noMerchant = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1', 1, { sp_mchid: 'M2' }))
    expect(noShop.body.code).toBe('MCH_NOT_EXISTS')
    expect(noApp.body.code).toBe('APPID_MCHID_NOT_MATCH')
    expect(noMerchant.body.code).toBe('NO_AUTH')
  })
})

describe('paying', () => {
  it('changes the state once, for whom the order names, and shows it to a query', async () => {
    const bench = openTestBench()
    const { body } = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1', 10_000, { attach: 'a1' }))
    const before = await bench.ask('GET', paths.byNo('ORDER1'))
    const { control } = bench.pay
    expect(control.pay('ORDER1', { payerOpenid: 'oOther' })).toEqual({ ok: false, reason: 'other-payer' })
    const outcome = control.pay(String(body.prepay_id), { bank: 'ICBC_DEBIT' })
    expect(outcome).toMatchObject({ ok: true, outTradeNo: 'ORDER1', paidAtMs: START_MS })
    expect(control.pay('ORDER1')).toEqual({ ok: false, reason: 'paid' })
    const after = await bench.ask('GET', paths.byNo('ORDER1'))
    expect(before.body.trade_state).toBe('NOTPAY')
    expect(after.body).toMatchObject({
      sp_mchid: MCHID,
      sub_mchid: SHOP,
      trade_state: 'SUCCESS',
      trade_type: 'JSAPI',
      attach: 'a1',
      bank_type: 'ICBC_DEBIT',
      success_time: '2026-11-20T10:00:00+08:00',
      payer: { sp_openid: 'oBuyer1' },
      amount: { total: 10_000, payer_total: 10_000, currency: 'CNY', payer_currency: 'CNY' },
    })
    const byId = `/v3/pay/partner/transactions/id/${String(after.body.transaction_id)}?sp_mchid=${MCHID}&sub_mchid=${SHOP}`
    expect((await bench.ask('GET', byId)).body).toEqual(after.body)
    expect((await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))).body.code).toBe('OUT_TRADE_NO_USED')
  })

  it('is anybody’s with a code, and needs somebody', async () => {
    const bench = openTestBench()
    const { body } = await bench.ask('POST', paths.native, bodies.order('ORDER1'))
    const { control } = bench.pay
    expect(control.pay(String(body.code_url))).toEqual({ ok: false, reason: 'no-payer' })
    expect(control.pay(String(body.code_url), { payerOpenid: 'oFriend' }).ok).toBe(true)
    expect((await bench.ask('GET', paths.byNo('ORDER1'))).body.payer).toEqual({ sp_openid: 'oFriend' })
  })

  it('lists the codes that wait for somebody, newest first, until they are paid or closed', async () => {
    const bench = openTestBench()
    const codeOf = async (no: string) =>
      (await bench.ask('POST', paths.native, bodies.order(no))).body.code_url
    const codes = [await codeOf('ORDER1'), await codeOf('ORDER2'), await codeOf('ORDER3')]
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER4'))
    const { books, control } = bench.pay
    expect(books.openCodes().map(({ codeUrl }) => codeUrl)).toEqual([...codes].reverse())
    expect(books.openCodes()[0]).toMatchObject({ totalFen: 10_000, createdAtMs: START_MS, state: 'payable' })
    control.pay(String(codes[0]), { payerOpenid: 'oFriend' })
    await bench.ask('POST', paths.close('ORDER2'), { sp_mchid: MCHID, sub_mchid: SHOP })
    expect(books.openCodes().map(({ outTradeNo }) => outTradeNo)).toEqual(['ORDER3'])
    expect(books.cashier(String(codes[0]))?.state).toBe('paid')
  })

  it('ends at time_expire, after which the order still has to be closed', async () => {
    const bench = openTestBench()
    const expire = { time_expire: '2026-11-20T10:30:00+08:00' }
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER1', 10_000, expire))
    bench.clock.advance(30 * MINUTE_MS - 1)
    expect(bench.pay.control.cashier('ORDER1')?.state).toBe('payable')
    bench.clock.advance(1)
    expect(bench.pay.control.pay('ORDER1')).toEqual({ ok: false, reason: 'expired' })
    expect((await bench.ask('GET', paths.byNo('ORDER1'))).body.trade_state).toBe('NOTPAY')
    const close = { sp_mchid: MCHID, sub_mchid: SHOP }
    expect((await bench.ask('POST', paths.close('ORDER1'), close)).status).toBe(204)
    expect((await bench.ask('GET', paths.byNo('ORDER1'))).body.trade_state).toBe('CLOSED')
  })

  it('raises an expiry that is too early and cuts one that is too late', async () => {
    const bench = openTestBench()
    await bench.ask(
      'POST',
      paths.jsapi,
      bodies.order('EARLY1', 1, { time_expire: '2020-01-01T00:00:00+08:00' }),
    )
    await bench.ask(
      'POST',
      paths.jsapi,
      bodies.order('LATE01', 1, { time_expire: '2027-01-01T00:00:00+08:00' }),
    )
    const expiries = bench.pay.books.transactions().map(({ expiresAtMs }) => expiresAtMs - START_MS)
    expect(expiries).toEqual([MINUTE_MS, 15 * 24 * 60 * MINUTE_MS])
  })

  it('does not take a prepay_id of more than two hours, but a fresh one for the same order', async () => {
    const bench = openTestBench()
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    bench.clock.advance(2 * 60 * MINUTE_MS + 1)
    expect(bench.pay.control.pay('ORDER1')).toEqual({ ok: false, reason: 'stale' })
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    expect(bench.pay.control.pay('ORDER1').ok).toBe(true)
  })
})

describe('closing', () => {
  const close = { sp_mchid: MCHID, sub_mchid: SHOP }

  it('answers 204 once, signed over nothing; then the order can be neither paid nor placed again', async () => {
    const bench = openTestBench()
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    expect(await bench.ask('POST', paths.close('ORDER1'), close)).toMatchObject({
      status: 204,
      isGenuine: true,
    })
    expect((await bench.ask('POST', paths.close('ORDER1'), close)).body.code).toBe('ORDER_CLOSED')
    expect((await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))).body.code).toBe('ORDER_CLOSED')
    expect(bench.pay.control.pay('ORDER1')).toEqual({ ok: false, reason: 'closed' })
  })

  it('refuses a paid order, and one that is not there or another shop’s', async () => {
    const bench = openTestBench()
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    bench.pay.control.pay('ORDER1')
    expect((await bench.ask('POST', paths.close('ORDER1'), close)).body.code).toBe('INVALID_REQUEST')
    expect((await bench.ask('POST', paths.close('ORDER404'), close)).body.code).toBe('ORDER_NOT_EXIST')
    const other = { ...close, sub_mchid: OTHER_SHOP }
    expect((await bench.ask('POST', paths.close('ORDER1'), other)).body.code).toBe('ORDER_NOT_EXIST')
    expect((await bench.ask('GET', paths.byNo('ORDER1', OTHER_SHOP))).body.code).toBe('ORDER_NOT_EXIST')
  })

  it('can lose the race against a payment already under way', async () => {
    const bench = openTestBench()
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    await bench.ask('POST', paths.close('ORDER1'), close)
    expect(bench.pay.control.pay('ORDER1', { evenIfOver: true }).ok).toBe(true)
    expect((await bench.ask('GET', paths.byNo('ORDER1'))).body.trade_state).toBe('SUCCESS')
  })
})
