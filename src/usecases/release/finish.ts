// The errand that frees what is left of an order's held money to the seller.
import { later } from '../../domain/day'
import { released, type ReleaseBody } from '../../domain/order-receiving'
import { againAfterMs } from '../../domain/outbox'
import { errandCase } from '../../ports/story'
import { movedOn, releaseFetches } from './release-facts'

export const finish = errandCase({
  read: (body: ReleaseBody, _home, tries) => releaseFetches(body, tries),
  ask: ({ body, facts }, { payments }) => {
    if (movedOn(facts.release, 'finishing')) return null
    const { transactionId, finishNo } = body.release
    return payments.finish({ subMchid: body.subMchid, transactionId, outOrderNo: finishNo })
  },
  record: ({ body, facts, tries, moment }, reply) => {
    if (movedOn(facts.release, 'finishing') || reply === null) return { changes: [], again: null }
    const again = later(moment.now, againAfterMs(tries))
    if (reply.kind === 'unknown') return { changes: [], again, fault: reply.why }
    if (reply.kind === 'refused') return { changes: [], again, fault: reply.code, alarm: 'finish-refused' }
    return { changes: released(body, reply.value.finishedAt, moment.now), again: null, reply: 'released' }
  },
})
