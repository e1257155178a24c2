// A refund: money on its way back to the payer, with one number until it definitely failed.
import type { Instant } from './day'
import type { OrderId, RefundId, ShopId } from './ids'
import type { Machine } from './machine'
import type { Fen } from './money'

export interface Refund {
  readonly shopId: ShopId
  readonly refundId: RefundId
  readonly orderId: OrderId
  readonly attemptNo: number
  readonly state: RefundState
  readonly reason: 'late-money' | 'second-money'
  readonly amountFen: Fen
  readonly totalFen: Fen
  readonly transactionId: string
  readonly outRefundNo: string
  readonly askedAt: Instant
  readonly endedAt: Instant | null
  readonly rev: number
}

export type RefundState = 'asked' | 'approved' | 'rejected' | 'sending' | 'succeeded' | 'failed'

export const refundLife: Machine<RefundState> = {
  name: 'refund',
  first: 'asked',
  ends: ['rejected', 'succeeded', 'failed'],
  edges: [
    { from: 'asked', to: 'approved', by: ['seller', 'clock', 'operator', 'channel'] },
    { from: 'asked', to: 'rejected', by: ['seller', 'operator'] },
    { from: 'approved', to: 'sending', by: ['channel'] },
    { from: 'approved', to: 'succeeded', by: ['channel'] },
    { from: 'approved', to: 'failed', by: ['channel'] },
    { from: 'sending', to: 'succeeded', by: ['channel'] },
    { from: 'sending', to: 'failed', by: ['channel'] },
  ],
}
