// A seller has read a message: written once, with the first moment.
import type { Input, Output } from '../../contract/functions'
import { stepRow } from '../../domain/change'
import { ok, refuse } from '../../domain/result'
import type { Message } from '../../domain/shop'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'markMessageRead'>

export const markMessageRead = useCase({
  read: ({ shopId, kind, ref }: Asked, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    message: one('message', { shopId, kind: kind as Message['kind'], ref }),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ facts: { shop, message }, moment }) => {
    if (!shop) return refuse('shop-missing')
    if (!message) return refuse('not-found')
    const { shopId, kind, ref, readAt } = message
    const changes =
      readAt === null ? [stepRow('message', { shopId, kind, ref }, {}, { readAt: moment.now })] : []
    return ok({ home: shopHome(shopId), changes, kept: {} })
  },
  answer: (kept: Output<'markMessageRead'>) => kept,
})
