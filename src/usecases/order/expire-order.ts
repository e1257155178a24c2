// The errand that ends an unpaid order, at its time or on the buyer's wish: first closed at the channel, then here.
import { errand } from '../../domain/change'
import { later } from '../../domain/day'
import type { OrderId, ShopId } from '../../domain/ids'
import { LINES_MAX } from '../../domain/order'
import { closeOrder } from '../../domain/order-closing'
import { againAfterMs } from '../../domain/outbox'
import { isOpen } from '../../domain/payment-preparing'
import { faultOf, replied, type Reply } from '../../ports/reply'
import { many, one } from '../../ports/store'
import { errandCase } from '../../ports/story'

interface Body {
  readonly orderId: OrderId
  readonly by: 'clock' | 'buyer'
}

/** What became of the number that the channel was asked to close. */
interface Closing {
  readonly attemptNo: number
  readonly state: 'closed' | 'paid'
}

export const expireOrder = errandCase({
  read: ({ orderId }: Body, home) => {
    const shopId = home.id as ShopId
    return {
      shop: one('shop', { shopId }),
      order: one('order', { shopId, orderId }),
      attempts: many('attempt', { shopId, orderId }, [['attemptNo', 'desc']], 1),
      lines: many('orderLine', { shopId, orderId }, [['lineNo', 'asc']], LINES_MAX),
      invitation: one('invitation', { shopId, invitationId: { via: ['order', 'invitationId'] } }),
    }
  },
  ask: ({ facts }, { payments }) => {
    const { order, shop, attempts } = facts
    const [attempt] = attempts
    if (!order || order.state !== 'pending' || !attempt || !isOpen(attempt)) return null
    const { outTradeNo, attemptNo } = attempt
    return payments
      .close({ outTradeNo, subMchid: shop?.subMchid ?? '' })
      .then((reply): Reply<Closing> =>
        reply.kind === 'ok' ? replied({ attemptNo, state: reply.value }) : reply,
      )
  },
  record: ({ body, facts, tries, moment }, reply) => {
    const { order, attempts, lines, invitation } = facts
    const attempt = attempts[0] ?? null
    if (!order || order.state !== 'pending') return { changes: [], again: null, reply: order?.state }
    const again = later(moment.now, againAfterMs(tries))
    if (reply && reply.kind !== 'ok') {
      return { changes: [], again, fault: faultOf(reply) }
    }
    // The channel was asked about an older number, or about none: what it said is no word on this one.
    if (attempt && isOpen(attempt) && reply?.value.attemptNo !== attempt.attemptNo)
      return { changes: [], again: moment.now, fault: 'attempt opened meanwhile' }
    if (reply && reply.value.state === 'paid' && attempt) {
      const { orderId, attemptNo } = attempt
      const question = errand(
        'query-attempt',
        `${orderId}/${attemptNo}/close`,
        { orderId, attemptNo },
        moment.now,
      )
      return { changes: [question], again, fault: 'paid at the channel' }
    }
    const changes = closeOrder({ order, attempt, lines, invitation }, body.by, moment.now)
    return { changes, again: null, reply: 'closed' }
  },
})
