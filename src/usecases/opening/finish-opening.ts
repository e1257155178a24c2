// The last errand of an opening: the shop whose card led here is told, and the opening is done.
import { later } from '../../domain/day'
import { moveOpening } from '../../domain/opening-steps'
import { againAfterMs } from '../../domain/outbox'
import { openedThroughMessage } from '../../domain/shop-opening'
import { shopHome } from '../../domain/tables'
import { one, replyOf } from '../../ports/store'
import { errandCase, type Recorded } from '../../ports/story'
import type { NamingBody } from './reserve-name'

export const finishOpening = errandCase({
  read: ({ openingId }: NamingBody, home) => ({
    opening: one('opening', { personId: home.id, openingId }),
    shop: one('shop', { shopId: { via: ['opening', 'shopId'] } }),
  }),
  ask: ({ facts: { opening, shop }, moment }, { store }) => {
    if (opening?.state !== 'naming' || !shop || shop.parentShopId === null) return null
    const message = openedThroughMessage(shop, shop.parentShopId, moment.now)
    return store.commit(shopHome(shop.parentShopId), [message]).then(replyOf)
  },
  record: ({ facts: { opening, shop }, moment, tries }, reply): Recorded => {
    if (opening?.state !== 'naming') return { changes: [], again: null, reply: opening }
    if (!shop || reply?.kind === 'unknown') {
      const again = later(moment.now, againAfterMs(tries))
      return { changes: [], again, fault: shop ? 'the message is in doubt' : 'no shop yet', reply: opening }
    }
    const { opening: next, change } = moveOpening(opening, 'done', 'clock', { doneAt: moment.now })
    return { changes: [change], again: null, reply: next }
  },
})
