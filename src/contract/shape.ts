// The small shapes that all contracts are built from: ids, amounts, texts, moments.
import * as z from 'zod/mini'
import type { Day, Instant } from '../domain/day'
import type {
  FileId,
  Id,
  InvitationId,
  OpeningId,
  OrderId,
  ProductId,
  ShareId,
  ShopId,
  SkuId,
} from '../domain/ids'
import type { Fen } from '../domain/money'
import { LONE_SURROGATE } from '../domain/typed-text'

type Shape<T> = z.ZodMiniType<T, T>

function idOf<Noun extends string>(pattern: RegExp): Shape<Id<Noun>> {
  return z.string().check(z.regex(pattern)) as unknown as Shape<Id<Noun>>
}

const longId = /^[0-9A-Za-z]{22}$/
export const shopId: Shape<ShopId> = idOf<'shop'>(/^[0-9A-Za-z]{8}$/)
/** Half of the 32 characters that a mini-program code can carry. */
export const shareId: Shape<ShareId> = idOf<'share'>(/^[0-9A-Za-z]{8,16}$/)
export const productId: Shape<ProductId> = idOf<'product'>(longId)
export const skuId: Shape<SkuId> = idOf<'sku'>(longId)
export const orderId: Shape<OrderId> = idOf<'order'>(longId)
export const invitationId: Shape<InvitationId> = idOf<'invitation'>(longId)
export const openingId: Shape<OpeningId> = idOf<'opening'>(longId)
export const fileId: Shape<FileId> = idOf<'file'>(longId)
export const anyId = z.string().check(z.regex(longId))

/** Whole fen, 0 and up. */
export const fen = z.int().check(z.gte(0)) as unknown as Shape<Fen>
/** Milliseconds since 1970. */
export const instant = z.int().check(z.gte(0)) as unknown as Shape<Instant>
/** `YYYY-MM-DD` in Shanghai. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) as unknown as Shape<Day>

// Control characters and the two that turn text around have no place in any text of ours.
// eslint-disable-next-line no-control-regex -- they are named here in order to be refused
const printable = z.regex(/^[^\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/)
const notBlank = z.regex(/\S/)
/** Half a character would be refused by the database and by every channel, only much later. */
const wholeCharacters = z.refine<string>((typed) => !LONE_SURROGATE.test(typed))

/** A text that must say something; its length in characters. */
export const text = (max: number) =>
  z.string().check(z.minLength(1), z.maxLength(max), notBlank, printable, wholeCharacters)
/** A text that may be empty. */
export const maybeText = (max: number) => z.string().check(z.maxLength(max), printable, wholeCharacters)
export const whole = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max))

export const empty = z.strictObject({})
