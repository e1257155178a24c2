// One question to WeChat's server interface: JSON back, whose error code says whether it was answered.
import { unknown, type Reply } from '../../ports/reply'

export const WECHAT_API_URL = 'https://api.weixin.qq.com'

export interface WechatConfig {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly now: () => number
  /** An answer later than this is an unknown outcome; null where no timer may run. */
  readonly timeoutMs: number | null
  readonly appid: string
  readonly secret: string
}

export type Json = Readonly<Record<string, unknown>>

/** `refused` carries the platform's number as text; who asked knows which numbers are about the question. */
export async function ask(config: WechatConfig, path: string, body: object | null): Promise<Reply<Json>> {
  try {
    const response = await config.fetch(`${config.baseUrl}${path}`, {
      redirect: 'error',
      ...(body === null ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) }),
      ...(config.timeoutMs === null ? {} : { signal: AbortSignal.timeout(config.timeoutMs) }),
    })
    if (response.status !== 200) return unknown(`status ${response.status}`)
    return judge(await response.text())
  } catch (fault) {
    return unknown(`no answer: ${nameOf(fault)}`)
  }
}

function judge(text: string): Reply<Json> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return unknown('an answer without JSON')
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return unknown('an answer of another kind')
  const { errcode = 0, errmsg } = json as Json
  if (errcode === 0) return { kind: 'ok', value: json as Json }
  return { kind: 'refused', code: String(errcode), message: typeof errmsg === 'string' ? errmsg : '' }
}

/** Only the kind of fault: its words may hold the address, and the address holds the secret. */
function nameOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'name' in fault ? String(fault.name) : 'fault'
}
