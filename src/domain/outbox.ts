// An errand: something to ask of the outside or to do later, committed with the decision that wants it.
import { HOUR_MS, MINUTE_MS, SECOND_MS, type Instant } from './day'

/** Every topic; the server's map from topic to its use case has exactly these keys. */
export const TOPICS = [
  'send-code',
  'exchange-login-code',
  'admit-person',
  'claim-phone',
  'check-identity',
  'check-card',
  'reserve-name',
  'open-shop',
  'finish-opening',
  'hand-in-application',
  'watch-application',
  'rename-shop',
  'prepay',
  'switch-attempt',
  'query-attempt',
  'expire-order',
  'expire-invitation',
  'feed-buyer-list',
  'notify-seller',
  'auto-receive',
  'split',
  'finish',
  'refund',
  'query-refund',
  'plan-payout',
  'send-payout',
  'query-payout',
  'seal-statement',
] as const
export type Topic = (typeof TOPICS)[number]

export interface Errand {
  /** Topic and what it is about, so that the same errand is never written twice. */
  readonly errandId: string
  readonly topic: Topic
  readonly body: unknown
  readonly runAt: Instant
  /** How often it was leased: raised with the lease, so that a try whose process died counts as well. */
  readonly tries: number
  readonly leasedBy: string | null
  readonly leasedUntil: Instant
  readonly doneAt: Instant | null
  readonly fault: string | null
}

/** How long one process may work on an errand before another may take it. */
export const LEASE_MS = MINUTE_MS
const AGAIN_AFTER_MS: readonly number[] = [
  5 * SECOND_MS,
  15 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
]

/** The wait before a next try; the last one repeats for ever, since money is never given up. */
export function againAfterMs(tries: number): number {
  return AGAIN_AFTER_MS[Math.min(tries, AGAIN_AFTER_MS.length - 1)] ?? HOUR_MS
}
