// The first look by somebody else than the seller, who then sees that the card was opened; looking never claims.
import type { Input, Output } from '../../contract/functions'
import { stepRow } from '../../domain/change'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'openInvitation'>

export const openInvitation = useCase({
  read: ({ shopId, invitationId }: Asked) => ({ invitation: one('invitation', { shopId, invitationId }) }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ facts, who, moment }) => {
    const { invitation } = facts
    if (!invitation || !who) return refuse('invitation-gone')
    const { shopId, invitationId, state, sellerId, rev } = invitation
    const first = state === 'sent' && sellerId !== who.personId
    const set = { state: 'opened', openedAt: moment.now } as const
    const opened = stepRow('invitation', { invitationId }, { from: ['sent'], rev }, set)
    return ok({ home: shopHome(shopId), changes: first ? [opened] : [], kept: {} })
  },
  answer: (kept: Output<'openInvitation'>) => kept,
})
