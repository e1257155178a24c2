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

const LEVEL = /自治州|街道|[省市区县旗盟镇乡]/g
/** Below a province and its city lies a district, but for the four cities that have none. */
const DISTRICT_AT_END = /([区县旗镇乡]|街道|东莞市|中山市|儋州市|嘉峪关市)$/

/** Down to the district, in parts or in one word: 「上海市 徐汇区」, 「浙江 杭州 西湖」; not 「北京」, not 「浙江省 杭州市」. */
export function isWholeRegion(region: string): boolean {
  const text = region.trim()
  const levels = (text.match(LEVEL) ?? []).length
  if (text.split(/\s+/).length > 2 || levels > 2) return true
  return DISTRICT_AT_END.test(text) && (levels > 1 || /\s/.test(text))
}

/** `张*`: the receiver's part of a mask, for lists of parcels. */
export const receiverOf = (mask: string): string => mask.slice(0, mask.indexOf('* ') + 1)
