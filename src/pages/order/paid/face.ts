// Which of its faces the page of a payment shows, from what is known of order, payment and cashier.
import type { Output } from '../../../contract/functions'
import type { Instant } from '../../../domain/day'

/** Once asked this often without money, the page says that nothing was paid, and goes on asking more slowly. */
export const FAST_ROUNDS = 6

/** `over`: the time to pay is past, and the server is closing the order. */
export type Face =
  'opening' | 'scan' | 'checking' | 'unpaid' | 'over' | 'paid' | 'closed' | 'late' | 'refunded'

/** `opening`: the cashier is being asked for. `open`: it lies over the page. */
export type Step = 'idle' | 'opening' | 'open' | 'cancelled'

export interface Known {
  readonly view: Pick<Output<'readOrder'>, 'order' | 'attempt' | 'refunds'>
  readonly step: Step
  /** What another phone has to scan. */
  readonly codeUrl: string | null
  /** How often the channel was asked since the cashier closed. */
  readonly rounds: number
  readonly now: Instant
}

export function faceOf({ view: { order, attempt, refunds }, step, codeUrl, rounds, now }: Known): Face {
  if (order.state === 'refunded') return 'refunded'
  if (order.state === 'closed') return refunds.length > 0 ? 'late' : 'closed'
  if (order.state !== 'pending') return 'paid'
  if (now >= order.expiresAt) return 'over'
  if (step === 'opening') return 'opening'
  if (step === 'open') return 'checking'
  if (step === 'cancelled') return 'unpaid'
  if (attempt?.method === 'wechat-native') return codeUrl === null ? 'opening' : 'scan'
  // Before the first round the order may not yet show the payment that has just been made.
  if (attempt === null) return rounds > 0 ? 'unpaid' : codeUrl === null ? 'checking' : 'scan'
  return rounds < FAST_ROUNDS ? 'checking' : 'unpaid'
}

/** Somebody or something may still change what is shown. */
export function isWaiting(
  face: Face | null,
  { refunds }: { readonly refunds: Known['view']['refunds'] },
): boolean {
  if (face === 'late' || face === 'refunded' || face === 'paid')
    return refunds.some(({ state }) => state !== 'succeeded' && state !== 'rejected')
  return face !== 'closed'
}
