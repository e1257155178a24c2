// The messages to a seller, latest first, and how many are unread.
import type { Input, Output } from '../../contract/functions'
import { pageOf } from '../../domain/page'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { count, many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

const NOTICES_PAGE = 50

export const readNotices = useCase({
  read: ({ shopId, before }: Input<'readNotices'>, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    notices: many(
      'notice',
      { shopId, ...(before !== null && { at: { lt: before } }) },
      [
        ['at', 'desc'],
        ['kind', 'asc'],
        ['ref', 'asc'],
      ],
      NOTICES_PAGE + 1,
    ),
    unread: count('notice', { shopId, readAt: null }),
  }),
  decide: ({ facts: { shop, notices, unread } }) => {
    if (!shop) return refuse('shop-missing')
    const { rows } = pageOf(notices, NOTICES_PAGE, ({ at }) => at)
    const shown = rows.map(({ kind, ref, title, at, readAt }) => ({ kind, ref, title, at, readAt }))
    return ok({ home: shopHome(shop.shopId), changes: [], kept: { notices: shown, unread } })
  },
  answer: (kept: Output<'readNotices'>) => kept,
})
