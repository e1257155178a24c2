// The ids of every noun: random base62 text of a fixed length, each with a type of its own.
declare const kind: unique symbol
export type Id<Noun extends string> = string & { readonly [kind]: Noun }

export type ShopId = Id<'shop'>
export type PersonId = Id<'person'>
export type ProductId = Id<'product'>
export type SkuId = Id<'sku'>
export type ShareId = Id<'share'>
export type InvitationId = Id<'invitation'>
export type OrderId = Id<'order'>
export type RefundId = Id<'refund'>
export type PayoutId = Id<'payout'>
export type OpeningId = Id<'opening'>
export type FileId = Id<'file'>

export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 62^22 > 2^128. */
export const ID_LENGTH = 22
export const SHOP_ID_LENGTH = 8

const idPattern = /^[0-9A-Za-z]{22}$/

export const isId = (text: string): boolean => idPattern.test(text)

/**
 * Base62 text of a length from random bytes, without bias: bytes of 248 and above are skipped.
 * Ask for {@link bytesFor} bytes; throws when too few of them could be used.
 */
export function idFrom<Noun extends string>(bytes: readonly number[] | Uint8Array, length: number): Id<Noun> {
  let text = ''
  for (let index = 0; index < bytes.length && text.length < length; index += 1) {
    const byte = bytes[index] ?? 255
    if (byte < 248) text += BASE62.charAt(byte % 62)
  }
  if (text.length < length) throw new Error('too few random bytes for an id')
  return text as Id<Noun>
}

/**
 * Base62 text of a length from a digest in hex: the last digits of its number, so that the same digest always gives
 * the same text. 64 hex digits carry up to 43 characters.
 */
export function base62From(hex: string, length: number): string {
  let digits = hex.split('').map((digit) => parseInt(digit, 16))
  let text = ''
  while (text.length < length) {
    let rest = 0
    digits = digits.map((digit) => {
      const value = rest * 16 + digit
      rest = value % 62
      return Math.floor(value / 62)
    })
    text = BASE62.charAt(rest) + text
  }
  return text
}

/** Twice the length: the chance that more than half of the bytes are skipped is below 10^-20. */
export const bytesFor = (length: number): number => length * 2

/** The channel's number of a payment: shop (8) + order (22) + attempt (2) = its limit of 32. */
export function outTradeNo(shopId: ShopId, orderId: OrderId, attemptNo: number): string {
  return `${shopId}${orderId}${attemptNo < 10 ? '0' : ''}${attemptNo}`
}

export interface TradeRef {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly attemptNo: number
}

/** The way back from {@link outTradeNo}; null for a number that is not ours. */
export function readOutTradeNo(text: string): TradeRef | null {
  const match = /^([0-9A-Za-z]{8})([0-9A-Za-z]{22})(\d{2})$/.exec(text)
  if (!match) return null
  return { shopId: match[1] as ShopId, orderId: match[2] as OrderId, attemptNo: Number(match[3]) }
}
