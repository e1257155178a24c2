// A receiver's address: checked when it is typed, shown by its mask wherever the whole is not needed.
import { checkPhone, maskPhone } from './phone'
import { maskName } from './identity'
import { ok, refuse, type Result } from './result'

export interface Address {
  readonly name: string
  readonly phone: string
  /** Province, city and district as picked. */
  readonly region: string
  readonly detail: string
}

export interface CheckedAddress {
  readonly address: Address
  /** `张* 138****1234 上海市 徐汇区` */
  readonly mask: string
}

/** Refused: `phone-malformed`. */
export function checkAddress(typed: Address): Result<CheckedAddress> {
  const phone = checkPhone(typed.phone)
  if (!phone.ok) return refuse('phone-malformed')
  const address = { ...typed, name: typed.name.trim(), phone: phone.phone }
  return ok({ address, mask: `${maskName(address.name)} ${maskPhone(address.phone)} ${address.region}` })
}

const LEVEL = /[省市区县旗州盟]/g

/** Down to the district, in parts or in one word: 「上海市 徐汇区」, 「上海市徐汇区」; not 「北京」. */
export const isWholeRegion = (region: string): boolean =>
  region.trim().split(/\s+/).length > 1 || (region.match(LEVEL) ?? []).length > 1

/** `张*`: the receiver's part of a mask, for lists of parcels. */
export const receiverOf = (mask: string): string => mask.slice(0, mask.indexOf('* ') + 1)
