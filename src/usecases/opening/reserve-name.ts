// The errand that reserves a shop's name in the directory: taken by ourselves counts as done, by others leads back.
import { insert } from '../../domain/change'
import type { OpeningId, PersonId } from '../../domain/ids'
import { moveOpening } from '../../domain/opening-steps'
import { later } from '../../domain/day'
import { againAfterMs } from '../../domain/outbox'
import { namingErrand } from '../../domain/shop-opening'
import { directoryHome } from '../../domain/tables'
import { one, replyOf } from '../../ports/store'
import { errandCase, type Recorded } from '../../ports/story'

export interface NamingBody {
  readonly openingId: OpeningId
}

export interface ReserveBody extends NamingBody {
  readonly nameKey: string
}

export const reserveName = errandCase({
  read: ({ openingId, nameKey }: ReserveBody, home) => ({
    opening: one('opening', { personId: home.id, openingId }),
    name: one('shopName', { nameKey }),
  }),
  ask: ({ body: { nameKey }, home, facts: { opening, name }, moment }, { store }) => {
    if (opening?.state !== 'naming' || name) return null
    const row = { nameKey, shopId: opening.shopId, personId: home.id as PersonId, at: moment.now }
    return store.commit(directoryHome(nameKey), [insert('shopName', row)]).then(replyOf)
  },
  record: ({ facts: { opening, name }, moment, tries }, reply): Recorded => {
    if (opening?.state !== 'naming') return { changes: [], again: null, reply: opening }
    if (name && name.shopId !== opening.shopId) {
      const { opening: next, change } = moveOpening(opening, 'details', 'clock', {
        refusal: 'shop-name-taken',
      })
      return { changes: [change], again: null, reply: next }
    }
    if (name || reply?.kind === 'ok') {
      return { changes: [namingErrand('open-shop', opening, moment.now)], again: null, reply: opening }
    }
    // Somebody was quicker in between: the next look tells who, and it need not wait.
    if (reply?.kind === 'refused')
      return { changes: [], again: moment.now, fault: reply.code, reply: opening }
    const fault = reply === null ? 'not asked' : reply.why
    return { changes: [], again: later(moment.now, againAfterMs(tries)), fault, reply: opening }
  },
})
