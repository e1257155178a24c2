// Notices of the emulated channel are read, and every family of forgery is refused.
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import { instantOf } from '../../domain/day'
import { fenOf } from '../../domain/money'
import { openTestBench, SHOP } from '../../emulator/wechat-pay/testing-merchant'
import { NOTICE_CHARS_MAX } from './notice'
import { createWechatPayments } from './payments'
import * as ours from './testing-config'

const NO = 'shop0001order0000000000000000001'

interface Letter {
  headers: Record<string, string>
  body: string
}

async function start() {
  const bench = openTestBench({ ...ours.channelSide, sharingEventType: 'TRANSACTION.SUCCESS' })
  const { clock, pay, inbox } = bench
  const config = ours.testConfig(clock.nowMs, (url, init) => pay.handle(new Request(url, init)))
  const payments = createWechatPayments(config)
  await payments.prepay({
    outTradeNo: NO,
    subMchid: SHOP,
    method: 'wechat-native',
    amountFen: fenOf(10_000),
    description: '春山茶铺',
    expiresAt: instantOf(clock.nowMs() + 600_000),
    openid: null,
    clientIp: '203.0.113.7',
  })
  const outcome = pay.control.pay(NO, { payerOpenid: 'oFriend' })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { transactionId } = outcome
  await pay.runDue()
  const read = ({ headers, body }: Letter) => payments.readNotice(headers, body)
  const last = (): Letter => {
    const found = inbox.at(-1)
    if (!found) throw new Error('no notice')
    return found.request
  }
  return { clock, pay, payments, transactionId, read, last }
}

describe('a genuine notice', () => {
  it('tells of a payment, with everything that is compared later', async () => {
    const { read, last, transactionId, clock } = await start()
    expect(await read(last())).toEqual({
      kind: 'ok',
      value: {
        kind: 'paid',
        noticeId: expect.stringMatching(/^EV-/) as string,
        paid: {
          outTradeNo: NO,
          transactionId,
          amountFen: 10_000,
          currency: 'CNY',
          spMchid: ours.MCHID,
          spAppid: ours.SP_APPID,
          subMchid: SHOP,
          payerOpenid: 'oFriend',
          paidAt: clock.nowMs(),
        },
      },
    })
  })

  it('may come twice and reads the same, and its headers in small letters', async () => {
    const { read, last, pay } = await start()
    const first = await read(last())
    pay.control.notices.again(NO)
    await pay.runDue()
    expect(await read(last())).toEqual(first)
    const small = Object.fromEntries(
      Object.entries(last().headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    expect(await read({ headers: small, body: last().body })).toEqual(first)
  })

  it.each([
    ['SUCCESS', 'succeeded'],
    ['ABNORMAL', 'stuck'],
    ['CLOSED', 'failed'],
  ] as const)('tells of a refund that ended %s', async (outcome, status) => {
    const { read, last, pay, payments, transactionId, clock } = await start()
    pay.control.planRefund(outcome)
    const money = { amountFen: fenOf(4_000), totalFen: fenOf(10_000), reason: '重复付款' }
    await payments.refund({ subMchid: SHOP, transactionId, outRefundNo: 'R1', ...money })
    clock.advance(60_000)
    await pay.runDue()
    expect(await read(last())).toMatchObject({
      kind: 'ok',
      value: { kind: 'refund', outTradeNo: NO, outRefundNo: 'R1', status },
    })
  })

  it('of another kind is passed on unread, also under the payment’s event type', async () => {
    const { clock, read } = await start()
    const sharing = sealed(
      { order_id: '30S' },
      { event_type: 'TRANSACTION.SUCCESS', original_type: 'profitsharing' },
    )
    const complaint = sealed(
      { complaint_id: '1' },
      { event_type: 'COMPLAINT.CREATE', original_type: 'complaint' },
    )
    for (const [body, eventType] of [
      [sharing, 'TRANSACTION.SUCCESS'] as const,
      [complaint, 'COMPLAINT.CREATE'] as const,
    ])
      expect(await read(signed(clock.nowMs(), body))).toMatchObject({
        kind: 'ok',
        value: { kind: 'other', eventType },
      })
  })
})

describe('the emulated channel’s own forgeries', () => {
  it.each(['wrong-key', 'old-timestamp', 'signtest', 'unsigned'] as const)(
    'are refused: %s',
    async (mode) => {
      const { read, last, pay } = await start()
      pay.control.signWith(mode)
      pay.control.notices.again(NO)
      await pay.runDue()
      expect((await read(last())).kind).toBe('refused')
    },
  )

  it('are refused: a believable payment under a false signature', async () => {
    const { read, last, pay } = await start()
    pay.control.notices.forgePayment(NO)
    await pay.runDue()
    expect(await read(last())).toMatchObject({ kind: 'refused', code: 'signature-wrong' })
  })
})

const without = (name: string) => (letter: Letter) => {
  const { [name]: _gone, ...headers } = letter.headers
  return { ...letter, headers }
}
const withHeader = (name: string, value: string) => (letter: Letter) => ({
  ...letter,
  headers: { ...letter.headers, [name]: value },
})
const withBody = (change: (body: string) => string) => (letter: Letter) => ({
  ...letter,
  body: change(letter.body),
})

/** What somebody on the way, or with an old notice, can do: nothing is signed anew. */
const tampered: readonly (readonly [string, string, (letter: Letter, nowMs: number) => Letter])[] = [
  ['no timestamp', 'header-missing', without('Wechatpay-Timestamp')],
  ['no nonce', 'header-missing', without('Wechatpay-Nonce')],
  ['no serial', 'header-missing', without('Wechatpay-Serial')],
  ['no signature', 'header-missing', without('Wechatpay-Signature')],
  ['an empty signature', 'header-missing', withHeader('Wechatpay-Signature', '')],
  ['a signature that is no base64', 'signature-wrong', withHeader('Wechatpay-Signature', '***')],
  ['the probe', 'signature-wrong', withHeader('Wechatpay-Signature', 'WECHATPAY/SIGNTEST/abcdefgh')],
  ['another nonce', 'signature-wrong', withHeader('Wechatpay-Nonce', 'other')],
  [
    'a later timestamp',
    'signature-wrong',
    (letter, now) => withHeader('Wechatpay-Timestamp', seconds(now + 1_000))(letter),
  ],
  [
    'a timestamp with a sign',
    'timestamp-malformed',
    (letter, now) => withHeader('Wechatpay-Timestamp', `+${seconds(now)}`)(letter),
  ],
  ['an unknown serial', 'serial-unknown', withHeader('Wechatpay-Serial', 'PUB_KEY_ID_X')],
  ['our own serial', 'serial-unknown', withHeader('Wechatpay-Serial', ours.MERCHANT_SERIAL)],
  ['a header twice', 'headers-doubled', withHeader('wechatpay-serial', ours.PLATFORM_SERIAL)],
  ['one more blank', 'signature-wrong', withBody((body) => `${body} `)],
  [
    'another event type',
    'signature-wrong',
    withBody((body) => body.replace('TRANSACTION.SUCCESS', 'REFUND.SUCCESS')),
  ],
  ['no body', 'signature-wrong', withBody(() => '')],
  ['a huge body', 'body-too-long', withBody((body) => body + ' '.repeat(NOTICE_CHARS_MAX))],
]

describe('a tampered notice is refused', () => {
  it.each(tampered)('%s (%s)', async (_family, code, tamper) => {
    const { read, last, clock } = await start()
    expect((await read(last())).kind).toBe('ok')
    expect(await read(tamper(last(), clock.nowMs()))).toMatchObject({ kind: 'refused', code })
  })

  it.each([301_000, -301_000])('played again %i ms later (timestamp-stale)', async (laterMs) => {
    const { read, last, clock } = await start()
    clock.advance(laterMs)
    expect(await read(last())).toMatchObject({ kind: 'refused', code: 'timestamp-stale' })
  })
})

const PAID = {
  sp_mchid: ours.MCHID,
  sp_appid: ours.SP_APPID,
  sub_mchid: SHOP,
  out_trade_no: NO,
  transaction_id: '42T',
  trade_state: 'SUCCESS',
  success_time: '2026-11-20T10:00:00+08:00',
  amount: { total: 1, currency: 'CNY' },
}
const REFUND = { sp_mchid: ours.MCHID, out_trade_no: NO, out_refund_no: 'R1', refund_status: 'SUCCESS' }
const AS_REFUND = { event_type: 'REFUND.SUCCESS', original_type: 'refund' }
const priced = (total: unknown) => sealed({ ...PAID, amount: { total, currency: 'CNY' } })

/** Properly signed, so that only the checks behind the signature can stop them. */
const odd: readonly (readonly [string, string, string])[] = [
  ['text instead of JSON', 'body-odd', 'paid!'],
  ['a list', 'body-odd', '[]'],
  ['no id', 'event-odd', sealed(PAID, { id: '' })],
  [
    'nothing sealed',
    'event-odd',
    JSON.stringify({ id: 'EV-1', event_type: 'TRANSACTION.SUCCESS', resource: PAID }),
  ],
  ['another seal key', 'seal-broken', sealed(PAID, {}, 'another-key-of-32-bytes-exactly!')],
  ['another sealed context', 'seal-broken', sealed(PAID).replace('"transaction"}', '"refund"}')],
  ['another algorithm', 'seal-broken', sealed(PAID).replace('AEAD_AES_256_GCM', 'AES_256_CBC')],
  ['a changed ciphertext', 'seal-broken', sealed(PAID).replace(/"ciphertext":"./, '"ciphertext":"_')],
  ['a payment that is none', 'event-odd', sealed({ ...PAID, trade_state: 'NOTPAY' })],
  ['an amount as text', 'event-odd', priced('10000')],
  ['a negative amount', 'event-odd', priced(-1)],
  ['a broken amount', 'event-odd', priced(0.5)],
  ['no amount', 'event-odd', sealed({ ...PAID, amount: {} })],
  ['no payment time', 'event-odd', sealed({ ...PAID, success_time: 'soon' })],
  ['another merchant’s refund', 'event-odd', sealed({ ...REFUND, sp_mchid: 'M2' }, AS_REFUND)],
  ['a refund that stands otherwise', 'event-odd', sealed({ ...REFUND, refund_status: 'CLOSED' }, AS_REFUND)],
]

describe('a signed but odd notice is refused', () => {
  it.each(odd)('%s (%s)', async (_family, code, body) => {
    const { read, clock } = await start()
    expect((await read(signed(clock.nowMs(), sealed(PAID)))).kind).toBe('ok')
    expect((await read(signed(clock.nowMs(), sealed(REFUND, AS_REFUND)))).kind).toBe('ok')
    expect(await read(signed(clock.nowMs(), body))).toMatchObject({ kind: 'refused', code })
  })

  it('signed with our own merchant key under our own serial', async () => {
    const { read, clock } = await start()
    const letter = signed(clock.nowMs(), sealed(PAID), ours.MERCHANT_KEYS.privateKey)
    letter.headers['Wechatpay-Serial'] = ours.MERCHANT_SERIAL
    expect(await read(letter)).toMatchObject({ kind: 'refused', code: 'serial-unknown' })
  })
})

/** A notice as the channel writes it, put together by the second implementation. */
function sealed(
  resource: object,
  changes: Partial<Record<string, string>> = {},
  key = ours.API_V3_KEY,
): string {
  const { id = 'EV-1', event_type = 'TRANSACTION.SUCCESS', original_type = 'transaction' } = changes
  const nonce = 'abcdefabcdef'
  const ciphertext = Aes.AesGcm.encrypt(JSON.stringify(resource), key, nonce, original_type)
  const inner = {
    original_type,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext,
    nonce,
    associated_data: original_type,
  }
  return JSON.stringify({ id, event_type, resource_type: 'encrypt-resource', resource: inner })
}

function signed(nowMs: number, body: string, key = ours.PLATFORM_KEYS.privateKey): Letter {
  const timestamp = seconds(nowMs)
  return {
    body,
    headers: {
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': 'n1',
      'Wechatpay-Serial': ours.PLATFORM_SERIAL,
      'Wechatpay-Signature': Rsa.sign(Formatter.response(timestamp, 'n1', body), key),
    },
  }
}

function seconds(ms: number): string {
  return String(Math.floor(ms / 1_000))
}
