// The errand that decides how much of a settlement goes to the card, having asked what the channel holds.
import { errand, insert, stepRow } from '../../domain/change'
import { HOUR_MS, later, type Day } from '../../domain/day'
import type { ShopId } from '../../domain/ids'
import { againAfterMs } from '../../domain/outbox'
import { payoutPrepared, planPayout as plan } from '../../domain/payout-planning'
import { FIRST_SEAL } from '../../domain/statement'
import { PAYOUTS_FROZEN } from '../../domain/settlement'
import { one, sum } from '../../ports/store'
import { errandCase } from '../../ports/story'

export interface DayBody {
  readonly day: Day
}

export const planPayout = errandCase({
  read: ({ day }: DayBody, home) => {
    const shopId = home.id as ShopId
    return {
      shop: one('shop', { shopId }),
      payout: one('payout', { shopId, day }),
      settledFen: sum('settlement', 'totalFen', { shopId }),
      paidOutFen: sum('payout', 'amountFen', { shopId, state: { not: 'returned' } }),
      frozen: one('jobRun', { job: PAYOUTS_FROZEN }),
    }
  },
  ask: ({ facts }, { bank }) => {
    const { shop, payout, frozen } = facts
    return !shop?.subMchid || payout || frozen ? null : bank.available(shop.subMchid)
  },
  record: ({ body, facts, tries, moment }, reply) => {
    const { shop, payout, frozen, settledFen, paidOutFen } = facts
    const { now, id } = moment
    const seal = errand('seal-statement', body.day, { day: body.day, after: '', hash: FIRST_SEAL }, now)
    if (frozen) return { changes: [seal], again: later(now, HOUR_MS), fault: 'payouts are frozen' }
    if (!shop?.subMchid || payout) return { changes: [seal], again: null }
    if (!reply || reply.kind !== 'ok')
      return { changes: [seal], again: later(now, againAfterMs(tries)), fault: 'balance unknown' }
    const { subMchid } = shop
    const due = { settledFen, paidOutFen, availableFen: reply.value.availableFen }
    const planned = plan({ ...shop, subMchid }, body.day, due, id, now)
    const short = settledFen - paidOutFen > reply.value.availableFen
    const title = String(settledFen - paidOutFen - (planned ? planned.amountFen : 0))
    const told = {
      shopId: shop.shopId,
      kind: 'payout-short',
      ref: body.day,
      title,
      at: now,
      readAt: null,
    } as const
    return {
      changes: [
        seal,
        // Two days' plans at once would both see the same money due: the shop's row lets one of them through.
        stepRow('shop', { shopId: shop.shopId }, { rev: shop.rev }, {}),
        ...(planned ? payoutPrepared(planned, subMchid, now) : []),
        ...(short ? [insert('message', told)] : []),
      ],
      again: null,
      ...(short && { alarm: 'payout-short', fault: `short by ${title} fen` }),
    }
  },
})
