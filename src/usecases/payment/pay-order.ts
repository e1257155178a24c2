// Paying a placed order: one open attempt at a time, and an honest state while the channel has not answered.
import type { Input, Output } from '../../contract/functions'
import { methodsFor } from '../../domain/channel'
import type { Order } from '../../domain/order'
import type { Attempt, PrepayReply } from '../../domain/payment'
import { preparePayment, touchOrder } from '../../domain/payment-preparing'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase, type Replies } from '../../ports/story'

type Asked = Input<'payOrder'>
type Kept = Pick<Output<'payOrder'>, 'orderId' | 'totalFen' | 'attemptNo' | 'expiresAt'>

export const payOrder = useCase({
  read: ({ shopId, orderId }: Asked, { personId }) => ({
    order: one('order', { shopId, orderId, buyerId: personId }),
    shop: one('shop', { shopId }),
    attempts: many('attempt', { shopId, orderId }, [['attemptNo', 'desc']], 1),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ input, facts, who, asker, moment }) => {
    const { order, shop, attempts } = facts
    if (!order || !shop || !who) return refuse('not-found')
    const { name, subMchid } = shop
    if (subMchid === null) return refuse('cannot-collect-yet')
    const payer = { personId: who.personId, openid: who.openid, ip: asker.ip, inWechat: asker.inWechat }
    if (!methodsFor(payer).some(({ method }) => method === input.method)) return refuse('method-unavailable')
    const prepared = preparePayment(
      order,
      { name, subMchid },
      attempts[0] ?? null,
      input.method,
      payer,
      moment.now,
      moment.id,
    )
    if (!prepared.ok) return prepared
    const { attemptNo, changes } = prepared.value
    const all = changes.length > 0 ? [touchOrder(order), ...changes] : []
    return ok({ home: shopHome(shop.shopId), changes: all, kept: keptOf(order, attemptNo) })
  },
  answer: (kept: Kept, { facts }, replies) => payingOf(kept, facts.attempts[0] ?? null, replies),
})

function keptOf({ orderId, totalFen, expiresAt }: Order, attemptNo: number): Kept {
  return { orderId, totalFen, expiresAt, attemptNo }
}

/** Each tap that switches the method is an errand of its own. */
function switched(replies: Replies, about: string): unknown {
  const errandId = Object.keys(replies).find((id) => id.indexOf(`switch-attempt/${about}/`) === 0)
  return errandId === undefined ? undefined : replies[errandId]
}

/** What the waiting screen gets: the errand's fresh answer, else what is written of the attempt. */
function payingOf(kept: Kept, attempt: Attempt | null, replies: Replies): Output<'payOrder'> {
  const about = `${kept.orderId}/${kept.attemptNo}`
  const fresh = (replies[`prepay/${about}`] ?? switched(replies, about)) as PrepayReply | undefined
  if (fresh) return { ...kept, ...fresh }
  if (attempt && attempt.attemptNo === kept.attemptNo)
    return { ...kept, state: attempt.state, prepay: attempt.prepay }
  return { ...kept, state: 'created', prepay: null }
}
