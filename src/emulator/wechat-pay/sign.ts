// Signatures of WeChat Pay v3: RSA-SHA256 over lines, in both directions.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

export const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
const ALGORITHM = 'RSA-SHA256'

type Signer = (message: string) => string
export type Verifier = (message: string, signatureBase64: string) => boolean

/** The key is read once: reading it costs more than a signature. */
export function createSigner(privateKeyPem: string): Signer {
  const key = createPrivateKey(privateKeyPem)
  return (message) => sign(ALGORITHM, Buffer.from(message), key).toString('base64')
}

export function createVerifier(publicKeyPem: string): Verifier {
  const key = createPublicKey(publicKeyPem)
  return (message, signatureBase64) =>
    verify(ALGORITHM, Buffer.from(message), key, Buffer.from(signatureBase64, 'base64'))
}

export function requestMessage(parts: {
  method: string
  pathAndQuery: string
  timestamp: string
  nonce: string
  body: string
}): string {
  return `${parts.method}\n${parts.pathAndQuery}\n${parts.timestamp}\n${parts.nonce}\n${parts.body}\n`
}

/** Answers and notices are signed over the same three lines. */
export function answerMessage(timestamp: string, nonce: string, body: string): string {
  return `${timestamp}\n${nonce}\n${body}\n`
}

/** What a phone hands to the cashier is signed by the merchant over these four lines. */
export function cashierMessage(call: {
  appId: string
  timeStamp: string
  nonceStr: string
  package: string
}): string {
  return `${call.appId}\n${call.timeStamp}\n${call.nonceStr}\n${call.package}\n`
}

export type Authorization = {
  mchid: string
  serial: string
  timestamp: string
  nonce: string
  signature: string
}

export function parseAuthorization(header: string | null): Authorization | undefined {
  if (!header?.startsWith(`${SCHEME} `)) return undefined
  const found = new Map<string, string>()
  for (const [, name, value] of header.slice(SCHEME.length + 1).matchAll(/(\w+)="([^"]*)"/g)) {
    if (name !== undefined && value !== undefined) found.set(name, value)
  }
  const [mchid, serial] = [found.get('mchid'), found.get('serial_no')]
  const [timestamp, nonce, signature] = [
    found.get('timestamp'),
    found.get('nonce_str'),
    found.get('signature'),
  ]
  if (!mchid || !serial || !timestamp || !nonce || !signature) return undefined
  return { mchid, serial, timestamp, nonce, signature }
}
