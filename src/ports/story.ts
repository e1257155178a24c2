// The shapes of a use case and of an errand: pure parts around the one read, the one commit and the one question outside.
import type { Change } from '../domain/change'
import type { Instant } from '../domain/day'
import type { PersonId } from '../domain/ids'
import type { Person } from '../domain/person'
import type { Refused, Result } from '../domain/result'
import type { Home } from '../domain/tables'
import type { Reply } from './reply'
import type { Facts, Fetches } from './store'
import type { Outside, Settings, World } from './world'

/** What is true of this one request: the time, who asks, and sources that a simulation can repeat. */
export interface Moment {
  readonly now: Instant
  readonly id: (length?: number) => string
  readonly digest: World['digest']
  readonly settings: Settings
}

/** Who asks. `personId` is what the credential claims; whether it holds is `who`, known after the read. */
export interface Asker {
  readonly personId: PersonId | null
  /** The digest of the token's secret, for ending this very session; null where the platform's context vouches. */
  readonly sessionHash: string | null
  /** The network address, for the channel's risk checks. */
  readonly ip: string
  /** True where the platform's own context says so: inside WeChat's cloud. */
  readonly inWechat: boolean
}

export interface UseCase<Input, F extends Fetches, Prepared, Kept, Output> {
  /** What must be known, in one statement; ownership is a condition of it. */
  readonly read: (input: Input, asker: Asker, digest: World['digest'], now: Instant) => F
  /** Where a repeat of this action finds its answer; absent for pure reads. */
  readonly home?: (input: Input, asker: Asker, digest: World['digest']) => Home
  /** Sealing, opening and storing of bytes: local work without an effect that anybody could regret. */
  readonly prepare?: (
    input: Input,
    facts: Facts<F>,
    who: Person | null,
    tools: Pick<World, 'vault' | 'files'>,
  ) => Promise<Prepared>
  readonly decide: (turn: Turn<Input, F, Prepared>) => Result<Decision<Kept>>
  /** A no that only the errands of this commit could tell; a repeat is answered from fresh facts instead. */
  readonly refuseAfter?: (kept: Kept, replies: Replies) => Refused | null
  /**
   * The answer from what was kept, what the read brought and what errands brought back; the same for a repeat, whose
   * facts are fresh and whose errands are none.
   */
  readonly answer: (kept: Kept, turn: Turn<Input, F, Prepared>, replies: Replies) => Output
}

export interface Turn<Input, F extends Fetches, Prepared> {
  readonly input: Input
  readonly facts: Facts<F>
  readonly who: Person | null
  readonly asker: Asker
  readonly moment: Moment
  readonly prepared: Prepared
}

export interface Decision<Kept> {
  readonly home: Home
  /** None for a pure read, or where everything already is as it was asked for. */
  readonly changes: readonly Change[]
  /** The lasting part of the answer: stored for repeats, so without secrets. */
  readonly kept: Kept
  /** A no that changes something, such as a wrong code that is counted: committed, refused, and kept for no repeat. */
  readonly refused?: Refused
}

/** What the errands of this commit brought back, by errand id; an errand that is still under way has none. */
export type Replies = Readonly<Record<string, unknown>>

export interface ErrandCase<Body, F extends Fetches, Value> {
  /**
   * Facts that asking or recording need. An errand that carries all it needs for its first try may ask for none
   * then (`{}` when `tries` is 0) and costs no read.
   */
  readonly read: (body: Body, home: Home, tries: number) => F
  /** Opens sealed data that the question carries. */
  readonly prepare?: (turn: ErrandTurn<Body, F>, tools: Pick<World, 'vault' | 'files'>) => Promise<Prepared>
  /** The one call outside; null when there is nothing left to ask. `store` is here for steps across families. */
  readonly ask: (
    turn: ErrandTurn<Body, F>,
    outside: Outside & Pick<World, 'store'>,
    prepared: Prepared,
  ) => Promise<Reply<Value>> | null
  /** What the answer changes. `reply` is null when nothing was asked. */
  readonly record: (turn: ErrandTurn<Body, F>, reply: Reply<Value> | null) => Recorded
}

export type Prepared = Readonly<Record<string, string>>

export interface ErrandTurn<Body, F extends Fetches> {
  readonly body: Body
  readonly home: Home
  readonly facts: Facts<F>
  readonly moment: Moment
  readonly tries: number
}

export interface Recorded {
  readonly changes: readonly Change[]
  /** When to ask again; null when the errand is done. */
  readonly again: Instant | null
  /** For the log and the operator: why it is not done, or what was odd. */
  readonly fault?: string
  /** An alarm for the operator, by name. */
  readonly alarm?: string
  /** For the answer of the request that started this errand; never stored. Absent: the next errand's is taken. */
  readonly reply?: unknown
}

export function useCase<Input, F extends Fetches, Kept, Output, Prepared = undefined>(
  story: UseCase<Input, F, Prepared, Kept, Output>,
): UseCase<Input, F, Prepared, Kept, Output> {
  return story
}

export function errandCase<Body, F extends Fetches, Value>(
  story: ErrandCase<Body, F, Value>,
): ErrandCase<Body, F, Value> {
  return story
}
