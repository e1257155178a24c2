// What may be asked of an invitation to pay: the seller writes and revises it, the buyer opens, asks and pays.
import * as z from 'zod/mini'
import { EXPIRY_MS_MAX, EXPIRY_MS_MIN, ITEMS_MAX, NOTE_LENGTH_MAX, QUANTITY_MAX } from '../domain/invitation'
import { PRICE_FEN_MAX, TITLE_LENGTH_MAX } from '../domain/product'
import { addressShape } from './opening'
import { payingShape, paymentMethod } from './order'
import { anyId, fen, instant, invitationId, maybeText, orderId, shopId, skuId, text, whole } from './shape'
import { shopHead } from './shop'

const item = z.strictObject({
  skuId: z.nullable(skuId),
  title: text(TITLE_LENGTH_MAX),
  unitFen: whole(1, PRICE_FEN_MAX),
  quantity: whole(1, QUANTITY_MAX),
})
const offer = {
  items: z.array(item).check(z.minLength(1), z.maxLength(ITEMS_MAX)),
  postageFen: whole(0, PRICE_FEN_MAX),
  note: maybeText(NOTE_LENGTH_MAX),
  validMs: whole(EXPIRY_MS_MIN, EXPIRY_MS_MAX),
}
const version = z.object({
  version: z.int(),
  items: z.array(
    z.object({
      skuId: z.nullable(skuId),
      title: z.string(),
      spec: z.array(z.string()),
      unitFen: fen,
      quantity: z.int(),
    }),
  ),
  goodsFen: fen,
  postageFen: fen,
  totalFen: fen,
  note: z.string(),
  at: instant,
})
const face = z.enum([
  'draft',
  'sent',
  'opened',
  'claimed',
  'paid',
  'expired',
  'withdrawn',
  'declined',
  'superseded',
])
const request = z.object({ requestId: z.string(), text: z.string(), at: instant })

export const invitationFunctions = {
  sendInvitation: {
    input: z.strictObject({ shopId, invitationId, ...offer }),
    output: z.object({ invitationId, version: z.int(), totalFen: fen, expiresAt: instant }),
  },
  /** Writes the next version; the one before shows as replaced and can no longer be paid. */
  reviseInvitation: {
    input: z.strictObject({ shopId, invitationId, replaces: whole(1, 99), ...offer }),
    output: z.object({ invitationId, version: z.int(), totalFen: fen, expiresAt: instant }),
  },
  withdrawInvitation: { input: z.strictObject({ shopId, invitationId }), output: z.object({}) },
  /** The card for anybody; `version` is the one the card was sent with, null (a scanned code has none) the current one. */
  readInvitation: {
    input: z.strictObject({ shopId, invitationId, version: z.nullable(whole(1, 99)) }),
    output: z.object({
      shop: shopHead,
      /** Orders of this shop that were ever paid: 「成交 310 单」. */
      dealt: z.int(),
      /** A `claimed` one is being paid: by the reader where `mine` is `payer`, else by somebody else. */
      face,
      current: z.int(),
      offer: version,
      expiresAt: instant,
      /** Set for the one who pays it. */
      orderId: z.nullable(orderId),
      mine: z.enum(['seller', 'payer', 'none']),
      /** For the seller: when somebody else first looked. */
      openedAt: z.nullable(instant),
      requests: z.array(request),
    }),
  },
  /** The first look by somebody else than the seller; the seller sees 「已打开」. */
  openInvitation: { input: z.strictObject({ shopId, invitationId }), output: z.object({}) },
  declineInvitation: { input: z.strictObject({ shopId, invitationId }), output: z.object({}) },
  askChange: {
    input: z.strictObject({ shopId, invitationId, requestId: anyId, text: text(NOTE_LENGTH_MAX) }),
    output: z.object({}),
  },
  /** Claims the invitation, makes the order and prepares the payment. */
  payInvitation: {
    input: z.strictObject({
      shopId,
      invitationId,
      version: whole(1, 99),
      orderId,
      method: paymentMethod,
      address: addressShape,
      shareId: z.nullable(z.string().check(z.regex(/^[0-9A-Za-z]{8,16}$/))),
    }),
    output: payingShape,
  },
  listInvitations: {
    input: z.strictObject({ shopId, before: z.nullable(instant) }),
    output: z.object({
      invitations: z.array(
        z.object({
          invitationId,
          state: face,
          version: z.int(),
          /** The current version's sentence to the buyer; '' when there is none. */
          note: z.string(),
          totalFen: fen,
          expiresAt: instant,
          createdAt: instant,
        }),
      ),
      more: z.nullable(instant),
    }),
  },
} as const
