// One signed call to Tencent Cloud's API 3.0, and its answer: fields, an error code, or nothing to rely on.
import { replied, unknown, type Reply } from '../../ports/reply'
import { CONTENT_TYPE, tc3Authorization } from './sign'

const SECOND_MS = 1_000

export interface TencentConfig {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly now: () => number
  /** An answer later than this is an unknown outcome; null where no timer may run. */
  readonly timeoutMs: number | null
  readonly secretId: string
  readonly secretKey: string
  /** `ap-guangzhou`, `ap-beijing` or `ap-nanjing`: where messages are sent from. */
  readonly region: string
}

export interface Action {
  /** `https://sms.tencentcloudapi.com` or `https://faceid.tencentcloudapi.com`. */
  readonly url: string
  readonly service: string
  readonly name: string
  readonly version: string
}

export type Json = Readonly<Record<string, unknown>>

/** `refused` carries the API's own code. What speaks of our key or of a busy service leaves the outcome open. */
export async function ask(config: TencentConfig, action: Action, input: object): Promise<Reply<Json>> {
  const { secretId, secretKey, region, timeoutMs } = config
  const timestampS = Math.floor(config.now() / SECOND_MS)
  const body = JSON.stringify(input)
  const call = { service: action.service, host: new URL(action.url).host, timestampS, body }
  try {
    const response = await config.fetch(action.url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'Content-Type': CONTENT_TYPE,
        'X-TC-Action': action.name,
        'X-TC-Version': action.version,
        'X-TC-Region': region,
        'X-TC-Timestamp': String(timestampS),
        Authorization: tc3Authorization(secretId, secretKey, call),
      },
      body,
      ...(timeoutMs === null ? {} : { signal: AbortSignal.timeout(timeoutMs) }),
    })
    // Errors, too, come with status 200.
    return response.status === 200 ? judge(await response.json()) : unknown(`status ${response.status}`)
  } catch (fault) {
    return unknown(`no answer: ${nameOf(fault)}`)
  }
}

function judge(json: unknown): Reply<Json> {
  const answer = isObject(json) ? json['Response'] : undefined
  if (!isObject(answer)) return unknown('an answer of another kind')
  const error = answer['Error']
  if (error === undefined) return replied(answer)
  const code = isObject(error) ? String(error['Code']) : ''
  return isDefinite(code) ? { kind: 'refused', code, message: '' } : unknown(code)
}

const DEFINITE =
  /^(InvalidParameter|InvalidParameterValue|MissingParameter|LimitExceeded|FailedOperation|Unsupported\w+|UnauthorizedOperation)(\.|$)/

/** The families of codes that say that nothing was done; messages hold what was asked, so they are not passed on. */
export function isDefinite(code: string): boolean {
  return DEFINITE.test(code)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Only the kind of fault, since its words may hold what was sent. */
function nameOf(fault: unknown): string {
  return isObject(fault) ? String(fault['name']) : 'fault'
}
