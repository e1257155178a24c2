// TC3-HMAC-SHA256, the signature on every call to Tencent Cloud's API 3.0.
import { createHash, createHmac } from 'node:crypto'

export const CONTENT_TYPE = 'application/json; charset=utf-8'
const SIGNED_HEADERS = 'content-type;host'
const SECOND_MS = 1_000

export interface SignableCall {
  /** `sms` or `faceid`. */
  readonly service: string
  /** With the port, where there is one. */
  readonly host: string
  readonly timestampS: number
  readonly body: string
}

/** The value of the Authorization header of a POST to `/`. */
export function tc3Authorization(secretId: string, secretKey: string, call: SignableCall): string {
  const { service, host, timestampS, body } = call
  const headers = `content-type:${CONTENT_TYPE}\nhost:${host}\n`
  const canonical = ['POST', '/', '', headers, SIGNED_HEADERS, sha256(body)].join('\n')
  // The day of the scope is counted in UTC, whatever the place.
  const date = new Date(timestampS * SECOND_MS).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const message = ['TC3-HMAC-SHA256', String(timestampS), scope, sha256(canonical)].join('\n')
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${secretKey}`)
  const signature = hmac(key, message).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
