// An order that was sent and of which nobody knows yet whether it was made: kept on this phone with its key until somebody
// knows, so that after the app's end the same is asked again.
import { drop, keep, kept } from '../../../client/storage'
import type { Input } from '../../../contract/functions'
import type { Instant } from '../../../domain/day'
import { PAY_WITHIN_MS } from '../../../domain/order'
import type { PaymentMethod } from '../../../domain/payment'
import type { Basket } from './basket'
import type { Source } from './source'

export type Asked =
  | { readonly kind: 'order'; readonly input: Input<'placeOrder'>; readonly method: PaymentMethod }
  | { readonly kind: 'invitation'; readonly input: Input<'payInvitation'> }

export interface Doubt {
  readonly key: string
  readonly asked: Asked
  /** As the buyer saw it: by now the price may be another, and the last piece may be this buyer's own. */
  readonly seen: Pick<Basket, 'lines' | 'postageFen' | 'totalFen'>
  readonly at: Instant
}

type Kept = readonly (readonly [place: string, doubt: Doubt])[]

/** Dropped with the rest of what one person has typed: see the session. */
const NAME = 'order-doubts'
const DOUBTS_MAX = 5

/** Null too when it is so old that an order, if there was one, has closed unpaid. */
export function doubtOf(source: Source, now: Instant): Doubt | null {
  const doubt = all().filter(([place]) => place === placeOf(source))[0]?.[1]
  return doubt && now - doubt.at < PAY_WITHIN_MS ? doubt : null
}

export const keepDoubt = (source: Source, doubt: Doubt): void =>
  put([...others(source), [placeOf(source), doubt]])

export const dropDoubt = (source: Source): void => put(others(source))

/** The basket as it was when it was sent: nothing about it can be changed or stands in its way. */
export const basketOf = (basket: Basket, { seen }: Doubt): Basket => ({
  ...basket,
  ...seen,
  countMax: null,
  obstacle: null,
})

export const methodOf = (asked: Asked): PaymentMethod =>
  asked.kind === 'order' ? asked.method : asked.input.method

const placeOf = (source: Source): string => JSON.stringify(source)

const all = (): Kept => kept(NAME, areDoubts) ?? []

const others = (source: Source): Kept => all().filter(([place]) => place !== placeOf(source))

function put(doubts: Kept): void {
  if (doubts.length === 0) drop(NAME)
  else keep(NAME, doubts.slice(-DOUBTS_MAX))
}

function areDoubts(value: unknown): value is Kept {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      const [place, doubt] = Array.isArray(one) ? (one as [unknown, Partial<Doubt> | null]) : []
      return (
        typeof place === 'string' &&
        typeof doubt?.key === 'string' &&
        typeof doubt.at === 'number' &&
        typeof doubt.asked?.input.orderId === 'string' &&
        Array.isArray(doubt.seen?.lines)
      )
    })
  )
}
