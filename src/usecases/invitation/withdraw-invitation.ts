// The seller takes back an invitation that nobody is paying.
import type { Input, Output } from '../../contract/functions'
import { endInvitation } from '../../domain/invitation-writing'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'withdrawInvitation'>

export const withdrawInvitation = useCase({
  read: ({ shopId, invitationId }: Asked, { personId }) => ({
    invitation: one('invitation', { shopId, invitationId, sellerId: personId }),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ facts }) => {
    if (!facts.invitation) return refuse('invitation-gone')
    const ended = endInvitation(facts.invitation, 'withdrawn')
    if (!ended.ok) return ended
    return ok({ home: shopHome(facts.invitation.shopId), changes: [ended.value], kept: {} })
  },
  answer: (kept: Output<'withdrawInvitation'>) => kept,
})
