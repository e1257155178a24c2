// Signatures of WeChat Pay v3: ours on requests and cashier calls, the channel's on answers and notices.
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
/** Older or younger messages are refused, so that a recorded one cannot be played again later. */
const SIGNED_WITHIN_S = 300
const ALGORITHM = 'RSA-SHA256'
const SECOND_MS = 1_000

/** Who signs: our merchant number, and the serial and private key of its certificate. */
export interface Merchant {
  readonly mchid: string
  readonly serial: string
  readonly privateKey: KeyObject
}

/** The channel's public keys by the name its messages give: a platform certificate's serial, or `PUB_KEY_ID_…`. */
export type PlatformKeys = ReadonlyMap<string, KeyObject>

export type SignatureFault =
  'header-missing' | 'timestamp-malformed' | 'timestamp-stale' | 'serial-unknown' | 'signature-wrong'

export function readMerchant(mchid: string, serial: string, privateKeyPem: string): Merchant {
  return { mchid, serial, privateKey: createPrivateKey(privateKeyPem) }
}

/** Takes certificates and bare public keys. Throws when there is none, or when our own serial is among them. */
export function readPlatformKeys(pems: Readonly<Record<string, string>>, ownSerial: string): PlatformKeys {
  const entries = Object.entries(pems)
  if (entries.length === 0) throw new Error('no platform key: no answer could be verified')
  // With our own serial among the keys, whoever holds our certificate's key could speak for the channel.
  if (entries.some(([serial]) => serial.toUpperCase() === ownSerial.toUpperCase()))
    throw new Error('the merchant’s own serial is among the platform keys')
  return new Map(entries.map(([serial, pem]) => [serial, createPublicKey(pem)]))
}

export interface SignableRequest {
  readonly method: 'GET' | 'POST'
  /** As it goes over the wire, escapes included. */
  readonly pathAndQuery: string
  readonly timestampS: number
  readonly nonce: string
  /** Empty for GET; for an upload the text of its `meta` part. */
  readonly body: string
}

/** The value of the Authorization header. */
export function authorization(merchant: Merchant, request: SignableRequest): string {
  const { method, pathAndQuery, timestampS, nonce, body } = request
  const signature = signLines(merchant, [method, pathAndQuery, String(timestampS), nonce, body])
  return (
    `${SCHEME} mchid="${merchant.mchid}",serial_no="${merchant.serial}",` +
    `timestamp="${timestampS}",nonce_str="${nonce}",signature="${signature}"`
  )
}

/** What a phone hands to the cashier with `wx.requestPayment`; `package` is `prepay_id=…`. */
export function paySign(
  merchant: Merchant,
  call: {
    readonly appId: string
    readonly timeStamp: string
    readonly nonceStr: string
    readonly package: string
  },
): string {
  return signLines(merchant, [call.appId, call.timeStamp, call.nonceStr, call.package])
}

/**
 * Whether the channel signed this body within the last five minutes; null when all is well. Deliberate probes
 * (`WECHATPAY/SIGNTEST/…`) are simply wrong signatures.
 */
export function signatureFault(
  header: (name: string) => string | null,
  body: string,
  keys: PlatformKeys,
  nowMs: number,
): SignatureFault | null {
  const timestamp = header('wechatpay-timestamp')
  const nonce = header('wechatpay-nonce')
  const serial = header('wechatpay-serial')
  const signature = header('wechatpay-signature')
  if (!timestamp || !nonce || !serial || !signature) return 'header-missing'
  if (!/^\d{10}$/.test(timestamp)) return 'timestamp-malformed'
  if (Math.abs(nowMs / SECOND_MS - Number(timestamp)) > SIGNED_WITHIN_S) return 'timestamp-stale'
  const key = keys.get(serial)
  if (!key) return 'serial-unknown'
  const message = Buffer.from(lines([timestamp, nonce, body]))
  return verify(ALGORITHM, message, key, Buffer.from(signature, 'base64')) ? null : 'signature-wrong'
}

function signLines(merchant: Merchant, parts: readonly string[]): string {
  return sign(ALGORITHM, Buffer.from(lines(parts)), merchant.privateKey).toString('base64')
}

function lines(parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join('')
}
