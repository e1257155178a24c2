// The errand that has our commission split off the held money; the channel works on it for a while.
import { later, SECOND_MS } from '../../domain/day'
import { commissionSplit, commissionWaived, type ReleaseBody } from '../../domain/order-receiving'
import { againAfterMs } from '../../domain/outbox'
import { errandCase } from '../../ports/story'
import { movedOn, releaseFetches } from './release-facts'

const LOOK_AGAIN_MS = 5 * SECOND_MS
/** Some ten hours of asking; after that our share is given up for the seller's. */
const TRIES_MAX = 14

export const split = errandCase({
  read: (body: ReleaseBody, _home, tries) => releaseFetches(body, tries),
  ask: ({ body, facts }, { payments }) => {
    if (movedOn(facts.release, 'splitting')) return null
    const { transactionId, splitNo, commissionFen } = body.release
    return payments.split({
      subMchid: body.subMchid,
      transactionId,
      outOrderNo: splitNo,
      amountFen: commissionFen,
    })
  },
  record: ({ body, facts, tries, moment }, reply) => {
    if (movedOn(facts.release, 'splitting') || reply === null) return { changes: [], again: null }
    const again = later(moment.now, againAfterMs(tries))
    if (reply.kind === 'unknown') return { changes: [], again, fault: reply.why }
    if (reply.kind === 'refused') {
      const told = { fault: reply.code, alarm: 'split-refused' }
      return tries < TRIES_MAX
        ? { changes: [], again, ...told }
        : { changes: commissionWaived(body, moment.now), again: null, ...told }
    }
    if (reply.value === 'processing') return { changes: [], again: later(moment.now, LOOK_AGAIN_MS) }
    return { changes: commissionSplit(body, moment.now), again: null }
  },
})
