// The payment channel of a run: the emulator in process, reached through the real adapters, failing as the seed has it.
import { generateKeyPairSync } from 'node:crypto'
import { createWechatBank } from '../../src/adapters/wechat-pay/bank'
import { createWechatPayments } from '../../src/adapters/wechat-pay/payments'
import { createEmulatorClock } from '../../src/emulator/clock'
import { LostAnswer, type Fault } from '../../src/emulator/wechat-pay/faults'
import type { Deliver } from '../../src/emulator/wechat-pay/options'
import { createWechatPay, type WechatPay } from '../../src/emulator/wechat-pay/wechat-pay'
import type { Bank } from '../../src/ports/bank'
import type { Payments } from '../../src/ports/payments'
import type { Chance } from './chance'
import type { FaultKind, Faults } from './faults'
import type { Scheduler } from './scheduler'

export const SP_MCHID = 'M1900000001'
export const SP_APPID = 'wx0000000000000001'
const SERIAL = 'MERCHANTSERIAL1'
const PLATFORM_SERIAL = 'PUB_KEY_ID_SIMULATED'
const API_V3_KEY = '0123456789abcdef0123456789abcdef'
const BASE_URL = 'https://api.mch.weixin.qq.com'
const NOTIFY_URL = 'https://shop.example/notice/wechat-pay'
const NONCE_BYTES = 16

/** 512 bits are enough to sign with and forty times as quick; nothing of a run depends on which keys these are. */
const makeKeys = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 512,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
const MERCHANT_KEYS = makeKeys()
const PLATFORM_KEYS = makeKeys()

export interface Channel {
  readonly pay: WechatPay
  /** The adapters of one process, on that process's clock. */
  adaptersFor(now: () => number): { readonly payments: Payments; readonly bank: Bank }
}

export interface ChannelOptions {
  readonly chance: Chance
  readonly scheduler: Scheduler
  readonly faults: Faults
  readonly feeBps: number
  /** How long the bank takes; undefined until the next working morning. */
  readonly withdrawMs: number | undefined
  readonly shops: readonly { readonly subMchid: string; readonly name: string }[]
  readonly deliver: Deliver
  readonly isWorkday: (day: string) => boolean
  /** Told of each request just before it is served. */
  readonly onRequest: (path: string, body: string) => void
}

export function createChannel(options: ChannelOptions): Channel {
  const { chance, scheduler, faults, withdrawMs } = options
  const pay = createWechatPay({
    clock: createEmulatorClock({ source: () => scheduler.nowMs() }),
    random: (length) => chance.bytes(length),
    keys: {
      platformPrivateKeyPem: PLATFORM_KEYS.privateKey,
      platformPublicKeyPem: PLATFORM_KEYS.publicKey,
      platformSerial: PLATFORM_SERIAL,
      apiV3Key: API_V3_KEY,
    },
    merchants: [{ mchid: SP_MCHID, serial: SERIAL, publicKeyPem: MERCHANT_KEYS.publicKey }],
    spAppid: SP_APPID,
    deliver: options.deliver,
    subMerchants: [...options.shops],
    feeBps: options.feeBps,
    isWorkday: options.isWorkday,
    plainSensitiveFields: true,
    ...(withdrawMs === undefined ? {} : { withdrawAutoMs: withdrawMs }),
  })
  const outage = outageOf(options)
  pay.control.faults.decideWith(() => {
    if (outage.fromMs <= scheduler.nowMs() && scheduler.nowMs() < outage.untilMs) return GONE
    return decide(faults)
  })
  const fetch = (url: string, init: RequestInit): Promise<Response> => ask(options, pay, url, init)
  return {
    pay,
    adaptersFor(now) {
      const config = {
        baseUrl: BASE_URL,
        fetch,
        now,
        nonce: () => Buffer.from(chance.bytes(NONCE_BYTES)).toString('hex'),
        timeoutMs: null,
        spMchid: SP_MCHID,
        spAppid: SP_APPID,
        merchantSerial: SERIAL,
        merchantKeyPem: MERCHANT_KEYS.privateKey,
        apiV3Key: API_V3_KEY,
        platformKeyPems: { [PLATFORM_SERIAL]: PLATFORM_KEYS.publicKey },
        notifyUrl: NOTIFY_URL,
      }
      return { payments: createWechatPayments(config), bank: createWechatBank(config) }
    },
  }
}

/** One request: a switch point before the channel has it, and one before we have its answer. */
async function ask(
  { scheduler, onRequest }: ChannelOptions,
  pay: WechatPay,
  url: string,
  init: RequestInit,
): Promise<Response> {
  const path = url.slice(BASE_URL.length)
  const label = path.split(/[?/]/).slice(2, 5).join('/')
  await scheduler.point(`asks ${label}`)
  onRequest(path, typeof init.body === 'string' ? init.body : '')
  const answer = await pay.handle(new Request(url, init)).catch((fault: unknown) => {
    if (fault instanceof LostAnswer) return fault
    throw fault
  })
  await scheduler.point(`hears ${label}`)
  if (answer instanceof LostAnswer) throw answer
  return answer
}

const GONE: Fault = { fault: 'timeout-before-effect' }
const OUTAGE_FROM_MS = 60 * 3_600_000
const OUTAGE_MS_MAX = 50 * 3_600_000

/** For some hours or days nothing of the channel answers. */
function outageOf({ chance, scheduler, faults }: ChannelOptions): { fromMs: number; untilMs: number } {
  if (!faults.happens('channel-outage')) return { fromMs: Infinity, untilMs: Infinity }
  const fromMs = scheduler.nowMs() + chance.below(OUTAGE_FROM_MS)
  return { fromMs, untilMs: fromMs + chance.below(OUTAGE_MS_MAX) }
}

const ANSWERS: readonly (readonly [FaultKind, Fault['fault']])[] = [
  ['channel-timeout-before', 'timeout-before-effect'],
  ['channel-timeout-after', 'timeout-after-effect'],
  ['channel-busy', 'system-error'],
  ['channel-busy-after', 'system-error-after-effect'],
  ['channel-bad-gateway', 'bad-gateway'],
  ['channel-garbage', 'garbage'],
  ['channel-rate-limit', 'rate-limited'],
]

function decide(faults: Faults): Fault | undefined {
  const hit = ANSWERS.find(([kind]) => faults.happens(kind))
  return hit && { fault: hit[1] }
}
