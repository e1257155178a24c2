// Verifies a request's TC3-HMAC-SHA256 signature the way Tencent Cloud's gateway does.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export interface Credential {
  secretId: string
  secretKey: string
}

export interface SignedRequest {
  method: string
  url: URL
  headers: Headers
  body: Uint8Array
}

/** An error object as the API answers it. */
export interface ApiError {
  Code: string
  Message: string
}

const CLOCK_SKEW_MAX_S = 300
const HEADERS_ALWAYS_SIGNED = ['content-type', 'host']
const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/([a-z]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/

/** Null when the request is signed for this service by a known key within the last five minutes; else the error. */
export function signatureError(
  request: SignedRequest,
  service: string,
  credentials: readonly Credential[],
  nowMs: number,
): ApiError | null {
  const parts = AUTHORIZATION.exec(request.headers.get('authorization') ?? '')
  if (parts === null)
    return error('AuthFailure.InvalidAuthorization', 'The Authorization header is not valid.')
  const [, secretId = '', date = '', scopeService = '', signedHeaders = '', signature = ''] = parts
  const credential = credentials.find((each) => each.secretId === secretId)
  if (credential === undefined) return error('AuthFailure.SecretIdNotFound', 'The SecretId is not found.')
  const timestamp = request.headers.get('x-tc-timestamp') ?? ''
  if (!/^\d{10}$/.test(timestamp)) return error('MissingParameter', 'X-TC-Timestamp is missing or not valid.')
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > CLOCK_SKEW_MAX_S) {
    return error(
      'AuthFailure.SignatureExpire',
      'The timestamp and the server time differ by more than five minutes.',
    )
  }
  const names = signedHeaders.split(';')
  const scoped = scopeService === service && date === utcDate(timestamp)
  if (!scoped || !HEADERS_ALWAYS_SIGNED.every((name) => names.includes(name))) return signatureFailure()
  const expected = sign(request, names, timestamp, service, credential.secretKey)
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature)) ? null : signatureFailure()
}

/** The signature that the request should carry over these headers. */
export function sign(
  request: SignedRequest,
  headerNames: readonly string[],
  timestamp: string,
  service: string,
  secretKey: string,
): string {
  const headers = headerNames.map((name) => `${name}:${headerValue(request, name)}\n`).join('')
  const query = request.url.search.slice(1)
  const canonical = [request.method, '/', query, headers, headerNames.join(';'), sha256(request.body)].join(
    '\n',
  )
  const date = utcDate(timestamp)
  const scope = `${date}/${service}/tc3_request`
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(Buffer.from(canonical))].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  return hmac(key, toSign).toString('hex')
}

// Names are lower case in the header list; the values are lowered here, as the gateway does.
function headerValue(request: SignedRequest, name: string): string {
  const sent = request.headers.get(name)
  const value = name === 'host' ? (sent ?? request.url.host) : (sent ?? '')
  return value.trim().toLowerCase()
}

function utcDate(timestamp: string): string {
  return new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function signatureFailure(): ApiError {
  return error('AuthFailure.SignatureFailure', 'The provided credentials could not be validated.')
}

function error(Code: string, Message: string): ApiError {
  return { Code, Message }
}
