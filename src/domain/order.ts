// An order: what was bought at which price, its life from placing to release, and the edges of that life.
import { DAY_MS, MINUTE_MS, type Instant } from './day'
import type { InvitationId, OrderId, PersonId, ShareId, ShopId, SkuId } from './ids'
import type { Machine } from './machine'
import type { Fen } from './money'

export interface Order {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly buyerId: PersonId
  readonly state: OrderState
  /** Shop-window line for lists, notices and the cashier: first item and how many more. */
  readonly title: string
  readonly goodsFen: Fen
  readonly postageFen: Fen
  readonly totalFen: Fen
  /** The channel's own fee and our commission, fixed when the money came; 0 before. */
  readonly feeFen: Fen
  readonly commissionFen: Fen
  readonly invitationId: InvitationId | null
  readonly invitationVersion: number | null
  readonly shareId: ShareId | null
  readonly addressMask: string
  readonly placedAt: Instant
  readonly expiresAt: Instant
  readonly paidAttemptNo: number | null
  readonly paidAt: Instant | null
  readonly shippedAt: Instant | null
  readonly autoReceiveAt: Instant | null
  readonly receivedAt: Instant | null
  readonly releasedAt: Instant | null
  readonly rev: number
}

export interface OrderLine {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly lineNo: number
  readonly skuId: SkuId | null
  readonly title: string
  readonly spec: readonly string[]
  readonly unitFen: Fen
  readonly quantity: number
  readonly amountFen: Fen
}

/** The receiver's name, phone and address, sealed with the buyer's key. */
export interface OrderAddress {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly personId: PersonId
  readonly sealed: string
  /** The buyer's own data key as it was, itself sealed: so the seller's view needs no look at the buyer. */
  readonly sealedKey: string
}

/** One row per change of an order's state. */
export interface OrderStep {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly to: OrderState
  readonly from: OrderState | null
  readonly by: 'buyer' | 'seller' | 'channel' | 'clock' | 'operator'
  readonly at: Instant
}

export interface Shipment {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly shipmentNo: number
  readonly carrier: string
  readonly waybill: string
  readonly at: Instant
}

/** A buyer's own list, kept beside the buyer and fed after each change. */
export interface BuyerOrder {
  readonly personId: PersonId
  readonly orderId: OrderId
  readonly shopId: ShopId
  readonly shopName: string
  readonly title: string
  readonly totalFen: Fen
  readonly state: OrderState
  readonly placedAt: Instant
  /** The order's `rev` this row was copied from: an older copy never overwrites a newer one. */
  readonly orderRev: number
  readonly rev: number
}

export type OrderState = 'pending' | 'paid' | 'shipped' | 'received' | 'released' | 'closed' | 'refunded'

export const orderLife: Machine<OrderState> = {
  name: 'order',
  first: 'pending',
  ends: ['released', 'closed', 'refunded'],
  edges: [
    { from: 'pending', to: 'paid', by: ['channel'] },
    { from: 'pending', to: 'closed', by: ['clock', 'buyer'] },
    { from: 'paid', to: 'shipped', by: ['seller'] },
    { from: 'shipped', to: 'received', by: ['buyer', 'clock'] },
    { from: 'received', to: 'released', by: ['channel'] },
    { from: 'paid', to: 'refunded', by: ['channel'] },
    { from: 'shipped', to: 'refunded', by: ['channel'] },
    { from: 'received', to: 'refunded', by: ['channel'] },
  ],
}

/** How long a buyer has to pay. */
export const PAY_WITHIN_MS = 30 * MINUTE_MS
/** Express goods count as received ten days after shipping, as WeChat's trade rules have it. */
export const AUTO_RECEIVE_MS = 10 * DAY_MS
/** A waybill may be put right once, then it is locked. */
export const SHIPMENTS_MAX = 2
export const LINES_MAX = 20
export const TITLE_SUMMARY_LENGTH_MAX = 60

/** Paid, and not in the buyer's hands yet. */
export const isUnderway = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'paid' || state === 'shipped'
