// The release of an order's held money: our commission split off first, then the rest freed to the seller.
import { SECOND_MS, type Instant } from './day'
import type { OrderId, ShopId } from './ids'
import type { Machine } from './machine'
import type { Fen } from './money'

export interface Release {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly state: ReleaseState
  readonly transactionId: string
  readonly commissionFen: Fen
  /** What is left for the seller once fee and commission are off. */
  readonly restFen: Fen
  /** Each request to the channel has a number of its own, kept over retries. */
  readonly splitNo: string
  readonly finishNo: string
  readonly askedAt: Instant
  readonly releasedAt: Instant | null
  readonly rev: number
}

export type ReleaseState = 'splitting' | 'finishing' | 'released'

export const releaseLife: Machine<ReleaseState> = {
  name: 'release',
  first: 'splitting',
  ends: ['released'],
  edges: [
    { from: 'splitting', to: 'finishing', by: ['channel'] },
    { from: 'finishing', to: 'released', by: ['channel'] },
  ],
}

/** The channel takes no split sooner after the payment. */
export const SPLIT_AFTER_MS = 30 * SECOND_MS
/** The channel's cap on what may be split off, in basis points. */
export const COMMISSION_BPS_MAX = 3_000
