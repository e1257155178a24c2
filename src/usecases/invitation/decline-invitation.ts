// The one it was sent to says no.
import type { Input, Output } from '../../contract/functions'
import { endInvitation } from '../../domain/invitation-writing'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'declineInvitation'>

export const declineInvitation = useCase({
  read: ({ shopId, invitationId }: Asked) => ({ invitation: one('invitation', { shopId, invitationId }) }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ facts, who }) => {
    const { invitation } = facts
    if (!invitation || !who) return refuse('invitation-gone')
    if (invitation.sellerId === who.personId) return refuse('invitation-own')
    const ended = endInvitation(invitation, 'declined')
    if (!ended.ok) return ended
    return ok({ home: shopHome(invitation.shopId), changes: [ended.value], kept: {} })
  },
  answer: (kept: Output<'declineInvitation'>) => kept,
})
