// A look at a shared page: written once by its id, and never for the shop's own owner.
import type { Input, Output } from '../../contract/functions'
import { insert } from '../../domain/change'
import { dayOf } from '../../domain/day'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

/** Has no home for repeats: the table takes each visit once anyway. */
export const recordVisit = useCase({
  read: ({ shopId }: Input<'recordVisit'>) => ({ shop: one('shop', { shopId }) }),
  decide: ({ input, facts: { shop }, who, moment: { now } }) => {
    if (!shop || !who) return refuse('shop-missing')
    const { shopId, visitId, page, targetId, shareId } = input
    const visit = {
      shopId,
      visitId,
      visitorId: who.personId,
      shareId,
      page,
      targetId,
      day: dayOf(now),
      at: now,
    }
    const changes = shop.ownerId === who.personId ? [] : [insert('visit', visit)]
    return ok({ home: shopHome(shopId), changes, kept: {} })
  },
  answer: (kept: Output<'recordVisit'>) => kept,
})
