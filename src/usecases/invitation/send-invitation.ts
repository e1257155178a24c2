// The seller sends an invitation to pay: goods from the shelf or free items, at the seller's own price.
import type { Input, Output } from '../../contract/functions'
import { ITEMS_MAX } from '../../domain/invitation'
import { sendInvitation as send } from '../../domain/invitation-writing'
import type { SkuId } from '../../domain/ids'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'sendInvitation'>

export const shelfOf = (items: Asked['items']): SkuId[] =>
  items.map(({ skuId }) => skuId).filter((skuId): skuId is SkuId => skuId !== null)

export const sendInvitation = useCase({
  read: ({ shopId, invitationId, items }: Asked, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    known: one('invitation', { shopId, invitationId }),
    shelf: many(
      'sku',
      { shopId, skuId: { in: shelfOf(items) }, onSale: true },
      [['skuId', 'asc']],
      ITEMS_MAX,
    ),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ input, facts, moment }) => {
    const { shop, known, shelf } = facts
    if (!shop) return refuse('shop-missing')
    if (known) return refuse('not-found')
    const written = send(shop, input.invitationId, input, shelf, moment.now)
    if (!written.ok) return written
    const { version, expiresAt, changes } = written.value
    const kept = {
      invitationId: input.invitationId,
      version: version.version,
      totalFen: version.totalFen,
      expiresAt,
    }
    return ok({ home: shopHome(shop.shopId), changes, kept })
  },
  answer: (kept: Output<'sendInvitation'>) => kept,
})
