// Sealing against the published vector and a second implementation, in both directions.
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { Aes, Rsa } from 'wechatpay-axios-plugin'
import { openField, openNotice, sealField } from './seal'
import { makeKeys, PLATFORM_KEYS } from './testing-config'

const KEY = '0123456789abcdef0123456789abcdef'
const PLAIN = '{"out_trade_no":"T20260101000001","trade_state":"SUCCESS"}'
const VECTOR = {
  algorithm: 'AEAD_AES_256_GCM',
  nonce: 'aaaaaaaaaaaa',
  associatedData: 'transaction',
  ciphertext:
    'RsTCHcYNhN5ufdODpwCHGgoxaOxfNAxGwvxjMi3VcCd57mDexEIuq76p/ZN+Eshy60aLBs+YuUUjXgDTT6ln2ZTuK6/nD3p9YmI=',
}

describe('notices', () => {
  it('open like the published vector, which the other implementation opens too', () => {
    expect(openNotice(KEY, VECTOR)).toBe(PLAIN)
    expect(Aes.AesGcm.decrypt(VECTOR.ciphertext, KEY, VECTOR.nonce, VECTOR.associatedData)).toBe(PLAIN)
  })

  it('open when the other implementation sealed them, whatever the letters', () => {
    const plain = '{"说明":"春山茶铺🍵"}'
    const ciphertext = Aes.AesGcm.encrypt(plain, KEY, 'bbbbbbbbbbbb', 'refund')
    expect(openNotice(KEY, { ...VECTOR, nonce: 'bbbbbbbbbbbb', associatedData: 'refund', ciphertext })).toBe(
      plain,
    )
  })

  it('stay shut with one bit changed anywhere, another key, or a short tag', () => {
    const bytes = Buffer.from(VECTOR.ciphertext, 'base64')
    for (const place of [0, bytes.length - 17, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(openNotice(KEY, { ...VECTOR, ciphertext: changed.toString('base64') })).toBeNull()
    }
    expect(openNotice(KEY.replace('0', '1'), VECTOR)).toBeNull()
    expect(openNotice(KEY, { ...VECTOR, associatedData: 'refund' })).toBeNull()
    expect(openNotice(KEY, { ...VECTOR, nonce: 'aaaaaaaaaaab' })).toBeNull()
    expect(openNotice(KEY, { ...VECTOR, nonce: 'aaaaaaaa' })).toBeNull()
    expect(openNotice(KEY, { ...VECTOR, algorithm: 'AEAD_SM4_GCM' })).toBeNull()
    expect(openNotice(KEY, { ...VECTOR, ciphertext: bytes.subarray(0, 12).toString('base64') })).toBeNull()
  })
})

describe('personal fields', () => {
  it('are opened by the other implementation, and its own by us', () => {
    const sealed = sealField(createPublicKey(PLATFORM_KEYS.publicKey), '王桂芬')
    expect(Rsa.decrypt(sealed, PLATFORM_KEYS.privateKey)).toBe('王桂芬')
    const theirs = Rsa.encrypt('11010519491231002X', PLATFORM_KEYS.publicKey)
    expect(openField(createPrivateKey(PLATFORM_KEYS.privateKey), theirs)).toBe('11010519491231002X')
  })

  it('do not open with another key', () => {
    const sealed = sealField(createPublicKey(PLATFORM_KEYS.publicKey), '王桂芬')
    expect(openField(createPrivateKey(makeKeys().privateKey), sealed)).toBeNull()
  })
})
