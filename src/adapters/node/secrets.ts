// The installation's secrets, read and checked at boot: nothing starts with a missing, short, well-known or shared one.
import { createPrivateKey } from 'node:crypto'

export interface Secrets {
  /** 32 bytes; seals the data keys of the vault. */
  readonly masterKey: Uint8Array
  /** 32 bytes; makes the blind indexes. */
  readonly indexKey: Uint8Array
  readonly wechatAppSecret: string
  readonly wechatPayApiV3Key: string
  readonly wechatPayKeyPem: string
  readonly tencentSecretKey: string
}

/** Problems name the variable, never its value. */
export type SecretsRead =
  | { readonly ok: true; readonly secrets: Secrets }
  | { readonly ok: false; readonly problems: readonly string[] }

const SECRET_BYTES_MIN = 32
const RSA_BITS_MIN = 2048
/** Random text of 32 letters has more even if it is hexadecimal; `aaaa…` and `12341234…` do not. */
const DIFFERENT_LETTERS_MIN = 8
const API_V3_KEY_BYTES = 32
/** What stands in examples and templates. Longer words only, so that chance does not spell one. */
const WELL_KNOWN = [
  ...['changeme', 'change-me', 'change_me', 'password', 'example', 'default', 'xiaopu', 'placeholder'],
  ...['your-', 'your_', '0123456789abcdef', 'abcdefghijklmnop', 'deadbeefdeadbeef', 'test-key', 'test_key'],
]
const NAMES = {
  masterKey: 'XIAOPU_MASTER_KEY',
  indexKey: 'XIAOPU_INDEX_KEY',
  wechatAppSecret: 'WECHAT_APP_SECRET',
  wechatPayApiV3Key: 'WECHAT_PAY_API_V3_KEY',
  wechatPayKeyPem: 'WECHAT_PAY_PRIVATE_KEY',
  tencentSecretKey: 'TENCENT_SECRET_KEY',
} as const
const HEX_KEYS = ['masterKey', 'indexKey'] as const

export function readSecrets(env: Readonly<Record<string, string | undefined>>): SecretsRead {
  const values = Object.entries(NAMES).map(
    ([field, name]) => [field, name, (env[name] ?? '').trim()] as const,
  )
  const problems = [
    ...values.flatMap(([, name, value]) => weakness(name, value)),
    ...values.flatMap(([field, name, value]) => (value === '' ? [] : wrongForm(field, name, value))),
    ...shared(values),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const text = Object.fromEntries(values.map(([field, , value]) => [field, value])) as Record<
    keyof Secrets,
    string
  >
  return {
    ok: true,
    secrets: {
      ...text,
      masterKey: Buffer.from(text.masterKey, 'hex'),
      indexKey: Buffer.from(text.indexKey, 'hex'),
      wechatPayKeyPem: pemOf(text.wechatPayKeyPem),
    },
  }
}

function weakness(name: string, value: string): string[] {
  if (value === '') return [`${name} is missing`]
  if (Buffer.byteLength(value) < SECRET_BYTES_MIN)
    return [`${name} is shorter than ${SECRET_BYTES_MIN} bytes`]
  const low = value.toLowerCase()
  if (WELL_KNOWN.some((word) => low.includes(word))) return [`${name} is a known example, not a secret`]
  return new Set(low).size < DIFFERENT_LETTERS_MIN ? [`${name} repeats itself and could be guessed`] : []
}

function wrongForm(field: string, name: string, value: string): string[] {
  if (HEX_KEYS.some((key) => key === field))
    return /^[0-9a-f]{64}$/i.test(value) ? [] : [`${name} is 32 random bytes as 64 hexadecimal digits`]
  if (field === 'wechatPayApiV3Key')
    return Buffer.byteLength(value) === API_V3_KEY_BYTES
      ? []
      : [`${name} has exactly ${API_V3_KEY_BYTES} bytes`]
  return field === 'wechatPayKeyPem' ? wrongKey(name, value) : []
}

function wrongKey(name: string, value: string): string[] {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pemOf(value))
    const bits = asymmetricKeyDetails?.modulusLength ?? 0
    return asymmetricKeyType === 'rsa' && bits >= RSA_BITS_MIN
      ? []
      : [`${name} is not an RSA key of at least ${RSA_BITS_MIN} bits`]
  } catch {
    return [`${name} is not a private key in PEM`]
  }
}

/** One secret for two purposes: whoever learns it in one place has it in the other. */
function shared(values: readonly (readonly [string, string, string])[]): string[] {
  return values.flatMap(([, name, value], at) =>
    values
      .slice(at + 1)
      .filter(([, , other]) => value !== '' && value.toLowerCase() === other.toLowerCase())
      .map(([, other]) => `${name} and ${other} are the same`),
  )
}

/** Settings pages keep one line, so line ends often arrive written out. */
function pemOf(value: string): string {
  return value.replaceAll('\\n', '\n').trim()
}
