// The errand that asks the channel what became of a payment: it repairs a lost notice and an unknown answer.
import { later } from '../../domain/day'
import type { OrderId, ShopId } from '../../domain/ids'
import { closeAttempt } from '../../domain/order-closing'
import { QUERY_AFTER_MS } from '../../domain/payment'
import { isOpen } from '../../domain/payment-preparing'
import { takeMoney } from '../../domain/payment-taking'
import type { Payments, TradeAsk, TradeState } from '../../ports/payments'
import { faultOf, replied, type Reply } from '../../ports/reply'
import { errandCase } from '../../ports/story'
import { moneyFacts, moneyFetches } from './money-facts'

interface Body {
  readonly orderId: OrderId
  readonly attemptNo: number
  /** A single look, for a page that waits; the attempt's own watch goes on. */
  readonly once?: true
  /** The channel refused the prepay: a number it does not know then never becomes an order there. */
  readonly refused?: true
  /** The last look at a number that is closed already. */
  readonly closed?: true
}

/** The last wait of the schedule repeats while the attempt is open; its order's expiry ends it. */
const waitMs = (tries: number): number =>
  QUERY_AFTER_MS[Math.min(tries + 1, QUERY_AFTER_MS.length - 1)] ?? QUERY_AFTER_MS[0] ?? 0

export const queryAttempt = errandCase({
  read: (body: Body, home) => moneyFetches(home.id as ShopId, body.orderId, body.attemptNo),
  ask: ({ body, facts }, { payments }) => {
    const known = moneyFacts(facts)
    if (!known) return null
    const trade = { outTradeNo: known.attempt.outTradeNo, subMchid: known.shop.subMchid ?? '' }
    if (body.closed) return known.attempt.state === 'closed' ? payments.query(trade) : null
    if (!isOpen(known.attempt)) return null
    return known.order.state === 'pending' ? payments.query(trade) : endTrade(payments, trade)
  },
  record: ({ body, facts, tries, moment }, reply) => {
    const known = moneyFacts(facts)
    if (reply === null || !known) return { changes: [], again: null }
    const again = body.once ? null : later(moment.now, waitMs(tries))
    if (reply.kind !== 'ok') return { changes: [], again, fault: faultOf(reply) }
    const state: TradeState = reply.value
    if (state.state === 'paid') {
      const taken = takeMoney(known, state, moment.settings, moment.now, moment.id)
      if (!taken.ok)
        return { changes: [], again, fault: JSON.stringify(taken.details), alarm: 'money-differs' }
      return { changes: taken.value, again: null }
    }
    if (!isOpen(known.attempt)) return { changes: [], again: null }
    const over = state.state === 'closed' || (state.state === 'absent' && body.refused)
    if (over) return { changes: closeAttempt(known.attempt, moment.now), again: null }
    return { changes: [], again }
  },
})

/** A number that its order no longer needs is closed: nobody pays it any more, and nobody has to ask for ever. */
function endTrade(payments: Payments, trade: TradeAsk): Promise<Reply<TradeState>> {
  return payments.close(trade).then((reply): Reply<TradeState> | Promise<Reply<TradeState>> => {
    if (reply.kind !== 'ok') return reply
    return reply.value === 'paid' ? payments.query(trade) : replied({ state: 'closed' })
  })
}
