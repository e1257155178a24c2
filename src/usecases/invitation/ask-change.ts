// The buyer asks for something else before paying; the seller sees it beside the invitation.
import type { Input, Output } from '../../contract/functions'
import { insert } from '../../domain/change'
import { REQUESTS_MAX } from '../../domain/invitation'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { count, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'askChange'>

export const askChange = useCase({
  read: ({ shopId, invitationId, requestId }: Asked) => ({
    invitation: one('invitation', { shopId, invitationId }),
    known: one('changeRequest', { shopId, invitationId, requestId }),
    asked: count('changeRequest', { shopId, invitationId }),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ input, facts, who, moment }) => {
    const { invitation, known, asked } = facts
    if (!invitation || !who) return refuse('invitation-gone')
    const { shopId, invitationId, state, sellerId } = invitation
    if (sellerId === who.personId) return refuse('invitation-own')
    if (state !== 'sent' && state !== 'opened') return refuse('invitation-state')
    if (known) return refuse('not-found')
    if (asked >= REQUESTS_MAX) return refuse('too-often')
    const { requestId, text } = input
    const row = { shopId, invitationId, requestId, byId: who.personId, text, at: moment.now }
    const message = {
      shopId,
      kind: 'change-asked',
      ref: requestId,
      title: text,
      at: moment.now,
      readAt: null,
    } as const
    return ok({
      home: shopHome(shopId),
      changes: [insert('changeRequest', row), insert('message', message)],
      kept: {},
    })
  },
  answer: (kept: Output<'askChange'>) => kept,
})
