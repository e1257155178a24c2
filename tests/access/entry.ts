// What the access tests need to know of each function beside its policy: a valid input, and what its ids are.
import type { FunctionName, Input } from '../../src/contract/functions'
import type { RefusalCode } from '../../src/domain/refusal'
import type { District } from './district'
import type { Person } from '../stories/citizen'

/**
 * `refers`: names something that must be there and belong together with the rest; `made`: the client makes it up;
 * `free`: kept or looked up as it is, whomever it belongs to, since it opens nothing.
 */
export type IdRole = 'refers' | 'made' | 'free'

export interface Made<N extends FunctionName> {
  readonly input: Input<N>
  /** Who asks in place of the district's people: somebody new, whose own thing it is about. */
  readonly owner?: Person
}

export interface Entry<N extends FunctionName> {
  /** What those hear who have no part in it, as if it were not there; null where nobody is turned away. */
  readonly nothing: RefusalCode | null
  /** Every field of the input that can carry an id, by its path; the place in a list is 0. */
  readonly ids: Readonly<Record<string, IdRole>>
  /** A valid input about something of the first shop, new where the function uses it up. */
  make(district: District): Promise<Made<N>>
}

export type Entries<N extends FunctionName> = { readonly [Each in N]: Entry<Each> }
