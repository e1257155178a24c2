// What may be asked of a shop: its page for anybody, and the seller's own counter.
import * as z from 'zod/mini'
import { MESSAGE_KINDS, PAINTS, SHOP_NAME_LENGTH_MAX, SHOP_NOTICE_LENGTH_MAX } from '../domain/shop'
import {
  anyId,
  day,
  empty,
  fen,
  fileId,
  instant,
  invitationId,
  maybeText,
  productId,
  shareId,
  shopId,
  skuId,
  text,
} from './shape'

export const shopHead = z.object({
  shopId,
  name: z.string(),
  notice: z.string(),
  paint: z.enum(PAINTS),
  logo: z.nullable(fileId),
  shipFrom: z.string(),
  /** False until the channel collects for this shop: buyers are told before they fill anything. */
  collecting: z.boolean(),
  openedAt: instant,
})

export const productCard = z.object({
  productId,
  title: z.string(),
  picture: z.nullable(fileId),
  onSale: z.boolean(),
  priceFromFen: fen,
  isFrom: z.boolean(),
  sellable: z.int(),
})

export const shopFunctions = {
  readShopPage: {
    input: z.strictObject({ shopId, after: z.nullable(instant) }),
    output: z.object({ shop: shopHead, products: z.array(productCard), more: z.nullable(instant) }),
  },
  /** A look at a shared page; counted once by its id. */
  recordVisit: {
    input: z.strictObject({
      shopId,
      visitId: anyId,
      page: z.enum(['shop', 'product', 'invitation']),
      targetId: text(22),
      shareId: z.nullable(shareId),
    }),
    output: z.object({}),
  },
  readMyShop: {
    input: empty,
    output: z.object({
      shop: z.nullable(shopHead),
      /** Where the application stands; `signUrl` when the seller has to sign. */
      application: z.nullable(
        z.object({ state: z.string(), signUrl: z.nullable(z.string()), reason: z.nullable(z.string()) }),
      ),
      bankName: z.nullable(z.string()),
      cardMask: z.nullable(z.string()),
      openingMs: z.nullable(z.int()),
    }),
  },
  editShop: {
    input: z.strictObject({
      shopId,
      name: text(SHOP_NAME_LENGTH_MAX * 2),
      notice: maybeText(SHOP_NOTICE_LENGTH_MAX),
      paint: z.enum(PAINTS),
      logo: z.nullable(fileId),
      shipFrom: text(60),
    }),
    output: z.object({}),
  },
  /** What to do now, where the money is, and today's figures. */
  readCounter: {
    input: z.strictObject({ shopId }),
    output: z.object({
      toShip: z.int(),
      unpaid: z.int(),
      /** Invitations that are out with buyers, sent or opened, neither being paid nor over. */
      opened: z.int(),
      /** Invitations whose buyer waits for an answer; of each its latest wish, the latest three of them below. */
      changeRequestCount: z.int(),
      changeRequests: z.array(z.object({ invitationId, version: z.int(), text: z.string(), at: instant })),
      /** Up to three SKUs on sale that are sold out or nearly so, the scarcest first. */
      lowStock: z.array(
        z.object({ productId, skuId, title: z.string(), spec: z.array(z.string()), sellable: z.int() }),
      ),
      /** Paid by buyers and kept by the channel until the goods are received, without the channel's fee. */
      heldFen: fen,
      /** Released and on its way: with the date it reaches the card. */
      arrivingFen: fen,
      arrivingOn: z.nullable(day),
      /** Payouts of today's business day that the bank has confirmed. */
      arrivedTodayFen: fen,
      /** All payouts there ever were that the bank has confirmed, today's included. */
      arrivedFen: fen,
      /** The payout that the bank gave back last, until a later one takes its money along. */
      returned: z.nullable(z.object({ day, amountFen: fen })),
      today: z.object({ day, visitors: z.int(), visits: z.int(), orders: z.int(), turnoverFen: fen }),
      asOf: instant,
    }),
  },
  readMessages: {
    input: z.strictObject({ shopId, before: z.nullable(instant) }),
    output: z.object({
      messages: z.array(
        z.object({
          kind: z.enum(MESSAGE_KINDS),
          ref: z.string(),
          title: z.string(),
          at: instant,
          readAt: z.nullable(instant),
        }),
      ),
      unread: z.int(),
    }),
  },
  markMessageRead: {
    input: z.strictObject({ shopId, kind: text(30), ref: text(80) }),
    output: z.object({}),
  },
} as const
