// Reading a request's fields: present, of the right kind, length and alphabet, or refused as PARAM_ERROR.
import { refuse } from './refusal'

export type Json = { [name: string]: unknown }
type TextRule = { max: number; min?: number; pattern?: RegExp }

export type Fields = {
  text(path: string, rule: TextRule): string
  maybeText(path: string, rule: TextRule): string | undefined
  /** Whole fen, at least one. */
  fen(path: string): number
  flag(path: string): boolean
  maybeFlag(path: string): boolean
  list(path: string, max: number): Fields[]
  has(path: string): boolean
  fail(path: string, issue: string): never
}

/** Numbers that the merchant makes: which letters they may hold differs a little by product. */
export const TRADE_NO = { min: 6, max: 32, pattern: /^[0-9A-Za-z_\-|*]+$/ } as const
export const REFUND_NO = { max: 64, pattern: /^[0-9A-Za-z_\-|*@]+$/ } as const
export const SPLIT_NO = { ...REFUND_NO } as const
export const WITHDRAW_NO = { max: 32, pattern: /^[0-9A-Za-z]+$/ } as const
export const APPLICATION_NO = { max: 124, pattern: /^[0-9A-Za-z_-]+$/ } as const
export const MCHID = { max: 32, pattern: /^[0-9A-Za-z]+$/ } as const
export const CHANNEL_NO = { max: 64, pattern: /^[0-9A-Za-z]+$/ } as const
const NOTIFY_URL_MAX = 255

export function readFields(body: Json, prefix = ''): Fields {
  const fail = (path: string, issue: string): never =>
    refuse('PARAM_ERROR', `参数错误：${path} ${issue}`, {
      field: `${prefix}/${path.replaceAll('.', '/')}`,
      value: at(body, path) ?? null,
      issue,
      location: 'body',
    })
  const maybeText = (path: string, rule: TextRule): string | undefined => {
    const value = at(body, path)
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'string') return fail(path, '应为字符串')
    const length = lengthOf(value, rule.max)
    if (length < (rule.min ?? 1) || length > rule.max)
      return fail(path, `长度应在 ${rule.min ?? 1} 到 ${rule.max} 之间`)
    if (rule.pattern && !rule.pattern.test(value)) return fail(path, '含有不允许的字符')
    return value
  }
  const maybeFlag = (path: string): boolean | undefined => {
    const value = at(body, path)
    if (value === undefined || value === null) return undefined
    return typeof value === 'boolean' ? value : fail(path, '应为布尔值')
  }
  return {
    maybeText,
    fail,
    text: (path, rule) => maybeText(path, rule) ?? fail(path, '为必填项'),
    fen(path) {
      const value = at(body, path)
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
        ? value
        : fail(path, '应为不小于 1 的整数')
    },
    maybeFlag: (path) => maybeFlag(path) ?? false,
    flag: (path) => maybeFlag(path) ?? fail(path, '为必填项'),
    list(path, max) {
      const value = at(body, path)
      if (!Array.isArray(value) || value.length < 1 || value.length > max)
        return fail(path, `应有 1 到 ${max} 项`)
      return value.map((item, index) =>
        isJson(item) ? readFields(item, `${prefix}/${path}/${index}`) : fail(path, '应为对象'),
      )
    },
    has: (path) => at(body, path) !== undefined,
  }
}

/** https, at most 255 characters, and without a query, as the documents demand. */
export function maybeNotifyUrl(fields: Fields, allowPlain: boolean): string | undefined {
  const url = fields.maybeText('notify_url', { max: NOTIFY_URL_MAX })
  if (url === undefined) return undefined
  if (!url.startsWith('https://') && !(allowPlain && url.startsWith('http://')))
    return fields.fail('notify_url', '应为 https 地址')
  return url.includes('?') ? fields.fail('notify_url', '不能携带参数') : url
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One text for one meaning, whatever the order of the keys; tells a repeat from a conflict. */
export function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isJson(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}

function at(body: Json, path: string): unknown {
  let value: unknown = body
  for (const name of path.split('.')) {
    if (!isJson(value)) return undefined
    value = value[name]
  }
  return value
}

/** Counts letters, not UTF-16 halves; only a text near its limit is worth counting. */
function lengthOf(value: string, max: number): number {
  return value.length <= max ? value.length : [...value].length
}
