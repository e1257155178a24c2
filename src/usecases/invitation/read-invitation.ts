// The card for anybody: its version's offer, its face, and for the two people concerned a little more.
import type { Input, Output } from '../../contract/functions'
import { ITEMS_MAX } from '../../domain/invitation'
import { faceOf } from '../../domain/invitation-writing'
import type { OrderState } from '../../domain/order'
import { ok, refuse } from '../../domain/result'
import { shopHead } from '../../domain/shop-page'
import { shopHome } from '../../domain/tables'
import { count, many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'readInvitation'>

const REQUESTS_SHOWN = 10
const CURRENT = { via: ['invitation', 'version'] } as const
const PAID_STATES = { in: ['paid', 'shipped', 'received', 'released', 'refunded'] } satisfies {
  in: OrderState[]
}

export const readInvitation = useCase({
  read: ({ shopId, invitationId, version }: Asked) => ({
    shop: one('shop', { shopId }),
    dealt: count('order', { shopId, state: PAID_STATES }),
    invitation: one('invitation', { shopId, invitationId }),
    offer: one('invitationVersion', { shopId, invitationId, version: version ?? CURRENT }),
    items: many(
      'invitationItem',
      { shopId, invitationId, version: version ?? CURRENT },
      [['itemNo', 'asc']],
      ITEMS_MAX,
    ),
    requests: many(
      'changeRequest',
      { shopId, invitationId },
      [
        ['at', 'desc'],
        ['requestId', 'asc'],
      ],
      REQUESTS_SHOWN,
    ),
  }),
  decide: ({ facts, moment }) => {
    const { shop, invitation, offer } = facts
    if (!shop || !invitation || !offer) return refuse('invitation-gone')
    return ok({
      home: shopHome(shop.shopId),
      changes: [],
      kept: { shop, invitation, offer, now: moment.now },
    })
  },
  answer: ({ shop, invitation, offer, now }, { facts, who }): Output<'readInvitation'> => {
    const me = who?.personId ?? null
    const mine =
      me === invitation.sellerId ? 'seller' : me !== null && me === invitation.claimedBy ? 'payer' : 'none'
    return {
      shop: shopHead(shop),
      dealt: facts.dealt,
      face: faceOf(invitation, offer.version, now),
      current: invitation.version,
      offer: { ...offer, items: facts.items.slice() },
      expiresAt: invitation.expiresAt,
      orderId: mine === 'none' ? null : invitation.claimedOrderId,
      mine,
      openedAt: mine === 'seller' ? invitation.openedAt : null,
      // What was asked for is between the seller and the one who asked.
      requests: facts.requests.filter(({ byId }) => mine === 'seller' || byId === me),
    }
  },
})
