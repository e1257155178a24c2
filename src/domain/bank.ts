// Bank cards: the check digit, the bank behind a prefix, and whether a card can take a payout.
import { BANKS } from './bank-table'
import type { Bank, CardKind } from './bank-table'
import { compactNumber } from './typed-text'

export const CARD_DIGITS_MIN = 13
export const CARD_DIGITS_MAX = 19
const PREFIX_DIGITS_MIN = 4
const PREFIX_DIGITS_MAX = 6

export type CardFault = 'card-number-malformed' | 'card-checksum' | 'card-credit' | 'card-bank-unknown'

export type CardCheck = { ok: true; digits: string; bank: Bank } | { ok: false; fault: CardFault }

export interface CardMatch {
  bank: Bank
  kind: CardKind
}

const MATCHES = indexRanges()

/**
 * Checks a card for payouts: digits, check digit, bank, and that it is a debit card (WeChat Pay withdraws to no
 * credit card). A wrong check digit is a refusal, because the commonest cause by far is a mistyped digit.
 */
export function checkCardNumber(text: string): CardCheck {
  const digits = compactNumber(text)
  if (!/^\d+$/.test(digits) || digits.length < CARD_DIGITS_MIN || digits.length > CARD_DIGITS_MAX) {
    return { ok: false, fault: 'card-number-malformed' }
  }
  if (!luhn(digits)) return { ok: false, fault: 'card-checksum' }
  const match = findBank(digits)
  if (match === null) return { ok: false, fault: 'card-bank-unknown' }
  if (match.kind === 'credit') return { ok: false, fault: 'card-credit' }
  return { ok: true, digits, bank: match.bank }
}

/** Whether the last digit fits the others (ISO/IEC 7812-1, annex B). */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let fromEnd = 0; fromEnd < digits.length; fromEnd += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - fromEnd))
    const doubled = fromEnd % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return digits.length > 0 && sum % 10 === 0
}

/** The bank and kind of card of a whole number, by its longest known prefix at exactly this length. */
export function findBank(digits: string): CardMatch | null {
  for (let size = PREFIX_DIGITS_MAX; size >= PREFIX_DIGITS_MIN; size -= 1) {
    const match = MATCHES[rangeKey(digits.length, digits.slice(0, size))]
    if (match !== undefined) return match
  }
  return null
}

/** The bank with this code, or null: for a stored code, and for a list the person picked from. */
export function bankOf(code: string): Bank | null {
  return BANKS.find((bank) => bank.code === code) ?? null
}

/** `6222 **** **** 0000`, whatever the length. */
export function maskCard(digits: string): string {
  return `${digits.slice(0, 4)} **** **** ${digits.slice(-4)}`
}

function indexRanges(): Record<string, CardMatch> {
  const matches: Record<string, CardMatch> = {}
  for (const bank of BANKS) {
    for (const range of bank.ranges) {
      for (const prefix of range.prefixes.split(' ')) {
        matches[rangeKey(range.length, prefix)] = { bank, kind: range.kind }
      }
    }
  }
  return matches
}

function rangeKey(length: number, prefix: string): string {
  return `${length}:${prefix}`
}
