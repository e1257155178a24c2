// Who a person is on paper: whether an identity number and a name can be real, and how both are shown masked.
import { ageOn, idBirthDay, idCheckDigit, isIdRegion } from './id-number'
import type { CalendarDay } from './id-number'
import { compactNumber, countCharacters } from './typed-text'

/** From sixteen a person who lives by their own work may contract (Civil Code, art. 18); below, no shop. */
export const SELLER_AGE_MIN_YEARS = 16
export const PERSON_NAME_CHARACTERS_MIN = 2
export const PERSON_NAME_CHARACTERS_MAX = 30

export type IdNumberFault =
  'id-number-malformed' | 'id-number-region' | 'id-number-date' | 'id-number-checksum' | 'id-number-underage'

export type IdNumberCheck =
  { ok: true; idNumber: string; birthDate: string; ageYears: number } | { ok: false; fault: IdNumberFault }

export type PersonNameCheck = { ok: true; name: string } | { ok: false; fault: 'person-name-malformed' }

// Plain regular expressions with code unit ranges: old phones know neither the u flag nor \p{Han}.
const HAN = '(?:[\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]|[\\ud840-\\ud88d][\\udc00-\\udfff])'
const HAN_NAME = new RegExp(`^${HAN}+(?:·${HAN}+)*$`)
const LATIN_NAME =
  /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+(?:[ ·'-][A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+)*$/

/**
 * Checks an identity number by itself (GB 11643); whether it belongs to the name is asked of the provider.
 * A fault in a named part is reported before the checksum, because it tells the typist where to look.
 */
export function checkIdNumber(text: string, today: CalendarDay): IdNumberCheck {
  const idNumber = spelledIdNumber(text)
  if (!/^\d{17}[\dX]$/.test(idNumber)) return { ok: false, fault: 'id-number-malformed' }
  if (!isIdRegion(idNumber)) return { ok: false, fault: 'id-number-region' }
  const born = idBirthDay(idNumber, today)
  if (born === null) return { ok: false, fault: 'id-number-date' }
  if (idCheckDigit(idNumber) !== idNumber.charAt(17)) return { ok: false, fault: 'id-number-checksum' }
  const ageYears = ageOn(born, today)
  if (ageYears < SELLER_AGE_MIN_YEARS) return { ok: false, fault: 'id-number-underage' }
  const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  return { ok: true, idNumber, birthDate, ageYears }
}

/** The one spelling of an identity number, whether or not it can be real. */
export const spelledIdNumber = (text: string): string => compactNumber(text).toUpperCase()

/** `110***********002X`: the province and the last four, as every counter in China shows it. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 3)}***********${idNumber.slice(-4)}`
}

/** A name as printed on the card: Chinese or Latin letters, the parts of a minority name joined by `·`. */
export function checkPersonName(text: string): PersonNameCheck {
  const name = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?[•・‧∙⋅．] ?/g, '·')
  const length = countCharacters(name)
  const written = HAN_NAME.test(name) || LATIN_NAME.test(name)
  if (!written || length < PERSON_NAME_CHARACTERS_MIN || length > PERSON_NAME_CHARACTERS_MAX) {
    return { ok: false, fault: 'person-name-malformed' }
  }
  return { ok: true, name }
}

/** `张*`: always one star, so that the mask does not tell how long the name is. */
export function maskName(name: string): string {
  const first = /^[\ud800-\udbff][\udc00-\udfff]/.test(name) ? name.slice(0, 2) : name.slice(0, 1)
  return `${first}*`
}
