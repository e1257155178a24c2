// Text messages to the seller's phone: what happened, written down with the decision that made it happen, and told once.
import { errand, type Change } from './change'
import { later, MINUTE_MS, type Instant } from './day'
import { yuan, type Fen } from './money'
import { cut } from './typed-text'

/** The body of the errand that tells: nothing personal, the number is looked up when it is sent. */
export interface TellingBody {
  readonly template: 'new-order' | 'payout-returned'
  readonly params: readonly string[]
  /** What it is about, for the record of who read the phone number why. */
  readonly about: string
  /** The carrier takes one message a minute and five an hour per phone: a refused one is sent anew, later each time. */
  readonly round: number
}

const TITLE_LENGTH_IN_SMS = 12
const ROUNDS_MAX = 10

export function tellNewOrder(order: { orderId: string; title: string; totalFen: Fen }, now: Instant): Change {
  const { orderId, title, totalFen } = order
  const params = [cut(title, TITLE_LENGTH_IN_SMS), yuan(totalFen)]
  return telling({ template: 'new-order', params, about: orderId, round: 1 }, now)
}

export function tellPayoutReturned(payout: { payoutId: string; amountFen: Fen }, now: Instant): Change {
  const { payoutId, amountFen } = payout
  return telling({ template: 'payout-returned', params: [yuan(amountFen)], about: payoutId, round: 1 }, now)
}

/** After a definite refusal for being too many: nothing was sent, so sending is no second message. None at the end. */
export function tellLater(body: TellingBody, now: Instant): Change[] {
  if (body.round >= ROUNDS_MAX) return []
  return [telling({ ...body, round: body.round + 1 }, later(now, MINUTE_MS * body.round * body.round))]
}

function telling(body: TellingBody, runAt: Instant): Change {
  return errand('notify-seller', `${body.template}/${body.about}/${body.round}`, body, runAt)
}
