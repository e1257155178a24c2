// The errand that watches an application until the channel has ruled: quickly at first, then slower, and never given up.
import { isWatched, lookAgainAt, verdictChanges } from '../../domain/application-steps'
import type { ShopId } from '../../domain/ids'
import { faultOf } from '../../ports/reply'
import { one } from '../../ports/store'
import { errandCase, type Recorded } from '../../ports/story'

interface Body {
  readonly applicationNo: number
  /** A watch for the review ends when the seller has to sign; another one begins. */
  readonly phase: 'review' | 'sign'
}

export const watchApplication = errandCase({
  read: ({ applicationNo }: Body, home) => {
    const shopId = home.id as ShopId
    return { shop: one('shop', { shopId }), application: one('application', { shopId, applicationNo }) }
  },
  ask: ({ facts: { application } }, { applications }) =>
    application && isWatched(application) ? applications.query(application.outRequestNo) : null,
  record: ({ facts: { shop, application }, moment, tries }, reply): Recorded => {
    const { now } = moment
    if (!shop || !application || !isWatched(application)) return { changes: [], again: null }
    const again = lookAgainAt(tries, now)
    if (reply?.kind !== 'ok') {
      return {
        changes: [],
        again,
        fault: reply === null ? 'not asked' : faultOf(reply),
      }
    }
    const { state } = reply.value
    const changes = verdictChanges(shop, application, reply.value, now)
    if (changes.length > 0) return { changes, again: null }
    return { changes, again, ...(state === 'absent' && { fault: 'the channel does not know it' }) }
  },
})
