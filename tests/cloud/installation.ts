// An installation's environment for cloud functions, and behind its addresses a WeChat Pay in a box.
import { serve } from '@hono/node-server'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createEmulatorClock, type EmulatorClock } from '../../src/emulator/clock'
import type { Deliver } from '../../src/emulator/wechat-pay/options'
import { createWechatPay, type WechatPay } from '../../src/emulator/wechat-pay/wechat-pay'
import type { Environment } from './run-function'

export const APPID = 'wxc10ud00000000001'
export const SUB_MCHID = '1900000001'
const MCHID = 'M1900000001'
const MERCHANT_SERIAL = '7132D72A03E93CDDF8C03BBD1F37EEDF61BE2FA5'
const PLATFORM_SERIAL = 'PUB_KEY_ID_0110000000000000000000000001'

export interface TestInstallation {
  readonly env: Environment
  readonly indexKey: Buffer
  readonly pay: WechatPay
  /** The channel's clock; the functions have the real one. */
  readonly clock: EmulatorClock
  close(): void
}

export async function openInstallation(databaseUrl: string, deliver: Deliver): Promise<TestInstallation> {
  const [merchant, platform] = [makePair(), makePair()]
  const apiV3Key = randomBytes(16).toString('hex')
  const clock = createEmulatorClock({ source: () => Date.now() })
  const pay = createWechatPay({
    clock,
    random: (length) => randomBytes(length),
    keys: {
      platformPrivateKeyPem: platform.privateKey,
      platformPublicKeyPem: platform.publicKey,
      platformSerial: PLATFORM_SERIAL,
      apiV3Key,
    },
    merchants: [{ mchid: MCHID, serial: MERCHANT_SERIAL, publicKeyPem: merchant.publicKey }],
    subMerchants: [{ subMchid: SUB_MCHID, name: '阿珍的小铺' }],
    spAppid: APPID,
    deliver,
  })
  const server = serve({ fetch: (request) => pay.handle(request), port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const indexKey = randomBytes(32)
  const secrets = {
    XIAOPU_MASTER_KEY: randomBytes(32).toString('hex'),
    XIAOPU_INDEX_KEY: indexKey.toString('hex'),
    WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
    WECHAT_PAY_API_V3_KEY: apiV3Key,
    WECHAT_PAY_PRIVATE_KEY: merchant.privateKey.replaceAll('\n', '\\n'),
    WECHAT_PAY_PLATFORM_KEY: platform.publicKey.replaceAll('\n', '\\n'),
    TENCENT_SECRET_KEY: randomBytes(16).toString('hex'),
  }
  const outside = {
    WECHAT_PAY_BASE_URL: address,
    WECHAT_API_BASE_URL: address,
    TENCENT_SMS_URL: address,
    TENCENT_FACEID_URL: address,
  }
  const env = { DATABASE_URL: databaseUrl, ...secrets, ...outside, ...PLAIN }
  return { env, indexKey, pay, clock, close: () => server.close() }
}

const PLAIN = {
  WECHAT_APPID: APPID,
  WECHAT_PAY_MCHID: MCHID,
  WECHAT_PAY_SERIAL: MERCHANT_SERIAL,
  WECHAT_PAY_PLATFORM_SERIAL: PLATFORM_SERIAL,
  PUBLIC_URL: 'https://shop.example',
  TENCENT_SECRET_ID: 'AKIDtest',
  SMS_SDK_APP_ID: '1400000001',
  SMS_SIGN_NAME: '小铺',
  SMS_TEMPLATE_CODE: '100001',
  SMS_TEMPLATE_NEW_ORDER: '100002',
  SMS_TEMPLATE_PAYOUT_RETURNED: '100003',
}

function makePair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}
