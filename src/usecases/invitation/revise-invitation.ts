// The seller writes the next version of an invitation, which answers what was asked for; the one before can no longer be paid.
import type { Input, Output } from '../../contract/functions'
import { stepRow } from '../../domain/change'
import { ITEMS_MAX, REQUESTS_MAX } from '../../domain/invitation'
import { reviseInvitation as revise } from '../../domain/invitation-writing'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'
import { shelfOf } from './send-invitation'

type Asked = Input<'reviseInvitation'>

export const reviseInvitation = useCase({
  read: ({ shopId, invitationId, items }: Asked, { personId }) => ({
    invitation: one('invitation', { shopId, invitationId, sellerId: personId }),
    shelf: many(
      'sku',
      { shopId, skuId: { in: shelfOf(items) }, onSale: true },
      [['skuId', 'asc']],
      ITEMS_MAX,
    ),
    requests: many(
      'changeRequest',
      { shopId, invitationId },
      [
        ['at', 'desc'],
        ['requestId', 'asc'],
      ],
      REQUESTS_MAX,
    ),
    unread: many(
      'message',
      { shopId, kind: 'change-asked', ref: { via: ['requests', 'requestId'] }, readAt: null },
      [['ref', 'asc']],
      REQUESTS_MAX,
    ),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ input, facts, moment }) => {
    const { invitation, shelf } = facts
    if (!invitation) return refuse('invitation-gone')
    const written = revise(invitation, input.replaces, input, shelf, moment.now)
    if (!written.ok) return written
    const { version, expiresAt, changes } = written.value
    const { invitationId, shopId } = invitation
    const kept = { invitationId, version: version.version, totalFen: version.totalFen, expiresAt }
    const answered = facts.unread.map(({ kind, ref }) =>
      stepRow('message', { shopId, kind, ref }, {}, { readAt: moment.now }),
    )
    return ok({ home: shopHome(shopId), changes: [...changes, ...answered], kept })
  },
  answer: (kept: Output<'reviseInvitation'>) => kept,
})
