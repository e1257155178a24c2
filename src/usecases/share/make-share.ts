// Making a share before its card goes out: a short id of its own for every sending, so that each can be followed.
import type { Input, Output } from '../../contract/functions'
import { insert } from '../../domain/change'
import type { InvitationId, ProductId } from '../../domain/ids'
import { ok, refuse } from '../../domain/result'
import { sharePath, type Share } from '../../domain/share'
import { directoryHome } from '../../domain/tables'
import { count, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'makeShare'>

export const makeShare = useCase({
  read: ({ shareId, shopId, targetId }: Asked) => ({
    known: one('share', { shareId }),
    shops: count('shop', { shopId }),
    products: count('product', { shopId, productId: targetId as ProductId }),
    invitations: count('invitation', { shopId, invitationId: targetId as InvitationId }),
  }),
  home: ({ shareId }: Asked) => directoryHome(shareId),
  decide: ({ input, facts, who, moment }) => {
    if (!who) return refuse('signed-out')
    const share: Share = { ...input, sharerId: who.personId, at: moment.now }
    const { shareId, shopId, kind, targetId } = share
    const there = {
      shop: facts.shops > 0 && targetId === shopId,
      product: facts.products > 0,
      invitation: facts.invitations > 0,
    }
    if (!there[kind] || facts.known) return refuse('not-found')
    const kept = { shareId, path: sharePath(share) }
    return ok({ home: directoryHome(shareId), changes: [insert('share', share)], kept })
  },
  answer: (kept: Output<'makeShare'>) => kept,
})
