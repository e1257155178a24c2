// Names of shops: what counts as a name, which words are kept for others, and what to offer when one is taken.
import { ok, refuse, type Result } from './result'
import { SHOP_NAME_LENGTH_MAX, SHOP_NAME_LENGTH_MIN, type ShopName } from './shop'
import { compactTyped, countCharacters } from './typed-text'

export interface CheckedShopName {
  readonly name: string
  /** The same for names that look alike: without blanks, in one width and one case. */
  readonly nameKey: string
}

/** Words that would make a shop look like somebody it is not. */
export const RESERVED_WORDS = [
  '官方',
  '微信',
  '腾讯',
  '平台',
  '客服',
  '财付通',
  '支付宝',
  'wechat',
  'weixin',
  'tencent',
  'alipay',
] as const

const ENDINGS = ['小铺', '小店', '铺子', '的店', '好物'] as const
/** For what is called a shop already. */
const SHOP_ENDINGS = ['·好物', '·手作', '·小店'] as const
const IS_SHOP = /[铺店厨坊馆屋行]$|铺子$/
/** Names that are offered, and looked up together with the wish. */
export const SUGGESTIONS_MAX = ENDINGS.length + 1

// Code unit ranges: letters, digits, kana, Han and Hangul. Old phones know neither the u flag nor \p{L}.
const SAYS_SOMETHING =
  /[0-9A-Za-z\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[\ud840-\ud88d][\udc00-\udfff]/
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Refused: `shop-name-malformed`, `shop-name-reserved` (with the word). */
export function checkShopName(typed: string): Result<CheckedShopName> {
  const name = typed.replace(INVISIBLE, '').trim().replace(/\s+/g, ' ')
  const nameKey = nameKeyOf(name)
  const length = countCharacters(name)
  if (length < SHOP_NAME_LENGTH_MIN || length > SHOP_NAME_LENGTH_MAX || !SAYS_SOMETHING.test(nameKey)) {
    return refuse('shop-name-malformed')
  }
  const word = RESERVED_WORDS.find((reserved) => nameKey.includes(reserved))
  return word === undefined ? ok({ name, nameKey }) : refuse('shop-name-reserved', { word })
}

/** Names near to a wish, the nearest first; all of them pass {@link checkShopName} if the wish does. */
export function similarNames(name: string, shipFrom: string | null): CheckedShopName[] {
  const city = cityOf(shipFrom)
  const there = city === null || name.includes(city) ? [] : [`·${city}`]
  const endings = IS_SHOP.test(name) ? SHOP_ENDINGS : ENDINGS
  const near = endings.filter((ending) => name.slice(-ending.length) !== ending)
  return [...there, ...near].map((ending) => {
    const text = `${cut(name, SHOP_NAME_LENGTH_MAX - countCharacters(ending))}${ending}`
    return { name: text, nameKey: nameKeyOf(text) }
  })
}

/** All keys that one look must bring to know whether a name is free, and what to offer if not. */
export function keysAround(typed: string, shipFrom: string | null): string[] {
  const checked = checkShopName(typed)
  if (!checked.ok) return []
  return [checked.value, ...similarNames(checked.value.name, shipFrom)].map(({ nameKey }) => nameKey)
}

/** The nearest name that none of the rows has taken; null when all of them are. */
export function freeName(name: string, shipFrom: string | null, taken: readonly ShopName[]): string | null {
  const free = similarNames(name, shipFrom).find(
    ({ nameKey }) => !taken.some((row) => row.nameKey === nameKey),
  )
  return free ? free.name : null
}

function nameKeyOf(name: string): string {
  return compactTyped(name.normalize('NFKC')).toLowerCase()
}

/** `浙江省 杭州市 西湖区` → `杭州`, `浙江 义乌` → `义乌` */
function cityOf(shipFrom: string | null): string | null {
  const text = (shipFrom ?? '').trim()
  const last = text.split(/\s+/).pop() ?? ''
  const city = /[^省市区\s]+(?=市)/.exec(text)?.[0] ?? last.replace(/[区县]$/, '')
  return countCharacters(city) >= 2 && countCharacters(city) <= 5 && SAYS_SOMETHING.test(city) ? city : null
}

/** At most so many characters, never half of a rare one. */
function cut(text: string, max: number): string {
  return Array.from(text).slice(0, max).join('')
}
