// The emulated outside of the demo world's past: the channel, WeChat and the cloud in this process, with keys made for the while.
import { generateKeyPairSync } from 'node:crypto'
import type { Installation } from '../../../adapters/installation'
import { isWorkday, type Day } from '../../../domain/day'
import type { EmulatorClock } from '../../../emulator/clock'
import { createTencentCloud, type TencentCloud } from '../../../emulator/tencent-cloud/tencent-cloud'
import { createWechatApi, type WechatApi } from '../../../emulator/wechat-api/wechat-api'
import { createWechatPay, type WechatPay } from '../../../emulator/wechat-pay/wechat-pay'
import { DEMO } from '../../demo-installation'
import type { Chance } from '../chance'
import { wayOut } from './way-out'

export interface SeedOutside {
  readonly pay: WechatPay
  readonly wechat: WechatApi
  readonly tencent: TencentCloud
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** The demo's own, but for the keys that sign on the way. */
  readonly installation: Installation
}

type TakeNotice = (headers: Record<string, string>, body: string) => Promise<number>

/** An application is through in three seconds, as in the demo itself. */
const APPLICATION_MS = 3_000
/** Forty times as quick as the demo's own; nothing that lasts is signed with them. */
const RSA_BITS = 512

export function openSeedOutside(
  installation: Installation,
  clock: EmulatorClock,
  chance: Chance,
  takeNotice: TakeNotice,
): SeedOutside {
  const { secrets, wechatPay } = installation
  const [merchant, platform] = [makeKeys(), makeKeys()]
  const parts = { clock, random: (count: number) => chance.bytes(count) }
  const pay = createWechatPay({
    ...parts,
    keys: {
      platformPrivateKeyPem: platform.privateKey,
      platformPublicKeyPem: platform.publicKey,
      platformSerial: DEMO.platformSerial,
      apiV3Key: secrets.wechatPayApiV3Key,
    },
    merchants: [{ mchid: DEMO.mchid, serial: DEMO.merchantSerial, publicKeyPem: merchant.publicKey }],
    spAppid: DEMO.appid,
    applicationAutoFinishMs: APPLICATION_MS,
    // At once, so that nobody has to ask a second time.
    settleDelayMs: 0,
    allowPlainNotify: true,
    isWorkday: (day) => isWorking(day as Day),
    deliver: async (_url, { headers, body }) => ({ status: await takeNotice(headers, body) }),
  })
  const wechat = createWechatApi({ ...parts, apps: [{ appid: DEMO.appid, secret: secrets.wechatAppSecret }] })
  const tencent = createTencentCloud({
    ...parts,
    credentials: [{ secretId: DEMO.tencentSecretId, secretKey: secrets.tencentSecretKey }],
    acceptUnknownPeople: true,
  })
  const own = {
    ...installation,
    secrets: { ...secrets, wechatPayKeyPem: merchant.privateKey },
    wechatPay: { ...wechatPay, platformKeyPems: { [DEMO.platformSerial]: platform.publicKey } },
  }
  return { pay, wechat, tencent, fetch: wayOut(own, { pay, wechat, tencent }), installation: own }
}

function isWorking(day: Day): boolean {
  const known = isWorkday(day)
  if (!known.ok) throw new Error(`the calendar does not reach ${day}`)
  return known.value
}

function makeKeys() {
  return generateKeyPairSync('rsa', {
    modulusLength: RSA_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}
