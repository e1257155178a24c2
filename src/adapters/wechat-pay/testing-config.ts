// For tests: our keys and the channel's, and the configuration of an adapter that talks to whatever `fetch` is given.
import { generateKeyPairSync } from 'node:crypto'
import type { ApplicationConfig } from './application'
import type { PrepayConfig } from './prepay'

export const MCHID = 'M1900000001'
export const SP_APPID = 'wx0000000000000001'
export const MERCHANT_SERIAL = '7132D72A03E93CDDF8C03BBD1F37EEDF61BE2FA5'
export const PLATFORM_SERIAL = 'PUB_KEY_ID_0114232134912410000000000000'
export const API_V3_KEY = 'k3y-of-32-bytes-for-tests-only-!'
export const MERCHANT_KEYS = makeKeys()
export const PLATFORM_KEYS = makeKeys()

/** 1024 bits carry a sealed field and are quick to make. */
export function makeKeys() {
  return generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

export function testConfig(
  now: () => number,
  fetch: PrepayConfig['fetch'],
): PrepayConfig & ApplicationConfig {
  let drawn = 0
  return {
    baseUrl: 'https://channel.example',
    fetch,
    now,
    nonce: () => `nonce${(drawn += 1)}`,
    timeoutMs: null,
    spMchid: MCHID,
    spAppid: SP_APPID,
    merchantSerial: MERCHANT_SERIAL,
    merchantKeyPem: MERCHANT_KEYS.privateKey,
    apiV3Key: API_V3_KEY,
    platformKeyPems: { [PLATFORM_SERIAL]: PLATFORM_KEYS.publicKey },
    notifyUrl: 'https://shop.example/notice/wechat-pay',
    organizationType: '2401',
    storeUrl: 'https://shop.example/',
    bankAddressCode: '110000',
    idCardValid: { from: '2020-01-01', until: '长期' },
  }
}

/** The other side of the wire: what an emulated channel is started with, to fit the configuration. */
export const channelSide = {
  merchants: [{ mchid: MCHID, serial: MERCHANT_SERIAL, publicKeyPem: MERCHANT_KEYS.publicKey }],
  spAppid: SP_APPID,
  plainSensitiveFields: false,
  keys: {
    platformPrivateKeyPem: PLATFORM_KEYS.privateKey,
    platformPublicKeyPem: PLATFORM_KEYS.publicKey,
    platformSerial: PLATFORM_SERIAL,
    apiV3Key: API_V3_KEY,
  },
}
