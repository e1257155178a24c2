// Parcels: the carriers we know, whose number it probably is, and whether a number can be one at all.
import { compactNumber } from './typed-text'

export const WAYBILL_CHARACTERS_MIN = 8
const WAYBILL_CHARACTERS_MAX = 32

export interface Carrier {
  /** WeChat's `delivery_id`, sent as `express_company` when shipping is reported. */
  deliveryId: string
  /** The name on screens. */
  name: string
  /** The carrier shows a parcel's way only to those who know the end of a phone number. */
  needsPhoneTail: boolean
}

export type WaybillCheck =
  { ok: true; waybill: string } | { ok: false; fault: 'waybill-malformed' | 'waybill-letter-o' }

export const CARRIERS: readonly Carrier[] = [
  { deliveryId: 'SF', name: '顺丰速运', needsPhoneTail: true },
  { deliveryId: 'ZTO', name: '中通快递', needsPhoneTail: false },
  { deliveryId: 'YTO', name: '圆通速递', needsPhoneTail: false },
  { deliveryId: 'STO', name: '申通快递', needsPhoneTail: false },
  { deliveryId: 'YD', name: '韵达速递', needsPhoneTail: false },
  { deliveryId: 'JTSD', name: '极兔速递', needsPhoneTail: false },
  { deliveryId: 'JD', name: '京东物流', needsPhoneTail: false },
  { deliveryId: 'EMS', name: '中国邮政速递', needsPhoneTail: false },
  { deliveryId: 'YZPY', name: '邮政快递包裹', needsPhoneTail: false },
  { deliveryId: 'DBL', name: '德邦快递', needsPhoneTail: false },
]

// Numbers drift from year to year, so the first match is a proposal the seller can overrule, never a refusal.
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^SF\d{12,13}$/, 'SF'],
  [/^YT\d{13}$/, 'YTO'],
  [/^JT\d{13}$/, 'JTSD'],
  [/^JD[VXK]?[0-9A-Z]{10,}$/, 'JD'],
  [/^DPK\d{12}$/, 'DBL'],
  [/^E[A-Z]\d{9}[A-Z]{2}$/, 'EMS'],
  [/^[A-Z]{2}\d{9}CN$/, 'EMS'],
  [/^77\d{13}$/, 'STO'],
  [/^7\d{11,14}$/, 'ZTO'],
  [/^[34]\d{12,14}$/, 'YD'],
  [/^1[0-2]\d{11}$/, 'EMS'],
  [/^9[789]\d{11}$/, 'YZPY'],
]

/** One spelling of a waybill number: capitals, no blanks or dashes. The letter O is pointed out, not guessed away. */
export function checkWaybill(text: string): WaybillCheck {
  const waybill = compactNumber(text).toUpperCase()
  const sized = waybill.length >= WAYBILL_CHARACTERS_MIN && waybill.length <= WAYBILL_CHARACTERS_MAX
  if (!sized || !/^[0-9A-Z]+$/.test(waybill) || !/\d/.test(waybill))
    return { ok: false, fault: 'waybill-malformed' }
  if (/\dO+(?:\d|$)/.test(waybill)) return { ok: false, fault: 'waybill-letter-o' }
  return { ok: true, waybill }
}

/** The carrier whose numbers look like this one, or null. Takes a number as checkWaybill spells it. */
export function guessCarrier(waybill: string): Carrier | null {
  const shape = SHAPES.find(([pattern]) => pattern.test(waybill))
  return shape === undefined ? null : carrierOf(shape[1])
}

/** The carrier with this `delivery_id`, or null. */
export function carrierOf(deliveryId: string): Carrier | null {
  return CARRIERS.find((carrier) => carrier.deliveryId === deliveryId) ?? null
}
