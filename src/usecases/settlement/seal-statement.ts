// The errand that seals a settled day: page by page over its lines, chained to the day before.
import { errand, insert } from '../../domain/change'
import { later, MINUTE_MS, type Day } from '../../domain/day'
import type { OrderId, ShopId } from '../../domain/ids'
import { FIRST_SEAL, sealHead, sealLines } from '../../domain/statement'
import { many, one } from '../../ports/store'
import { errandCase } from '../../ports/story'

interface Body {
  readonly day: Day
  /** The last order sealed so far; '' before the first page. */
  readonly after: OrderId | ''
  readonly hash: string
}

const LINES_PAGE = 500

export const sealStatement = errandCase({
  read: ({ day, after }: Body, home) => {
    const shopId = home.id as ShopId
    return {
      settlement: one('settlement', { shopId, day }),
      seal: one('statementSeal', { shopId, day }),
      before: many('statementSeal', { shopId, day: { lt: day } }, [['day', 'desc']], 1),
      unsealed: many('settlement', { shopId, day: { lt: day } }, [['day', 'desc']], 1),
      lines: many(
        'settlementLine',
        { shopId, day, orderId: { gt: after } },
        [['orderId', 'asc']],
        LINES_PAGE,
      ),
    }
  },
  ask: () => null,
  record: ({ body, facts, moment }) => {
    const { settlement, seal, before, unsealed, lines } = facts
    if (!settlement || seal) return { changes: [], again: null }
    const previous = before[0] ?? null
    const dayBefore = unsealed[0] ?? null
    // Links are made in order: the day before first.
    if (dayBefore && dayBefore.day !== previous?.day)
      return { changes: [], again: later(moment.now, MINUTE_MS), fault: 'day before unsealed' }
    const { sha256 } = moment.digest
    const previousHash = previous ? previous.hash : FIRST_SEAL
    const start = body.after === '' ? sealHead(previousHash, settlement, sha256) : body.hash
    const hash = sealLines(start, lines, sha256)
    const last = lines[lines.length - 1]
    if (last && lines.length === LINES_PAGE) {
      const next: Body = { day: body.day, after: last.orderId, hash }
      return {
        changes: [errand('seal-statement', `${body.day}/${last.orderId}`, next, moment.now)],
        again: null,
      }
    }
    const { shopId, day } = settlement
    return {
      changes: [insert('statementSeal', { shopId, day, previousHash, hash, at: moment.now })],
      again: null,
    }
  },
})
