// Placing an order: from goods and prices the server knows to the rows, the reserved stock and the clock that ends it.
import { errand, insert, moveStock, type Change } from './change'
import { later, type Instant } from './day'
import type { OrderId, PersonId, ShareId, SkuId } from './ids'
import { add, ORDER_FEN_MAX, times, ZERO, type Fen } from './money'
import { PAY_WITHIN_MS, TITLE_SUMMARY_LENGTH_MAX, type Order, type OrderLine } from './order'
import type { Invitation } from './invitation'
import { ok, refuse, type Result } from './result'
import type { Shop } from './shop'
import { cut } from './typed-text'

export interface OrderItem {
  readonly skuId: SkuId | null
  readonly title: string
  readonly spec: readonly string[]
  readonly unitFen: Fen
  readonly quantity: number
  /** The seller's terms the buyer saw; null where the price was agreed by invitation. */
  readonly terms: number | null
}

export interface Placing {
  readonly orderId: OrderId
  readonly buyerId: PersonId
  readonly items: readonly OrderItem[]
  readonly postageFen: Fen
  readonly shareId: ShareId | null
  readonly invitation: Invitation | null
  readonly addressMask: string
  readonly addressSealed: string
  readonly sealedKey: string
}

export interface Placed {
  readonly order: Order
  readonly changes: readonly Change[]
}

/** Refused: `cannot-collect-yet`, `own-goods`, `total-out-of-range`. Prices are the caller's, who has them from the store. */
export function placeOrder(shop: Shop, placing: Placing, now: Instant): Result<Placed> {
  const { orderId, buyerId, items } = placing
  if (shop.ownerId === buyerId) return refuse('own-goods')
  if (shop.subMchid === null) return refuse('cannot-collect-yet')
  const { shopId } = shop
  const lines: OrderLine[] = items.map(({ skuId, title, spec, unitFen, quantity }, index) => {
    const amountFen = times(unitFen, quantity)
    return { shopId, orderId, lineNo: index + 1, skuId, title, spec, unitFen, quantity, amountFen }
  })
  const goodsFen = add(...lines.map(({ amountFen }) => amountFen))
  const totalFen = add(goodsFen, placing.postageFen)
  if (totalFen < 1 || totalFen > ORDER_FEN_MAX) return refuse('total-out-of-range')
  const order = newOrder(shop, placing, { goodsFen, totalFen }, now)
  return ok({ order, changes: rowsOf(order, lines, placing, now) })
}

function newOrder(shop: Shop, placing: Placing, sums: { goodsFen: Fen; totalFen: Fen }, now: Instant): Order {
  const { orderId, buyerId, invitation, items, postageFen, shareId, addressMask } = placing
  return {
    shopId: shop.shopId,
    orderId,
    buyerId,
    state: 'pending',
    title: summary(items),
    ...sums,
    postageFen,
    feeFen: ZERO,
    commissionFen: ZERO,
    invitationId: invitation ? invitation.invitationId : null,
    invitationVersion: invitation ? invitation.version : null,
    shareId,
    addressMask,
    placedAt: now,
    expiresAt: later(now, PAY_WITHIN_MS),
    paidAttemptNo: null,
    paidAt: null,
    shippedAt: null,
    autoReceiveAt: null,
    receivedAt: null,
    releasedAt: null,
    rev: 1,
  }
}

function rowsOf(order: Order, lines: readonly OrderLine[], placing: Placing, now: Instant): Change[] {
  const { shopId, orderId, buyerId } = order
  const { addressSealed: sealed, sealedKey } = placing
  return [
    insert('order', order),
    ...lines.map((line) => insert('orderLine', line)),
    insert('orderAddress', { shopId, orderId, personId: buyerId, sealed, sealedKey }),
    insert('orderStep', { shopId, orderId, from: null, to: 'pending', by: 'buyer', at: now }),
    ...reservations(placing.items, orderId, now),
    errand('expire-order', orderId, { orderId, by: 'clock' }, order.expiresAt),
    errand('feed-buyer-list', `${orderId}/pending`, { orderId }, now),
  ]
}

/** Lines of one SKU are summed first, so that two lines can't both pass the check alone. */
function reservations(items: readonly OrderItem[], orderId: OrderId, now: Instant): Change[] {
  const wanted = new Map<SkuId, { quantity: number; terms: number | null }>()
  items.forEach(({ skuId, quantity, terms }) => {
    if (skuId === null) return
    const before = wanted.get(skuId)
    wanted.set(skuId, { quantity: quantity + (before ? before.quantity : 0), terms })
  })
  return Array.from(wanted, ([skuId, { quantity, terms }]) =>
    moveStock('reserve', skuId, quantity, orderId, now, terms),
  )
}

/** `剁椒酱`, `剁椒酱 × 2`, `剁椒酱 等 3 件`. */
function summary(items: readonly OrderItem[]): string {
  const first = items[0]
  const title = first ? first.title : ''
  const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0)
  const rest = pieces < 2 ? '' : items.length > 1 ? ` 等 ${pieces} 件` : ` × ${pieces}`
  return `${cut(title, TITLE_SUMMARY_LENGTH_MAX - rest.length)}${rest}`
}
