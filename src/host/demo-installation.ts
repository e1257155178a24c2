// A demo's installation: keys and secrets made once for this folder, and everything outside inside this machine.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHANNEL_FEE_BPS, type Installation } from '../adapters/installation'

const RSA_BITS = 2048
const SECRET_BYTES = 32
const API_V3_KEY_BYTES = 16
const OWNER_ONLY = 0o600

export interface DemoKeys {
  readonly merchantKeyPem: string
  readonly merchantPublicPem: string
  readonly platformKeyPem: string
  readonly platformPublicPem: string
  readonly masterKey: string
  readonly indexKey: string
  readonly apiV3Key: string
  readonly wechatAppSecret: string
  readonly tencentSecretKey: string
  readonly seed: string
}

export const DEMO = {
  mchid: 'M1900000001',
  appid: 'wxd3m0000000000001',
  merchantSerial: '7132D72A03E93CDDF8C03BBD1F37EEDF61BE2FA5',
  platformSerial: 'PUB_KEY_ID_0110000000000000000000000001',
  tencentSecretId: 'AKIDdemo',
  smsSdkAppId: '1400000001',
  smsSignName: '小铺',
  smsTemplateIds: { code: '100001', 'new-order': '100002', 'payout-returned': '100003' },
} as const

/** Readable by this folder's owner alone; the same over restarts, since the data is sealed with them. */
export function openDemoKeys(folder: string): DemoKeys {
  const path = join(folder, 'demo-keys.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as DemoKeys
  const keys = makeKeys()
  const draft = `${path}.draft`
  writeFileSync(draft, JSON.stringify(keys), { mode: OWNER_ONLY })
  renameSync(draft, path)
  return keys
}

export function demoInstallation(keys: DemoKeys, outsideUrl: string, shopUrl: string): Installation {
  return {
    secrets: {
      masterKey: Buffer.from(keys.masterKey, 'hex'),
      indexKey: Buffer.from(keys.indexKey, 'hex'),
      wechatAppSecret: keys.wechatAppSecret,
      wechatPayApiV3Key: keys.apiV3Key,
      wechatPayKeyPem: keys.merchantKeyPem,
      tencentSecretKey: keys.tencentSecretKey,
    },
    settings: { channelFeeBps: CHANNEL_FEE_BPS, commissionBps: 0, spMchid: DEMO.mchid, spAppid: DEMO.appid },
    wechatPay: {
      baseUrl: `${outsideUrl}/wechat-pay`,
      merchantSerial: DEMO.merchantSerial,
      platformKeyPems: { [DEMO.platformSerial]: keys.platformPublicPem },
      notifyUrl: `${shopUrl}/notice/wechat-pay`,
      storeUrl: `${shopUrl}/`,
      organizationType: '2401',
    },
    wechat: { baseUrl: `${outsideUrl}/wechat-api` },
    tencent: {
      secretId: DEMO.tencentSecretId,
      region: 'ap-guangzhou',
      smsUrl: outsideUrl,
      faceidUrl: outsideUrl,
      smsSdkAppId: DEMO.smsSdkAppId,
      smsSignName: DEMO.smsSignName,
      smsTemplateIds: DEMO.smsTemplateIds,
    },
  }
}

function makeKeys(): DemoKeys {
  const [merchant, platform] = [makePair(), makePair()]
  const secret = (): string => randomBytes(SECRET_BYTES).toString('hex')
  return {
    merchantKeyPem: merchant.privateKey,
    merchantPublicPem: merchant.publicKey,
    platformKeyPem: platform.privateKey,
    platformPublicPem: platform.publicKey,
    masterKey: secret(),
    indexKey: secret(),
    apiV3Key: randomBytes(API_V3_KEY_BYTES).toString('hex'),
    wechatAppSecret: secret(),
    tencentSecretKey: secret(),
    seed: secret(),
  }
}

function makePair() {
  return generateKeyPairSync('rsa', {
    modulusLength: RSA_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}
