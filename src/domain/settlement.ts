// A settlement: what was released up to a cut-off, line by line, and the payout that brings it to the card.
import type { Day, Instant } from './day'
import type { OrderId, PayoutId, ShopId } from './ids'
import type { Machine } from './machine'
import type { Fen } from './money'

export interface Settlement {
  readonly shopId: ShopId
  readonly day: Day
  readonly cutoffAt: Instant
  readonly lineCount: number
  readonly totalFen: Fen
  readonly at: Instant
}

/** One order in a settlement: gross − fee − commission = net. */
export interface SettlementLine {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly day: Day
  readonly grossFen: Fen
  readonly feeFen: Fen
  readonly commissionFen: Fen
  readonly netFen: Fen
  readonly releasedAt: Instant
}

export interface Payout {
  readonly shopId: ShopId
  readonly payoutId: PayoutId
  readonly day: Day
  readonly state: PayoutState
  readonly amountFen: Fen
  /** What was due and did not fit into the channel's balance; it stays payable. */
  readonly carriedFen: Fen
  readonly outRequestNo: string
  readonly cardMask: string
  readonly preparedAt: Instant
  readonly endedAt: Instant | null
  readonly reason: string | null
  readonly rev: number
}

/** The seal over a settled day: each includes the one before, so an exported statement shows any later change. */
export interface StatementSeal {
  readonly shopId: ShopId
  readonly day: Day
  readonly previousHash: string
  readonly hash: string
  readonly at: Instant
}

export type PayoutState = 'prepared' | 'sent' | 'unknown' | 'paid' | 'returned'

export const payoutLife: Machine<PayoutState> = {
  name: 'payout',
  first: 'prepared',
  ends: ['returned'],
  edges: [
    { from: 'prepared', to: 'sent', by: ['channel'] },
    { from: 'prepared', to: 'unknown', by: ['channel'] },
    { from: 'prepared', to: 'returned', by: ['channel'] },
    { from: 'unknown', to: 'sent', by: ['channel'] },
    { from: 'unknown', to: 'paid', by: ['channel'] },
    { from: 'unknown', to: 'returned', by: ['channel'] },
    { from: 'sent', to: 'paid', by: ['channel'] },
    { from: 'sent', to: 'returned', by: ['channel'] },
    // A bank may send money back days after it had said yes.
    { from: 'paid', to: 'returned', by: ['channel'] },
  ],
}

/** A set-based record that a day's settlement ran to its end. */
export interface JobRun {
  readonly job: string
  readonly at: Instant
}

/** The job record whose presence holds every payout back until an operator takes it away. */
export const PAYOUTS_FROZEN = 'payouts-frozen'
