// Signatures in both directions, each judged by a second implementation, and everything that must not pass.
import { Formatter, Rsa } from 'wechatpay-axios-plugin'
import { authorization, paySign, readMerchant, readPlatformKeys, signatureFault } from './sign'
import {
  makeKeys,
  MCHID,
  MERCHANT_KEYS,
  MERCHANT_SERIAL,
  PLATFORM_KEYS,
  PLATFORM_SERIAL,
} from './testing-config'

const NOW_S = 1_795_140_000
const BODY = '{"amount":{"total":1}}'
const merchant = readMerchant(MCHID, MERCHANT_SERIAL, MERCHANT_KEYS.privateKey)
const keys = readPlatformKeys({ [PLATFORM_SERIAL]: PLATFORM_KEYS.publicKey }, MERCHANT_SERIAL)

describe('what we sign', () => {
  it('is the header the other implementation would have written, for POST and GET alike', () => {
    const path = '/v3/pay/partner/transactions/out-trade-no/a%7Cb?sp_mchid=1&sub_mchid=2'
    for (const [method, body] of [['POST', BODY] as const, ['GET', ''] as const]) {
      const message = Formatter.request(method, path, NOW_S, 'n1', body)
      const theirs = Rsa.sign(message, MERCHANT_KEYS.privateKey)
      const ours = authorization(merchant, {
        method,
        pathAndQuery: path,
        timestampS: NOW_S,
        nonce: 'n1',
        body,
      })
      const signature = /signature="([^"]+)"/.exec(ours)?.[1] ?? ''
      expect(Rsa.verify(message, signature, MERCHANT_KEYS.publicKey)).toBe(true)
      expect(signature).toBe(theirs)
      const parts = (header: string) => header.replace(/^\S+ /, '').split(',').sort()
      expect(parts(ours)).toEqual(parts(Formatter.authorization(MCHID, 'n1', theirs, NOW_S, MERCHANT_SERIAL)))
    }
  })

  it('opens the cashier', () => {
    const call = { appId: 'wx1', timeStamp: String(NOW_S), nonceStr: 'n2', package: 'prepay_id=wx20' }
    const message = Formatter.joinedByLineFeed('wx1', String(NOW_S), 'n2', 'prepay_id=wx20')
    expect(Rsa.verify(message, paySign(merchant, call), MERCHANT_KEYS.publicKey)).toBe(true)
  })
})

interface Message {
  timestamp: string
  nonce: string
  serial: string
  signature: string
  body: string
}

function signed(changes: Partial<Message> = {}, signedBody = BODY, key = PLATFORM_KEYS.privateKey): Message {
  const plain = { timestamp: String(NOW_S), nonce: 'n3', serial: PLATFORM_SERIAL, body: BODY, ...changes }
  const signature = Rsa.sign(Formatter.response(plain.timestamp, plain.nonce, signedBody), key)
  return { ...plain, signature, ...changes }
}

function faultOf({ body, ...names }: Message): string | null {
  const headers = new Headers(
    Object.entries(names).map(([name, value]): [string, string] => [`Wechatpay-${name}`, value]),
  )
  return signatureFault((name) => headers.get(name), body, keys, NOW_S * 1000)
}

describe('what the channel signs', () => {
  it('is believed when the other implementation signed it, an empty body included', () => {
    expect(faultOf(signed())).toBeNull()
    expect(faultOf(signed({ body: '' }, ''))).toBeNull()
  })

  it('is believed for five minutes on either side, and not a second longer', () => {
    expect(faultOf(signed({ timestamp: String(NOW_S - 300) }))).toBeNull()
    expect(faultOf(signed({ timestamp: String(NOW_S + 300) }))).toBeNull()
    expect(faultOf(signed({ timestamp: String(NOW_S - 301) }))).toBe('timestamp-stale')
    expect(faultOf(signed({ timestamp: String(NOW_S + 301) }))).toBe('timestamp-stale')
  })

  it('is not believed with anything changed, missing, or signed by somebody else', () => {
    const good = signed()
    expect(faultOf({ ...good, body: BODY.replace('1', '2') })).toBe('signature-wrong')
    expect(faultOf({ ...good, nonce: 'n4' })).toBe('signature-wrong')
    expect(faultOf({ ...good, timestamp: String(NOW_S + 1) })).toBe('signature-wrong')
    expect(faultOf({ ...good, signature: `WECHATPAY/SIGNTEST/${good.signature.slice(20)}` })).toBe(
      'signature-wrong',
    )
    expect(faultOf(signed({}, BODY, makeKeys().privateKey))).toBe('signature-wrong')
    expect(faultOf({ ...good, serial: 'PUB_KEY_ID_OTHER' })).toBe('serial-unknown')
    expect(faultOf({ ...good, serial: '__proto__' })).toBe('serial-unknown')
    expect(faultOf({ ...good, signature: '' })).toBe('header-missing')
    expect(faultOf(signed({ timestamp: `${NOW_S}.0` }))).toBe('timestamp-malformed')
  })

  it('is never believed from our own certificate', () => {
    expect(faultOf(signed({ serial: MERCHANT_SERIAL }, BODY, MERCHANT_KEYS.privateKey))).toBe(
      'serial-unknown',
    )
    const withOurs = { [MERCHANT_SERIAL.toLowerCase()]: MERCHANT_KEYS.publicKey }
    expect(() => readPlatformKeys(withOurs, MERCHANT_SERIAL)).toThrow('own serial')
    expect(() => readPlatformKeys({}, MERCHANT_SERIAL)).toThrow('no platform key')
  })
})
