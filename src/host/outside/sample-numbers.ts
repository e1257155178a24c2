// Numbers to try with: waybills as carriers write them, a card that cannot collect, and a number with a wrong last digit.

export const WAYBILLS = [
  { deliveryId: 'SF', waybill: 'SF1320261120015' },
  { deliveryId: 'ZTO', waybill: '73120261120015' },
  { deliveryId: 'YTO', waybill: 'YT8820261120015' },
] as const

/** A credit card of 招商银行: sound, but nothing can be paid out to it. */
export const CREDIT_CARD = '6225750000000006'

/** The same number with another last digit. */
export const mistyped = (number: string): string =>
  `${number.slice(0, -1)}${number.endsWith('1') ? '2' : '1'}`
