// One signed question to WeChat Pay v3 and its verified answer, sorted into yes, no, and not known.
import { createHash, type KeyObject } from 'node:crypto'
import type { Instant } from '../../domain/day'
import { replied, unknown, type Reply } from '../../ports/reply'
import { OddAnswer, parseObject, type Json } from './fields'
import { multipart, type Upload } from './multipart'
import { isDefinite } from './refusals'
import { sealField } from './seal'
import { authorization, readMerchant, readPlatformKeys, signatureFault } from './sign'
import type { Merchant, PlatformKeys } from './sign'

export const WECHAT_PAY_URL = 'https://api.mch.weixin.qq.com'
const SECOND_MS = 1_000

export interface ClientConfig {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly now: () => number
  /** At most 32 letters and digits, never the same twice. */
  readonly nonce: () => string
  /** An answer later than this is an unknown outcome; null where no timer may run. */
  readonly timeoutMs: number | null
  readonly spMchid: string
  readonly spAppid: string
  readonly merchantSerial: string
  readonly merchantKeyPem: string
  /** 32 bytes. */
  readonly apiV3Key: string
  /** By serial or `PUB_KEY_ID_…`; the first one is the key personal fields are sealed with. */
  readonly platformKeyPems: Readonly<Record<string, string>>
}

/** What the channel said, and its own time when it did. */
export interface Signed {
  readonly json: Json
  readonly signedAt: Instant
}

export interface Client {
  readonly merchant: Merchant
  readonly platformKeys: PlatformKeys
  get<T>(
    path: string,
    query: Readonly<Record<string, string>>,
    read: (answer: Signed) => T,
  ): Promise<Reply<T>>
  /** With `sealed`, the body holds fields made by {@link Client.seal}. */
  post<T>(path: string, body: object, read: (answer: Signed) => T, sealed?: 'sealed'): Promise<Reply<T>>
  upload<T>(path: string, file: Upload, read: (answer: Signed) => T): Promise<Reply<T>>
  seal(text: string): string
}

/** A path with one value in it, escaped as it is signed. */
export function pathTo(path: string, value: string, rest = ''): string {
  return `${path}${encodeURIComponent(value)}${rest}`
}

/** Nothing is retried here: who asked knows the number that makes asking again safe. */
export function createClient(config: ClientConfig): Client {
  const merchant = readMerchant(config.spMchid, config.merchantSerial, config.merchantKeyPem)
  const platformKeys = readPlatformKeys(config.platformKeyPems, config.merchantSerial)
  const [sealSerial, sealKey] = firstOf(platformKeys)
  const ask = async <T>(question: Question, read: (answer: Signed) => T): Promise<Reply<T>> => {
    const heard = await exchange(config, merchant, question)
    return heard.kind === 'ok' ? judge(heard.value, platformKeys, config.now(), read) : heard
  }
  return {
    merchant,
    platformKeys,
    seal: (text) => sealField(sealKey, text),
    get: (path, query, read) =>
      ask({ method: 'GET', path: withQuery(path, query), signed: '', headers: {} }, read),
    post(path, body, read, sealed) {
      const text = JSON.stringify(body)
      const headers = {
        'Content-Type': 'application/json',
        ...(sealed ? { 'Wechatpay-Serial': sealSerial } : {}),
      }
      return ask({ method: 'POST', path, signed: text, body: text, headers }, read)
    },
    upload(path, file, read) {
      const sha256 = createHash('sha256').update(file.bytes).digest('hex')
      const meta = JSON.stringify({ filename: file.filename, sha256 })
      const { contentType, body } = multipart(config.nonce(), meta, file)
      return ask({ method: 'POST', path, signed: meta, body, headers: { 'Content-Type': contentType } }, read)
    },
  }
}

interface Question {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The part of the message that the signature covers. */
  readonly signed: string
  readonly body?: string | Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

interface Heard {
  readonly status: number
  readonly header: (name: string) => string | null
  readonly body: string
}

async function exchange(config: ClientConfig, merchant: Merchant, question: Question): Promise<Reply<Heard>> {
  const { method, path, signed, body } = question
  const timestampS = Math.floor(config.now() / SECOND_MS)
  const Authorization = authorization(merchant, {
    method,
    pathAndQuery: path,
    timestampS,
    nonce: config.nonce(),
    body: signed,
  })
  try {
    const response = await config.fetch(`${config.baseUrl}${path}`, {
      method,
      headers: { Accept: 'application/json', 'User-Agent': 'xiaopu', ...question.headers, Authorization },
      // Following one would carry our signature to wherever it points.
      redirect: 'error',
      ...(body === undefined ? {} : { body: body as BodyInit }),
      ...(config.timeoutMs === null ? {} : { signal: AbortSignal.timeout(config.timeoutMs) }),
    })
    const header = (name: string) => response.headers.get(name)
    return replied({ status: response.status, header, body: await response.text() })
  } catch (fault) {
    return unknown(`no answer: ${nameOf(fault)}`)
  }
}

/**
 * A yes counts only with the channel's signature. A no may come without one (the documents promise it for answers that
 * succeeded), but not with a wrong one.
 */
function judge<T>(heard: Heard, keys: PlatformKeys, nowMs: number, read: (answer: Signed) => T): Reply<T> {
  const { status, header, body } = heard
  const fault = signatureFault(header, body, keys, nowMs)
  const success = status >= 200 && status < 300
  if (fault !== null && (success || header('wechatpay-signature') !== null)) return unknown(`answer ${fault}`)
  const json = success && body === '' ? {} : parseObject(body)
  if (json === null) return unknown(`status ${status} without readable JSON`)
  if (!success) return refusalOf(status, json)
  const signedAt = (Number(header('wechatpay-timestamp')) * SECOND_MS) as Instant
  try {
    return replied(read({ json, signedAt }))
  } catch (odd) {
    if (odd instanceof OddAnswer) return unknown(`odd answer: ${odd.message}`)
    throw odd
  }
}

function refusalOf(status: number, json: Json): Reply<never> {
  const code = typeof json['code'] === 'string' ? json['code'] : ''
  if (!isDefinite(code)) return unknown(`status ${status} ${code}`)
  const message = typeof json['message'] === 'string' ? json['message'] : ''
  return { kind: 'refused', code, message }
}

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString()
  return text === '' ? path : `${path}?${text}`
}

function firstOf(keys: PlatformKeys): readonly [string, KeyObject] {
  for (const entry of keys) return entry
  throw new Error('no platform key')
}

/** Only the kind of fault, since its words may hold what was sent. */
function nameOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'name' in fault ? String(fault.name) : 'fault'
}
