// Long numbers as people read them: phone 138 0013 8000, identity 330106 19880314 002X, card in fours.
import { compactNumber } from './typed-text'

export type Grouping = 'phone' | 'id' | 'card'

/** Group lengths; the last one is repeated. */
const GROUPS: Readonly<Record<Grouping, readonly number[]>> = {
  phone: [3, 4],
  id: [6, 8, 4],
  card: [4],
}
/** How much of the beginning a mask leaves; of the end it is always four. */
const HEADS: Readonly<Record<Grouping, number>> = { phone: 3, id: 3, card: 4 }
const TAIL = 4
const PHONE_LENGTH = 11
/** An address book puts it before the number. */
const COUNTRY = /^(?:00)?86/

export function grouped(kind: Grouping, digits: string): string {
  const lengths = GROUPS[kind]
  const parts: string[] = []
  for (let from = 0, at = 0; from < digits.length; at += 1) {
    const length = lengths[Math.min(at, lengths.length - 1)] ?? digits.length
    parts.push(digits.slice(from, from + length))
    from += length
  }
  return parts.join(' ')
}

/** What was typed or pasted, without blanks, dashes and whatever can't be part of such a number. */
export function digitsOf(kind: Grouping, typed: string): string {
  const compact = compactNumber(typed)
  if (kind === 'id') return compact.toUpperCase().replace(/[^0-9X]/g, '')
  const digits = compact.replace(/[^0-9]/g, '')
  return kind === 'phone' && digits.length > PHONE_LENGTH ? digits.replace(COUNTRY, '') : digits
}

/** The middle as stars, still in groups: 138 **** 8000. Numbers too short for that stay as they are. */
export function maskedDigits(kind: Grouping, digits: string): string {
  const hidden = digits.length - HEADS[kind] - TAIL
  if (hidden <= 0) return grouped(kind, digits)
  const stars = digits.slice(HEADS[kind], -TAIL).replace(/./g, '*')
  const tail = digits.slice(-TAIL)
  // A card of nineteen digits does not end with a group of four, yet its last four are what people compare.
  if (kind === 'card') return `${grouped(kind, digits.slice(0, HEADS[kind]) + stars)} ${tail}`
  return grouped(kind, digits.slice(0, HEADS[kind]) + stars + tail)
}
