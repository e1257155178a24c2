// The errand that gives a shop another name: reserved in the directory first, then written on the shop's sign.
import { insert, stepRow } from '../../domain/change'
import { later } from '../../domain/day'
import type { ShopId } from '../../domain/ids'
import { againAfterMs } from '../../domain/outbox'
import { directoryHome } from '../../domain/tables'
import { one, replyOf } from '../../ports/store'
import { errandCase, type Recorded } from '../../ports/story'

export interface RenameBody {
  readonly name: string
  readonly nameKey: string
}

/** What the waiting answer learns. */
export interface RenameReply {
  readonly taken: boolean
}

export const renameShop = errandCase({
  read: ({ nameKey }: RenameBody, home) => ({
    shop: one('shop', { shopId: home.id as ShopId }),
    holder: one('shopName', { nameKey }),
  }),
  ask: ({ body: { nameKey }, facts: { shop, holder }, moment }, { store }) => {
    if (!shop || holder) return null
    const { shopId, ownerId: personId } = shop
    return store
      .commit(directoryHome(nameKey), [insert('shopName', { nameKey, shopId, personId, at: moment.now })])
      .then(replyOf)
  },
  record: ({ body: { name }, facts: { shop, holder }, moment, tries }, reply): Recorded => {
    if (!shop) return { changes: [], again: null }
    if (holder && holder.shopId !== shop.shopId) {
      return { changes: [], again: null, reply: { taken: true } satisfies RenameReply }
    }
    if (holder || reply?.kind === 'ok') {
      const { shopId, rev } = shop
      const answer: RenameReply = { taken: false }
      return { changes: [stepRow('shop', { shopId }, { rev }, { name })], again: null, reply: answer }
    }
    // Somebody was quicker in between: the next look tells who, and it need not wait.
    if (reply?.kind === 'refused') return { changes: [], again: moment.now, fault: reply.code }
    return {
      changes: [],
      again: later(moment.now, againAfterMs(tries)),
      fault: reply === null ? 'not asked' : reply.why,
    }
  },
})
