// What may be asked while signing in and opening a shop.
import * as z from 'zod/mini'
import { PICTURE_BYTES_MAX } from '../domain/picture'
import { PAINTS, SHOP_NAME_LENGTH_MAX, SHOP_NOTICE_LENGTH_MAX } from '../domain/shop'
import { empty, fileId, instant, maybeText, openingId, shareId, shopId, text } from './shape'

/** A photo as base64. */
const BASE64_LENGTH_MAX = Math.ceil(PICTURE_BYTES_MAX / 3) * 4

const token = z.object({ token: z.string() })
const phone = text(20)

export const openingState = z.object({
  openingId,
  state: z.enum([
    'phone',
    'identity',
    'identity-checking',
    'card',
    'card-checking',
    'details',
    'naming',
    'done',
  ]),
  phoneMask: z.nullable(z.string()),
  nameMask: z.nullable(z.string()),
  idMask: z.nullable(z.string()),
  papersIn: z.boolean(),
  bankName: z.nullable(z.string()),
  cardMask: z.nullable(z.string()),
  /** Why the last check said no, as a code and its sentence. */
  refusal: z.nullable(z.object({ code: z.string(), sentence: z.string() })),
  shopId,
  shopName: z.nullable(z.string()),
  startedAt: instant,
  doneAt: z.nullable(instant),
})

const address = z.strictObject({ name: text(30), phone, region: text(60), detail: text(120) })
const withToken = z.object({ token: z.nullable(z.string()), opening: openingState })
const opening = z.object({ opening: openingState })

export const openingFunctions = {
  /** Inside WeChat: a login code becomes a session. */
  signIn: { input: z.strictObject({ loginCode: text(128) }), output: token },
  /** In a browser: a session without a name, until a phone is confirmed. */
  startGuest: { input: empty, output: token },
  signOut: { input: empty, output: z.object({}) },
  startOpening: {
    input: z.strictObject({ openingId, shareId: z.nullable(shareId) }),
    output: opening,
  },
  readOpening: { input: z.strictObject({ openingId }), output: opening },
  /** Step 1a: a six-digit code to a phone. */
  requestCode: {
    input: z.strictObject({ phone }),
    output: z.object({ phoneMask: z.string(), expiresAt: instant, againAt: instant }),
  },
  /** Step 1b; when the phone already belongs to somebody, that person's session comes back. */
  confirmPhone: { input: z.strictObject({ openingId, phone, code: text(6) }), output: withToken },
  addPicture: {
    input: z.strictObject({
      purpose: z.enum(['product', 'logo', 'paper']),
      base64: z.string().check(z.minLength(4), z.maxLength(BASE64_LENGTH_MAX)),
    }),
    output: z.object({ fileId }),
  },
  /** Step 2. */
  verifyIdentity: {
    input: z.strictObject({ openingId, name: text(30), idNumber: text(24), idFront: fileId, idBack: fileId }),
    output: opening,
  },
  /** Step 3. */
  bindCard: { input: z.strictObject({ openingId, cardNumber: text(30) }), output: opening },
  checkShopName: {
    /** Where goods leave from, empty while that is not said: what is offered instead is called after it. */
    input: z.strictObject({ name: maybeText(60), shipFrom: maybeText(60) }),
    output: z.object({
      free: z.boolean(),
      sentence: z.nullable(z.string()),
      suggestion: z.nullable(z.string()),
    }),
  },
  /** Step 4: the shop opens, and its application to collect money goes out. */
  nameShop: {
    input: z.strictObject({
      openingId,
      name: text(SHOP_NAME_LENGTH_MAX * 2),
      paint: z.enum(PAINTS),
      shipFrom: text(60),
      notice: maybeText(SHOP_NOTICE_LENGTH_MAX),
      returnAddress: z.nullable(address),
    }),
    output: opening,
  },
} as const

export const addressShape = address
