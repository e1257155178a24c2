// Mainland mobile numbers: one stored spelling (E.164) and one mask.
import { compactNumber } from './typed-text'

export type PhoneCheck = { ok: true; phone: string } | { ok: false; fault: 'phone-malformed' }

const MOBILE = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/

/** Accepts a number with or without country code, blanks and dashes; answers it as `+86138…`, the only form we keep. */
export function checkPhone(text: string): PhoneCheck {
  const digits = MOBILE.exec(compactNumber(text).replace(/[()]/g, ''))?.[1]
  return digits === undefined ? { ok: false, fault: 'phone-malformed' } : { ok: true, phone: `+86${digits}` }
}

/** `138****1234`, from the stored or the bare form. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\+86/, '')
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
