// The real world: every port's adapter, put together from an installation, a store, and the process's own sources.
import type { Store } from '../ports/store'
import type { World } from '../ports/world'
import type { Installation } from './installation'
import { createDigest } from './node/digest'
import { createFiles } from './node/files'
import { createLimits } from './node/limits'
import { random as secureRandom } from './node/random'
import { createVault } from './node/vault'
import { createTencentIdentity } from './tencent-cloud/identity'
import { createTencentSms } from './tencent-cloud/sms'
import { createWechat } from './wechat-api/wechat'
import { createWechatApplications } from './wechat-pay/application'
import { createWechatBank } from './wechat-pay/bank'
import { createWechatPayments } from './wechat-pay/payments'

const MASTER_KEY_NAME = 'master-1'
const NONCE_BYTES = 16
const TIMEOUT_MS = 8_000
/** Private accounts are not checked for their place; Beijing stands for all. */
const BANK_ADDRESS_CODE = '110000'
/** Nobody is asked for the dates on the card; the reviewer, who has the photos, sends back what does not fit. */
const ID_CARD_VALID = { from: '2016-01-01', until: '长期' }

export interface Sources {
  readonly store: Store
  readonly clock: World['clock']
  readonly log: World['log']
  readonly filesFolder: string
  /** The way out; tests put the outside world behind it. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** A secure source unless a world is made from a seed. */
  readonly random?: World['random']
  /** Null where no timer may run. */
  readonly timeoutMs?: number | null
}

export function createWorld({ secrets, settings, ...at }: Installation, sources: Sources): World {
  const { store, clock, log, filesFolder, fetch, random = secureRandom, timeoutMs = TIMEOUT_MS } = sources
  const wire = { fetch, now: () => clock.now(), timeoutMs }
  const wechatPay = {
    ...wire,
    ...at.wechatPay,
    nonce: () => Buffer.from(random.bytes(NONCE_BYTES)).toString('hex'),
    spMchid: settings.spMchid,
    spAppid: settings.spAppid,
    merchantKeyPem: secrets.wechatPayKeyPem,
    apiV3Key: secrets.wechatPayApiV3Key,
    bankAddressCode: BANK_ADDRESS_CODE,
    idCardValid: ID_CARD_VALID,
  }
  const {
    smsSdkAppId: sdkAppId,
    smsSignName: signName,
    smsTemplateIds: templateIds,
    ...tencentAt
  } = at.tencent
  const tencent = { ...wire, ...tencentAt, secretKey: secrets.tencentSecretKey }
  return {
    store,
    clock,
    log,
    random,
    settings,
    limits: createLimits(),
    files: createFiles(filesFolder),
    digest: createDigest(secrets.indexKey),
    vault: createVault({ current: MASTER_KEY_NAME, keys: { [MASTER_KEY_NAME]: secrets.masterKey } }),
    payments: createWechatPayments(wechatPay),
    bank: createWechatBank(wechatPay),
    applications: createWechatApplications(wechatPay),
    wechat: createWechat({ ...wire, ...at.wechat, appid: settings.spAppid, secret: secrets.wechatAppSecret }),
    sms: createTencentSms({ ...tencent, sdkAppId, signName, templateIds }),
    identity: createTencentIdentity(tencent),
  }
}
