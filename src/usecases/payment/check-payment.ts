// "Has it been paid?": asks the channel at once, for a page that waits after the cashier closed.
import type { Input, Output } from '../../contract/functions'
import { errandAtOnce } from '../../domain/change'
import { isOpen } from '../../domain/payment-preparing'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'checkPayment'>

/** `orderState` is read before the channel is asked; `readOrder` right after shows what the question brought. */
export const checkPayment = useCase({
  read: ({ shopId, orderId }: Asked, { personId }) => ({
    order: one('order', { shopId, orderId, buyerId: personId }),
    attempts: many('attempt', { shopId, orderId }, [['attemptNo', 'desc']], 1),
  }),
  decide: ({ facts, moment }) => {
    const { order } = facts
    if (!order) return refuse('not-found')
    const { shopId, orderId } = order
    const [attempt] = facts.attempts
    if (order.state !== 'pending' || !attempt || !isOpen(attempt)) {
      return ok({ home: shopHome(shopId), changes: [], kept: null })
    }
    const { attemptNo } = attempt
    const about = `${orderId}/${attemptNo}/${moment.id()}`
    const question = errandAtOnce('query-attempt', about, { orderId, attemptNo, once: true }, moment.now)
    return ok({ home: shopHome(shopId), changes: [question], kept: null })
  },
  answer: (_kept: null, { facts }): Output<'checkPayment'> => {
    const { order, attempts } = facts
    const [attempt] = attempts
    if (!order) return { orderState: 'closed', attemptState: null }
    const { orderId, totalFen, expiresAt } = order
    const shown = attempt && { orderId, totalFen, expiresAt, ...pick(attempt) }
    return { orderState: order.state, attemptState: shown ?? null }
  },
})

const pick = ({
  attemptNo,
  state,
  prepay,
}: { attemptNo: number } & Pick<
  NonNullable<Output<'checkPayment'>['attemptState']>,
  'state' | 'prepay'
>) => ({
  attemptNo,
  state,
  prepay,
})
