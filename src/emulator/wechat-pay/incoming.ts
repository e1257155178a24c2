// A merchant's request: read whole, and believed only when its signature, key and time are right.
import { isJson, type Json } from './fields'
import type { Office } from './office'
import { refuse } from './refusal'
import { parseAuthorization, requestMessage } from './sign'

const CLOCK_WINDOW_MS = 5 * 60_000
const NONCE_MAX = 32
const BODY_MAX_CHARS = 1024 * 1024

type Incoming = { mchid: string; body: Json; file?: { name: string; bytes: Uint8Array } }

export async function readIncoming(office: Office, request: Request, url: URL): Promise<Incoming> {
  const isUpload = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  const { signed, file } = isUpload
    ? await readUpload(request)
    : { signed: await request.text(), file: undefined }
  const mchid = believe(office, request, url, signed)
  if (signed.length > BODY_MAX_CHARS) refuse('PARAM_ERROR', '请求体过大')
  const body = request.method === 'GET' ? {} : parse(signed)
  return file ? { mchid, body, file } : { mchid, body }
}

/** Only the description of an upload is signed, not the picture: it holds the picture's digest. */
async function readUpload(request: Request) {
  const form = await request.formData().catch(() => refuse('PARAM_ERROR', '无法解析上传的内容'))
  const [meta, file] = [form.get('meta'), form.get('file')]
  if (meta === null || file === null || typeof file === 'string')
    return refuse('PARAM_ERROR', '上传须包含 meta 与 file')
  return {
    signed: typeof meta === 'string' ? meta : await meta.text(),
    file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  }
}

function believe(office: Office, request: Request, url: URL, body: string): string {
  const given = parseAuthorization(request.headers.get('authorization'))
  if (!given) return refuse('SIGN_ERROR', '缺少或无法解析 Authorization')
  const merchant = office.merchants.get(given.mchid)
  const skewMs = Math.abs(office.clock.nowMs() - Number(given.timestamp) * 1000)
  if (!merchant || merchant.serial !== given.serial) return refuse('SIGN_ERROR', '商户证书序列号有误')
  if (!(skewMs <= CLOCK_WINDOW_MS)) return refuse('SIGN_ERROR', 'Authorization 中的 timestamp 已过期')
  if (given.nonce.length > NONCE_MAX) return refuse('SIGN_ERROR', 'nonce_str 过长')
  const message = requestMessage({
    method: request.method,
    pathAndQuery: url.pathname + url.search,
    timestamp: given.timestamp,
    nonce: given.nonce,
    body,
  })
  return merchant.verify(message, given.signature) ? merchant.mchid : refuse('SIGN_ERROR', '签名错误')
}

function parse(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    if (isJson(value)) return value
  } catch {
    // Falls through to the same answer as a body of another kind.
  }
  return refuse('PARAM_ERROR', '请求体不是合法的 JSON 对象')
}
