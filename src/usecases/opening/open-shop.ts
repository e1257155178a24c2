// The errand that writes the shop itself: its row and its application to collect money, in the shop's own family.
import { inOrder } from '../../domain/change'
import { later } from '../../domain/day'
import { againAfterMs } from '../../domain/outbox'
import { namingErrand, openedShop, openShopChanges } from '../../domain/shop-opening'
import { shopHome } from '../../domain/tables'
import { faultOf } from '../../ports/reply'
import { one, replyOf } from '../../ports/store'
import { errandCase, type Recorded } from '../../ports/story'
import type { NamingBody } from './reserve-name'

export const openShop = errandCase({
  read: ({ openingId }: NamingBody, home) => ({
    opening: one('opening', { personId: home.id, openingId }),
    shop: one('shop', { shopId: { via: ['opening', 'shopId'] } }),
    share: one('share', { shareId: { via: ['opening', 'shareId'] } }),
  }),
  ask: ({ facts: { opening, shop, share }, moment }, { store }) => {
    if (opening?.state !== 'naming' || shop) return null
    const { now } = moment
    return store
      .commit(shopHome(opening.shopId), inOrder(openShopChanges(openedShop(opening, share, now), now)))
      .then(replyOf)
  },
  record: ({ home, facts: { opening, shop }, moment, tries }, reply): Recorded => {
    if (opening?.state !== 'naming') return { changes: [], again: null, reply: opening }
    if (shop && shop.ownerId !== home.id) {
      // Two random ids of eight characters met; an operator has to give this opening another one.
      return {
        changes: [],
        again: null,
        fault: 'the shop id is taken',
        alarm: 'shop-id-taken',
        reply: opening,
      }
    }
    if (shop || reply?.kind === 'ok') {
      return { changes: [namingErrand('finish-opening', opening, moment.now)], again: null, reply: opening }
    }
    const fault = reply === null ? 'not asked' : faultOf(reply)
    return { changes: [], again: later(moment.now, againAfterMs(tries)), fault, reply: opening }
  },
})
