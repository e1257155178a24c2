// The errand behind another payment method: the number before is closed at the channel first, then the next is made.
import { later } from '../../domain/day'
import type { ShopId } from '../../domain/ids'
import { closeAttempt } from '../../domain/order-closing'
import { againAfterMs } from '../../domain/outbox'
import { isOpen, startAttempt, touchOrder, type SwitchBody } from '../../domain/payment-preparing'
import { errand } from '../../domain/change'
import { one } from '../../ports/store'
import { errandCase } from '../../ports/story'

export const switchAttempt = errandCase({
  read: ({ closes, next }: SwitchBody, home) => {
    const shopId = home.id as ShopId
    return {
      order: one('order', { shopId, orderId: next.orderId }),
      attempt: one('attempt', { shopId, orderId: next.orderId, attemptNo: closes.attemptNo }),
      made: one('attempt', { shopId, orderId: next.orderId, attemptNo: next.attemptNo }),
    }
  },
  ask: ({ body, facts, moment }, { payments }) => {
    const over = facts.order?.state !== 'pending' || moment.now >= body.next.expiresAt
    if (over || !facts.attempt || !isOpen(facts.attempt)) return null
    return payments.close({ outTradeNo: body.closes.outTradeNo, subMchid: body.next.subMchid })
  },
  record: ({ body, home, facts, tries, moment }, reply) => {
    const { order, attempt, made } = facts
    const { now } = moment
    if (!order || order.state !== 'pending' || now >= body.next.expiresAt || !attempt || made) {
      return { changes: [], again: null }
    }
    if (reply && reply.kind !== 'ok')
      return { changes: [], again: later(now, againAfterMs(tries)), fault: reply.kind }
    if (reply && reply.value === 'paid') {
      const { attemptNo } = body.closes
      const about = `${order.orderId}/${attemptNo}/switch`
      return {
        changes: [errand('query-attempt', about, { orderId: order.orderId, attemptNo }, now)],
        again: null,
      }
    }
    const closed = isOpen(attempt) ? closeAttempt(attempt, now) : []
    const started = startAttempt(home.id as ShopId, body.next, body.payerId, now)
    return { changes: [touchOrder(order), ...closed, ...started], again: null }
  },
})
