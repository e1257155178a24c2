// Where goods are sent back to: all of it or nothing.
import { refusalOf } from '../../../client/reply'
import { checkPhone } from '../../../domain/phone'
import type { Faults } from './faults'

export interface BackAddress {
  readonly name: string
  readonly phone: string
  readonly region: string
  readonly detail: string
}

export const NO_ADDRESS: BackAddress = { name: '', phone: '', region: '', detail: '' }

export function isBackEmpty({ name, phone, region, detail }: BackAddress): boolean {
  return [name, phone, region, detail].every((part) => part.trim() === '')
}

/** What is missing of an address that was begun. */
export function backFaults(back: BackAddress): Faults {
  if (isBackEmpty(back)) return {}
  const { name, phone, region, detail } = back
  return {
    ...(name.trim() === '' && { backName: '请填收退货的人' }),
    ...(!checkPhone(phone).ok && {
      backPhone: phone.trim() === '' ? '请填电话' : refusalOf('phone-malformed').sentence,
    }),
    ...(region.trim() === '' && { backRegion: '请填省、市、区' }),
    ...(detail.trim() === '' && { backDetail: '请填街道和门牌' }),
  }
}
