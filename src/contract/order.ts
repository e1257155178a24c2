// What may be asked of orders and their payment, by the buyer and by the seller.
import * as z from 'zod/mini'
import { QUANTITY_MAX } from '../domain/invitation'
import { LINES_MAX } from '../domain/order'
import { addressShape } from './opening'
import { day, fen, instant, orderId, shareId, shopId, skuId, text, whole } from './shape'
import { shopHead } from './shop'

export const paymentMethod = z.enum(['wechat-jsapi', 'wechat-h5', 'wechat-native'])
export const orderState = z.enum(['pending', 'paid', 'shipped', 'received', 'released', 'closed', 'refunded'])

export const prepayShape = z.union([
  z.object({
    kind: z.literal('jsapi'),
    appId: z.string(),
    timeStamp: z.string(),
    nonceStr: z.string(),
    package: z.string(),
    signType: z.literal('RSA'),
    paySign: z.string(),
  }),
  z.object({ kind: z.literal('h5'), url: z.string() }),
  z.object({ kind: z.literal('native'), codeUrl: z.string() }),
])

/** `prepay` opens the cashier; null while the channel's answer is unknown: ask `checkPayment`. */
export const payingShape = z.object({
  orderId,
  totalFen: fen,
  attemptNo: z.int(),
  state: z.enum(['created', 'pending', 'unknown', 'succeeded', 'closed']),
  prepay: z.nullable(prepayShape),
  expiresAt: instant,
})

const line = z.object({
  skuId: z.nullable(skuId),
  title: z.string(),
  spec: z.array(z.string()),
  unitFen: fen,
  quantity: z.int(),
  amountFen: fen,
})
export const orderShape = z.object({
  shopId,
  orderId,
  state: orderState,
  title: z.string(),
  goodsFen: fen,
  postageFen: fen,
  totalFen: fen,
  placedAt: instant,
  expiresAt: instant,
  paidAt: z.nullable(instant),
  shippedAt: z.nullable(instant),
  autoReceiveAt: z.nullable(instant),
  receivedAt: z.nullable(instant),
  releasedAt: z.nullable(instant),
})
const shipment = z.object({
  shipmentNo: z.int(),
  carrier: z.string(),
  carrierName: z.string(),
  waybill: z.string(),
  at: instant,
})
/** Money of this order on its way back: it came too late, or a second time. */
const refund = z.object({
  amountFen: fen,
  state: z.enum(['asked', 'approved', 'rejected', 'sending', 'succeeded', 'failed']),
  reason: z.enum(['late-money', 'second-money']),
  /** When it ended, else when it began. */
  at: instant,
})
/** A payment that is still open: `payOrder` with the same method opens its cashier again, under the same number. */
const attempt = z.object({
  attemptNo: z.int(),
  method: paymentMethod,
  state: z.enum(['created', 'pending', 'unknown']),
  expiresAt: instant,
})
/** The name on the parcel as it may be shown: `陈*`. */
export const receiver = z.string()
const at = { shopId, orderId }

export const orderFunctions = {
  placeOrder: {
    input: z.strictObject({
      ...at,
      lines: z
        .array(z.strictObject({ skuId, quantity: whole(1, QUANTITY_MAX), terms: whole(0, 1_000_000_000) }))
        .check(z.minLength(1), z.maxLength(LINES_MAX)),
      address: addressShape,
      shareId: z.nullable(shareId),
    }),
    output: z.object({ orderId, totalFen: fen, expiresAt: instant }),
  },
  /** Prepares the payment of a placed order; another tap on the same method gets the same number. */
  payOrder: { input: z.strictObject({ ...at, method: paymentMethod }), output: payingShape },
  /** Asks the channel now, for a page that waits: after the cashier closed, or after a time-out. */
  checkPayment: {
    input: z.strictObject(at),
    output: z.object({ orderState, attemptState: z.nullable(payingShape) }),
  },
  cancelOrder: { input: z.strictObject(at), output: z.object({ state: orderState }) },
  /** For the order's buyer and for its seller; the seller alone also gets the address. */
  readOrder: {
    input: z.strictObject(at),
    output: z.object({
      order: orderShape,
      shop: shopHead,
      lines: z.array(line),
      shipments: z.array(shipment),
      addressMask: z.string(),
      mine: z.enum(['buyer', 'seller']),
      refunds: z.array(refund),
      /** The buyer's part: the payment to go on with, while the order waits for one. */
      attempt: z.nullable(attempt),
      /** The seller's part: what arrives, when, and what was taken off. */
      money: z.nullable(
        z.object({
          feeFen: fen,
          commissionFen: fen,
          netFen: fen,
          arrivesOn: z.nullable(day),
          payoutState: z.nullable(z.string()),
        }),
      ),
    }),
  },
  /** The receiver's address in full: for the seller while there is something to ship, for the buyer always; each reading is recorded. */
  revealAddress: { input: z.strictObject(at), output: z.object({ address: addressShape }) },
  shipOrder: {
    input: z.strictObject({ ...at, waybill: text(40), carrier: z.nullable(text(10)) }),
    output: z.object({
      shipmentNo: z.int(),
      carrier: z.string(),
      carrierName: z.string(),
      autoReceiveAt: instant,
    }),
  },
  confirmReceipt: { input: z.strictObject(at), output: z.object({ state: orderState }) },
  listMyOrders: {
    input: z.strictObject({ before: z.nullable(instant) }),
    output: z.object({
      orders: z.array(
        z.object({
          shopId,
          orderId,
          shopName: z.string(),
          title: z.string(),
          totalFen: fen,
          state: orderState,
          placedAt: instant,
        }),
      ),
      more: z.nullable(instant),
    }),
  },
  listShopOrders: {
    input: z.strictObject({ shopId, state: z.nullable(orderState), before: z.nullable(instant) }),
    output: z.object({
      orders: z.array(z.object({ ...orderShape.shape, receiver, pieces: z.int() })),
      more: z.nullable(instant),
    }),
  },
  listMethods: {
    input: z.strictObject({ platform: z.enum(['wechat', 'h5', 'alipay', 'douyin']) }),
    output: z.object({ methods: z.array(z.object({ method: paymentMethod, name: z.string() })) }),
  },
} as const
