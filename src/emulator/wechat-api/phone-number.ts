// Phone codes: what the phone-number button hands out, good for one question within five minutes.
import { randomText } from '../random-text'
import type { RandomBytes } from '../random-text'
import { refusal } from './answers'
import type { Fields } from './answers'
import { CODE_LIFETIME_MS, openidOf } from './login'

export interface PhoneConsent {
  /** With or without `+86`. */
  phone: string
  /** Whose tap it was; left out, any openid may come with the code. */
  user?: string
  /** In which app; left out, any app may ask. */
  appid?: string
}

export interface PhoneNumbers {
  codeFor(consent: PhoneConsent): string
  exchange(appid: string, code: unknown, openid: unknown): Fields
}

const CODE_LENGTH = 64
const COUNTRY_CODE = '86'

export function createPhoneNumbers(clock: { nowMs(): number }, random: RandomBytes): PhoneNumbers {
  const codes = new Map<string, PhoneConsent & { expiresAtMs: number }>()
  return {
    codeFor(consent) {
      const nowMs = clock.nowMs()
      for (const [code, { expiresAtMs }] of codes) if (expiresAtMs <= nowMs) codes.delete(code)
      const code = randomText(random, CODE_LENGTH)
      codes.set(code, { ...consent, expiresAtMs: nowMs + CODE_LIFETIME_MS })
      return code
    },
    exchange(appid, code, openid) {
      if (typeof code !== 'string' || code === '') return refusal(41008)
      const consent = codes.get(code)
      if (consent === undefined || clock.nowMs() >= consent.expiresAtMs) return refusal(40029)
      if (consent.appid !== undefined && consent.appid !== appid) return refusal(40013)
      const theirs = consent.user === undefined ? openid : openidOf({ appid, user: consent.user })
      if (openid !== undefined && openid !== theirs) return refusal(40003)
      codes.delete(code)
      const purePhoneNumber = consent.phone.replace(/^\+86/, '')
      const watermark = { timestamp: Math.floor(clock.nowMs() / 1000), appid }
      const info = { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode: COUNTRY_CODE, watermark }
      return { errcode: 0, errmsg: 'ok', phone_info: info }
    },
  }
}
