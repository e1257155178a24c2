// A seller has read a message: written once, with the first moment.
import type { Input, Output } from '../../contract/functions'
import { stepRow } from '../../domain/change'
import { ok, refuse } from '../../domain/result'
import type { Notice } from '../../domain/shop'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'markNoticeRead'>

export const markNoticeRead = useCase({
  read: ({ shopId, kind, ref }: Asked, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    notice: one('notice', { shopId, kind: kind as Notice['kind'], ref }),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ facts: { shop, notice }, moment }) => {
    if (!shop) return refuse('shop-missing')
    if (!notice) return refuse('not-found')
    const { shopId, kind, ref, readAt } = notice
    const changes =
      readAt === null ? [stepRow('notice', { shopId, kind, ref }, {}, { readAt: moment.now })] : []
    return ok({ home: shopHome(shopId), changes, kept: {} })
  },
  answer: (kept: Output<'markNoticeRead'>) => kept,
})
