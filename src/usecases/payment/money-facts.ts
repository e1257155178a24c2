// What must be known to take money in: read by the notice and by the query alike.
import type { OrderId, ShopId } from '../../domain/ids'
import type { MoneyFacts } from '../../domain/payment-taking'
import { LINES_MAX } from '../../domain/order'
import { many, one, type Facts } from '../../ports/store'

export const moneyFetches = (shopId: ShopId, orderId: OrderId, attemptNo: number) => ({
  shop: one('shop', { shopId }),
  order: one('order', { shopId, orderId }),
  attempt: one('attempt', { shopId, orderId, attemptNo }),
  lines: many('orderLine', { shopId, orderId }, [['lineNo', 'asc']], LINES_MAX),
  invitation: one('invitation', { shopId, invitationId: { via: ['order', 'invitationId'] } }),
})

/** Null when the order or the attempt is not ours. An invitation counts only while this order claims it. */
export function moneyFacts(facts: Facts<ReturnType<typeof moneyFetches>>): MoneyFacts | null {
  const { shop, order, attempt, lines, invitation } = facts
  if (!shop || !order || !attempt) return null
  const claimed = invitation && invitation.claimedOrderId === order.orderId ? invitation : null
  return { shop, order, attempt, lines, invitation: claimed }
}
