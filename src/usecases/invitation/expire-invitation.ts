// The errand that ends an invitation at its time; one that is being paid waits for its order to end.
import { later, type Instant } from '../../domain/day'
import type { InvitationId, ShopId } from '../../domain/ids'
import { endInvitation } from '../../domain/invitation-writing'
import { PAY_WITHIN_MS } from '../../domain/order'
import { one } from '../../ports/store'
import { errandCase } from '../../ports/story'

interface Body {
  readonly invitationId: InvitationId
}

export const expireInvitation = errandCase({
  read: ({ invitationId }: Body, home) => ({
    invitation: one('invitation', { shopId: home.id as ShopId, invitationId }),
  }),
  ask: () => null,
  record: ({ facts, moment }) => {
    const { invitation } = facts
    // A revision moved the time: its own errand comes then.
    if (!invitation || invitation.expiresAt > moment.now) return done
    if (invitation.state === 'claimed') return { changes: [], again: again(moment.now) }
    const ended = endInvitation(invitation, 'expired')
    return ended.ok ? { changes: [ended.value], again: null } : done
  },
})

const done = { changes: [], again: null }
const again = (now: Instant): Instant => later(now, PAY_WITHIN_MS)
