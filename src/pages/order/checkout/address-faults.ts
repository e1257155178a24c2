// What is wrong with an address, field by field, and what is still missing of it.
import { sentenceOf } from '../../../contract/refusals'
import { isWholeRegion } from '../../../domain/address'
import { checkPhone } from '../../../domain/phone'

export const ADDRESS_FIELDS = ['name', 'phone', 'region', 'detail'] as const
export type AddressField = (typeof ADDRESS_FIELDS)[number]
export type Typed = Readonly<Record<AddressField, string>>
export type AddressFaults = Readonly<Partial<Record<AddressField, string>>>

export const NO_ADDRESS: Typed = { name: '', phone: '', region: '', detail: '' }

/** As the server has it. */
const LENGTH_MAX: Readonly<Record<AddressField, number>> = {
  name: 30,
  phone: 20,
  region: 60,
  detail: 120,
}

/** A field takes more than that: a parcel whose address was cut off goes nowhere, so what is too long is told. */
export const typedMax = (field: AddressField): number => 2 * LENGTH_MAX[field]

const MISSING: Readonly<Record<AddressField, string>> = {
  name: '请填收货人',
  phone: '请填手机号',
  region: '请填省、市、区',
  detail: '请填街道和门牌',
}
const NAMES: Readonly<Record<AddressField, string>> = {
  name: '收货人',
  phone: '手机号',
  region: '省市区',
  detail: '街道和门牌',
}

/** Undefined when it is right. */
export function faultOf(field: AddressField, value: string): string | undefined {
  if (value.trim() === '') return MISSING[field]
  if (field === 'phone') return checkPhone(value).ok ? undefined : sentenceOf('phone-malformed')
  const max = LENGTH_MAX[field]
  if (value.length > max) return `${NAMES[field]}最多 ${max} 个字，请写短一点。`
  return field === 'region' && !isWholeRegion(value) ? REGION_SHORT : undefined
}

const REGION_SHORT = '写到区县，快递才找得到，像「上海市 徐汇区」。'

export function faultsOf(typed: Typed): AddressFaults {
  const faults: Partial<Record<AddressField, string>> = {}
  ADDRESS_FIELDS.forEach((field) => {
    const fault = faultOf(field, typed[field])
    if (fault !== undefined) faults[field] = fault
  })
  return faults
}

/** 「还差收货人、手机号，就能付了。」; null when nothing is empty. */
export function missingText(typed: Typed): string | null {
  const missing = ADDRESS_FIELDS.filter((field) => typed[field].trim() === '')
  if (missing.length === 0) return null
  if (missing.length === ADDRESS_FIELDS.length) return '先说一声寄到哪里，就能付了。'
  return `还差${missing.map((field) => NAMES[field]).join('、')}，就能付了。`
}

export const isComplete = (typed: Typed): boolean => Object.keys(faultsOf(typed)).length === 0
