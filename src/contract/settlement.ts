// What a seller may ask of settlements: the list of days, and one day line by line.
import * as z from 'zod/mini'
import { receiver } from './order'
import { day, fen, instant, orderId, shopId } from './shape'

export const payoutShape = z.object({
  state: z.enum(['prepared', 'sent', 'unknown', 'paid', 'returned']),
  amountFen: fen,
  carriedFen: fen,
  cardMask: z.string(),
  preparedAt: instant,
  endedAt: z.nullable(instant),
  reason: z.nullable(z.string()),
})
const settlement = z.object({
  day,
  /** Everything released before this moment and not settled yet is in it. */
  cutoffAt: instant,
  lineCount: z.int(),
  totalFen: fen,
  payout: z.nullable(payoutShape),
})
const line = z.object({
  orderId,
  title: z.string(),
  receiver,
  /** Part of the gross; the seal does not name it. */
  postageFen: fen,
  grossFen: fen,
  feeFen: fen,
  commissionFen: fen,
  netFen: fen,
  releasedAt: instant,
})

export const settlementFunctions = {
  listSettlements: {
    input: z.strictObject({ shopId, before: z.nullable(day) }),
    output: z.object({ settlements: z.array(settlement), more: z.nullable(day) }),
  },
  /**
   * The day's lines in the order of their ids, and the seal that lets anybody check them offline: `sealHead` over the
   * shop's id and `settlement`, then `sealLines` page by page, is `seal.hash`.
   */
  readStatement: {
    input: z.strictObject({ shopId, day, after: z.nullable(orderId) }),
    output: z.object({
      settlement,
      lines: z.array(line),
      more: z.nullable(orderId),
      seal: z.nullable(z.object({ previousHash: z.string(), hash: z.string() })),
    }),
  },
} as const
