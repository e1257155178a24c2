// What an installation is configured with: where the outside lies, who we are there, and the secrets to prove it.
import { COMMISSION_BPS_MAX } from '../domain/release'
import type { Settings } from '../ports/world'
import { readSecrets, type Secrets } from './node/secrets'
import { FACEID_URL } from './tencent-cloud/identity'
import { SMS_URL } from './tencent-cloud/sms'
import { WECHAT_API_URL } from './wechat-api/ask'
import { WECHAT_PAY_URL } from './wechat-pay/client'

export interface Installation {
  readonly secrets: Secrets
  readonly settings: Settings
  readonly wechatPay: {
    /** The channel's own address, or a sandbox an operator points at. */
    readonly baseUrl: string
    readonly merchantSerial: string
    readonly platformKeyPems: Readonly<Record<string, string>>
    readonly notifyUrl: string
    readonly storeUrl: string
    readonly organizationType: '2401' | '2500'
  }
  readonly wechat: { readonly baseUrl: string }
  readonly tencent: {
    readonly secretId: string
    readonly region: string
    readonly smsUrl: string
    readonly faceidUrl: string
    readonly smsSdkAppId: string
    readonly smsSignName: string
    readonly smsTemplateIds: Readonly<Record<'code' | 'new-order' | 'payout-returned', string>>
  }
}

export type InstallationRead =
  | { readonly ok: true; readonly installation: Installation }
  /** Each names the variable that is missing or wrong, never its value. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** The channel's usual rate for small sellers: 0.6 %. */
export const CHANNEL_FEE_BPS = 60
const BPS_PATTERN = /^\d{1,4}$/
const WHOLE_BPS = 9_999

const LOOPBACK_HOSTS = ['127.0.0.1', '[::1]', 'localhost']

type Environment = Readonly<Record<string, string | undefined>>
/** The address a variable sets, or the real one where it is not set. */
type Where = (name: string, real: string) => string
type Rate = (name: string, unlessSet: number, most: number) => number

/** Reads a real installation from its environment; nothing has a default that could be mistaken for a real value. */
export function readInstallation(env: Environment): InstallationRead {
  const secrets = readSecrets(env)
  const problems: string[] = []
  const need = (name: string): string => {
    const value = env[name]?.trim() ?? ''
    if (value === '') problems.push(`${name} is missing`)
    return value
  }
  const rate: Rate = (name, fallback, most) => {
    const value = env[name]?.trim() ?? String(fallback)
    if (!BPS_PATTERN.test(value) || Number(value) > most)
      problems.push(`${name} is a whole number of basis points, at most ${most}`)
    return Number(value)
  }
  const where: Where = (name, real) => {
    const value = env[name]?.trim() ?? ''
    if (value === '') return real
    if (!mayBeAsked(value)) problems.push(`${name} is an https address, or one on this machine's loopback`)
    return value.replace(/\/+$/, '')
  }
  const installation = {
    ...whoWeAre(need, rate),
    wechatPay: channel(need, where),
    ...others(env, need, where),
  }
  if (!secrets.ok) return { ok: false, problems: [...secrets.problems, ...problems] }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, installation: { ...installation, secrets: secrets.secrets } }
}

function whoWeAre(need: (name: string) => string, rate: Rate) {
  return {
    settings: {
      channelFeeBps: rate('CHANNEL_FEE_BPS', CHANNEL_FEE_BPS, WHOLE_BPS),
      commissionBps: rate('COMMISSION_BPS', 0, COMMISSION_BPS_MAX),
      spMchid: need('WECHAT_PAY_MCHID'),
      spAppid: need('WECHAT_APPID'),
    },
  }
}

/** Requests carry signatures and sealed names: they go out encrypted, or not off this machine. */
function mayBeAsked(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, search, hash } = new URL(address)
  if (username !== '' || search !== '' || hash !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK_HOSTS.includes(hostname))
}

function channel(need: (name: string) => string, where: Where): Installation['wechatPay'] {
  const ours = need('PUBLIC_URL')
  return {
    baseUrl: where('WECHAT_PAY_BASE_URL', WECHAT_PAY_URL),
    merchantSerial: need('WECHAT_PAY_SERIAL'),
    platformKeyPems: {
      [need('WECHAT_PAY_PLATFORM_SERIAL')]: need('WECHAT_PAY_PLATFORM_KEY').replaceAll('\\n', '\n'),
    },
    notifyUrl: `${ours}/notice/wechat-pay`,
    storeUrl: `${ours}/`,
    organizationType: '2401',
  }
}

function others(
  env: Environment,
  need: (name: string) => string,
  where: Where,
): Pick<Installation, 'wechat' | 'tencent'> {
  return {
    wechat: { baseUrl: where('WECHAT_API_BASE_URL', WECHAT_API_URL) },
    tencent: {
      secretId: need('TENCENT_SECRET_ID'),
      region: env['TENCENT_REGION'] ?? 'ap-guangzhou',
      smsUrl: where('TENCENT_SMS_URL', SMS_URL),
      faceidUrl: where('TENCENT_FACEID_URL', FACEID_URL),
      smsSdkAppId: need('SMS_SDK_APP_ID'),
      smsSignName: need('SMS_SIGN_NAME'),
      smsTemplateIds: {
        code: need('SMS_TEMPLATE_CODE'),
        'new-order': need('SMS_TEMPLATE_NEW_ORDER'),
        'payout-returned': need('SMS_TEMPLATE_PAYOUT_RETURNED'),
      },
    },
  }
}
