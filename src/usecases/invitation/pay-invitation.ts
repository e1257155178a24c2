// Paying an invitation: claimed, ordered and prepared in one commit; the price is the version's, never the request's.
import type { Input, Output } from '../../contract/functions'
import { checkAddress } from '../../domain/address'
import { stepRow } from '../../domain/change'
import { methodsFor } from '../../domain/channel'
import { mayPay } from '../../domain/invitation-writing'
import { placeOrder, type OrderItem } from '../../domain/order-placing'
import { preparePayment } from '../../domain/payment-preparing'
import type { Sku } from '../../domain/product'
import { ok, refuse, type Result } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import type { PrepayReply } from '../../domain/payment'
import type { ShareId } from '../../domain/ids'
import { ITEMS_MAX, type Invitation, type InvitationItem } from '../../domain/invitation'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'payInvitation'>
type Kept = Pick<Output<'payInvitation'>, 'orderId' | 'totalFen' | 'attemptNo' | 'expiresAt'>

export const payInvitation = useCase({
  read: ({ shopId, invitationId, version, orderId }: Asked) => ({
    shop: one('shop', { shopId }),
    invitation: one('invitation', { shopId, invitationId }),
    offer: one('invitationVersion', { shopId, invitationId, version }),
    items: many('invitationItem', { shopId, invitationId, version }, [['itemNo', 'asc']], ITEMS_MAX),
    known: one('order', { shopId, orderId }),
    attempt: one('attempt', { shopId, orderId, attemptNo: 1 }),
    shelf: many('sku', { shopId, skuId: { via: ['items', 'skuId'] } }, [['skuId', 'asc']], ITEMS_MAX),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  prepare: (input: Asked, _facts, who, { vault }) =>
    vault.seal(who?.sealedKey ?? '', { address: JSON.stringify(input.address) }),
  decide: ({ input, facts, who, asker, moment, prepared }) => {
    const { shop, invitation, offer, known } = facts
    const { now } = moment
    if (!shop || !invitation || !offer || !who) return refuse('invitation-gone')
    if (known) return refuse('not-found')
    const payable = mayPay(invitation, input.version, who.personId, now)
    if (!payable.ok) return payable
    const checked = checkAddress(input.address)
    if (!checked.ok) return checked
    const items = itemsOf(facts.items, facts.shelf)
    if (!items.ok) return items
    const placed = placeOrder(
      shop,
      {
        orderId: input.orderId,
        buyerId: who.personId,
        items: items.value,
        postageFen: offer.postageFen,
        shareId: input.shareId as ShareId | null,
        invitation,
        addressMask: checked.value.mask,
        addressSealed: prepared['address'] ?? '',
        sealedKey: who.sealedKey,
      },
      now,
    )
    if (!placed.ok) return placed
    const { order } = placed.value
    const payer = { personId: who.personId, openid: who.openid, ip: asker.ip, inWechat: asker.inWechat }
    const method = methodsFor(payer).find((row) => row.method === input.method)
    if (!method || shop.subMchid === null) return refuse('method-unavailable')
    const seller = { name: shop.name, subMchid: shop.subMchid }
    const payment = preparePayment(order, seller, null, input.method, payer, now, moment.id)
    if (!payment.ok) return payment
    const { orderId, totalFen, expiresAt } = order
    const changes = [claim(invitation, order), ...placed.value.changes, ...payment.value.changes]
    return ok({ home: shopHome(shop.shopId), changes, kept: { orderId, totalFen, expiresAt, attemptNo: 1 } })
  },
  answer: (kept: Kept, { facts }, replies): Output<'payInvitation'> => {
    const fresh = replies[`prepay/${kept.orderId}/${kept.attemptNo}`] as PrepayReply | undefined
    if (fresh) return { ...kept, ...fresh }
    const { attempt } = facts
    return { ...kept, state: attempt?.state ?? 'created', prepay: attempt?.prepay ?? null }
  },
})

function claim(
  { invitationId, rev }: Invitation,
  order: { buyerId: Invitation['sellerId']; orderId: Kept['orderId'] },
) {
  const set = { state: 'claimed', claimedBy: order.buyerId, claimedOrderId: order.orderId } as const
  return stepRow('invitation', { invitationId }, { from: ['sent', 'opened'], rev }, set)
}

/** The agreed price holds whatever the shelf says now; only the stock must be there. Refused: `sold-out`. */
function itemsOf(offered: readonly InvitationItem[], shelf: readonly Sku[]): Result<OrderItem[]> {
  const items: OrderItem[] = []
  for (const { skuId, title, spec, unitFen, quantity } of offered) {
    const sku = skuId === null ? null : shelf.find((row) => row.skuId === skuId)
    if (sku === undefined) return refuse('product-gone')
    const wanted = quantity + items.reduce((sum, item) => sum + (item.skuId === skuId ? item.quantity : 0), 0)
    if (sku && sku.sellable < wanted) return refuse('sold-out', { title, left: sku.sellable })
    items.push({ skuId, title, spec, unitFen, quantity, terms: null })
  }
  return ok(items)
}
