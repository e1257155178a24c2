// The way to the seller's card: what the channel holds for a seller, and instructions to pay it out.
import type { Fen } from '../domain/money'
import type { Reply } from './reply'

export interface Bank {
  available(subMchid: string): Promise<Reply<{ readonly availableFen: Fen; readonly pendingFen: Fen }>>
  /** Asked again with the same number it is the same instruction. */
  withdraw(ask: WithdrawAsk): Promise<Reply<{ readonly withdrawId: string }>>
  query(ask: { readonly subMchid: string; readonly outRequestNo: string }): Promise<Reply<WithdrawState>>
}

export interface WithdrawAsk {
  readonly subMchid: string
  readonly outRequestNo: string
  readonly amountFen: Fen
  /** ≤ 56 characters. */
  readonly remark: string
}

export type WithdrawState =
  | { readonly state: 'absent' | 'processing' | 'paid' }
  | { readonly state: 'returned'; readonly reason: string }
