// Believing and being believed: signatures, clocks, keys, sealing, and lost answers.
import { createHash, constants, publicEncrypt, sign } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { type FaultKind, LostAnswer } from './faults'
import { createOpener, sealGcm } from './seal'
import { createSigner, createVerifier } from './sign'
import { bodies, makeKeys, openTestBench, paths, SP_APPID, STRANGER_KEYS } from './testing-merchant'

const MINUTE_MS = 60_000

describe('sealing', () => {
  it('makes the ciphertext other implementations make', () => {
    const plain = '{"out_trade_no":"T20260101000001","trade_state":"SUCCESS"}'
    const sealed = sealGcm('0123456789abcdef0123456789abcdef', 'aaaaaaaaaaaa', 'transaction', plain)
    expect(sealed.ciphertext).toBe(
      'RsTCHcYNhN5ufdODpwCHGgoxaOxfNAxGwvxjMi3VcCd57mDexEIuq76p/ZN+Eshy60aLBs+YuUUjXgDTT6ln2ZTuK6/nD3p9YmI=',
    )
  })

  it('opens personal fields sealed for the platform, and nothing else', () => {
    const keys = makeKeys(1024)
    const open = createOpener(keys.privateKeyPem)
    const sealed = publicEncrypt(
      { key: keys.publicKeyPem, padding: constants.RSA_PKCS1_OAEP_PADDING },
      Buffer.from('李春山'),
    )
    expect(open(sealed.toString('base64'))).toBe('李春山')
    expect(open(createHash('sha512').update('x').digest('base64'))).toBeUndefined()
  })

  it('signs with keys of 512 bits, and tells a changed message', () => {
    const keys = makeKeys()
    const signature = createSigner(keys.privateKeyPem)('a\nb\n')
    const verify = createVerifier(keys.publicKeyPem)
    expect([verify('a\nb\n', signature), verify('a\nc\n', signature)]).toEqual([true, false])
  })
})

describe('a request', () => {
  const asked = (options: Parameters<ReturnType<typeof openTestBench>['ask']>[3]) =>
    openTestBench().ask('POST', paths.jsapi, bodies.order('ORDER1'), options)

  it.each([
    ['signed with a stranger’s key', { privateKeyPem: STRANGER_KEYS.privateKeyPem }],
    ['of an unknown merchant', { mchid: 'M404' }],
    ['with another certificate', { serial: 'SERIAL404' }],
    ['six minutes old', { skewMs: -6 * MINUTE_MS }],
    ['six minutes ahead', { skewMs: 6 * MINUTE_MS }],
  ])('%s is refused, in a signed answer', async (_what, options) => {
    expect(await asked(options)).toMatchObject({ status: 401, body: { code: 'SIGN_ERROR' }, isGenuine: true })
  })

  it('four minutes old is believed', async () => {
    expect((await asked({ skewMs: -4 * MINUTE_MS })).status).toBe(200)
  })

  it('is refused when its body, its query or its method is not what was signed', async () => {
    const bench = openTestBench()
    const authorization = bench.authorize('POST', paths.jsapi, JSON.stringify(bodies.order('ORDER1')))
    const changed = JSON.stringify(bodies.order('ORDER1', 1))
    const body = await bench.send(
      new Request(bench.baseUrl + paths.jsapi, { method: 'POST', headers: { authorization }, body: changed }),
    )
    const query = bench.authorize('GET', paths.byNo('ORDER1'), '')
    const moved = await bench.send(
      new Request(`${bench.baseUrl}${paths.byNo('ORDER1')}&x=1`, { headers: { authorization: query } }),
    )
    const bare = await bench.send(new Request(bench.baseUrl + paths.byNo('ORDER1')))
    expect([body.status, moved.status, bare.status]).toEqual([401, 401, 401])
    expect(bench.pay.books.transactions()).toHaveLength(0)
  })

  it('that is not JSON, or for a page that is not there, is refused', async () => {
    const bench = openTestBench()
    const authorization = bench.authorize('POST', paths.jsapi, 'no json')
    const init = { method: 'POST', headers: { authorization }, body: 'no json' }
    expect((await bench.send(new Request(bench.baseUrl + paths.jsapi, init))).body.code).toBe('PARAM_ERROR')
    expect((await bench.ask('GET', '/v3/certificates')).status).toBe(404)
  })
})

describe('the platform’s answers', () => {
  it.each(['wrong-key', 'signtest', 'unsigned'] as const)('can be signed badly: %s', async (mode) => {
    const bench = openTestBench()
    bench.pay.control.signWith(mode)
    const reply = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    expect(reply).toMatchObject({ status: 200, isGenuine: false })
    expect(reply.headers.get('wechatpay-signature')?.startsWith('WECHATPAY/SIGNTEST/') ?? false).toBe(
      mode === 'signtest',
    )
  })

  it('can be six minutes old, and otherwise right', async () => {
    const bench = openTestBench()
    bench.pay.control.signWith('old-timestamp')
    const reply = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    const ageMs = bench.clock.nowMs() - Number(reply.headers.get('wechatpay-timestamp')) * 1000
    expect(reply.isGenuine).toBe(true)
    expect(ageMs).toBe(6 * MINUTE_MS)
  })
})

describe('planted faults', () => {
  it('lose the answer before or after the effect', async () => {
    const bench = openTestBench()
    const { faults } = bench.pay.control
    faults.plant({ operation: 'prepay.jsapi', fault: 'timeout-before-effect' })
    faults.plant({ operation: 'prepay.jsapi', fault: 'timeout-after-effect' })
    await expect(bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))).rejects.toThrow(LostAnswer)
    expect(bench.pay.books.transactions()).toHaveLength(0)
    await expect(bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))).rejects.toThrow(LostAnswer)
    expect(bench.pay.books.transactions()).toHaveLength(1)
    expect((await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))).status).toBe(200)
  })

  it.each([
    ['system-error', 500, 'SYSTEM_ERROR', 0],
    ['rate-limited', 429, 'FREQUENCY_LIMITED', 0],
    ['system-error-after-effect', 500, 'SYSTEM_ERROR', 1],
  ] satisfies [FaultKind, number, string, number][])('answer %s', async (fault, status, code, placed) => {
    const bench = openTestBench()
    bench.pay.control.faults.plant({ operation: '*', fault })
    const reply = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    expect(reply).toMatchObject({ status, body: { code } })
    expect(bench.pay.books.transactions()).toHaveLength(placed)
  })

  it('keep an answer back until the clock has passed', async () => {
    const bench = openTestBench()
    bench.pay.control.faults.plant({ operation: 'prepay.jsapi', fault: 'slow', delayMs: 8000 })
    let status = 0
    const waiting = bench
      .ask('POST', paths.jsapi, bodies.order('ORDER1'))
      .then((reply) => (status = reply.status))
    await bench.pay.runDue()
    expect(status).toBe(0)
    bench.clock.advance(8000)
    await bench.pay.runDue()
    await waiting
    expect(status).toBe(200)
  })

  it('can be drawn for every call', async () => {
    const bench = openTestBench()
    const seen: string[] = []
    bench.pay.control.faults.decideWith((operation) => void seen.push(operation))
    await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'))
    await bench.ask('GET', paths.byNo('ORDER1'))
    expect(seen).toEqual(['prepay.jsapi', 'transaction.query'])
  })
})

describe('the cashier', () => {
  it('opens only for a call that the merchant signed', async () => {
    const keys = makeKeys()
    const bench = openTestBench({
      merchants: [{ mchid: 'M1900000001', serial: 'MERCHANTSERIAL1', publicKeyPem: keys.publicKeyPem }],
    })
    const key = { privateKeyPem: keys.privateKeyPem }
    const { body } = await bench.ask('POST', paths.jsapi, bodies.order('ORDER1'), key)
    const call = {
      appId: SP_APPID,
      timeStamp: '1700000000',
      nonceStr: 'n1',
      package: `prepay_id=${String(body.prepay_id)}`,
      signType: 'RSA',
    }
    const message = `${call.appId}\n${call.timeStamp}\n${call.nonceStr}\n${call.package}\n`
    const paySign = sign('RSA-SHA256', Buffer.from(message), keys.privateKeyPem).toString('base64')
    const { control } = bench.pay
    expect(control.openCashier({ ...call, paySign })).toMatchObject({ state: 'payable', totalFen: 10_000 })
    expect(control.openCashier({ ...call, nonceStr: 'n2', paySign })).toBe('bad-signature')
  })
})
