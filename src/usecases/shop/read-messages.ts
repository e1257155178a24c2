// The messages to a seller, latest first, and how many are unread.
import type { Input, Output } from '../../contract/functions'
import { pageOf } from '../../domain/page'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { count, many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

const MESSAGES_PAGE = 50

export const readMessages = useCase({
  read: ({ shopId, before }: Input<'readMessages'>, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    messages: many(
      'message',
      { shopId, ...(before !== null && { at: { lt: before } }) },
      [
        ['at', 'desc'],
        ['kind', 'asc'],
        ['ref', 'asc'],
      ],
      MESSAGES_PAGE + 1,
    ),
    unread: count('message', { shopId, readAt: null }),
  }),
  decide: ({ facts: { shop, messages, unread } }) => {
    if (!shop) return refuse('shop-missing')
    const { rows } = pageOf(messages, MESSAGES_PAGE, ({ at }) => at)
    const shown = rows.map(({ kind, ref, title, at, readAt }) => ({ kind, ref, title, at, readAt }))
    return ok({ home: shopHome(shop.shopId), changes: [], kept: { messages: shown, unread } })
  },
  answer: (kept: Output<'readMessages'>) => kept,
})
