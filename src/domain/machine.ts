// A noun's life as a table: each edge with who may walk it; one step, and a walk that finds dead ends.
import { assert } from './result'

export type Actor = 'buyer' | 'seller' | 'channel' | 'clock' | 'operator'

export interface Edge<State extends string> {
  readonly from: State
  readonly to: State
  readonly by: readonly Actor[]
}

export interface Machine<State extends string> {
  readonly name: string
  readonly first: State
  readonly ends: readonly State[]
  readonly edges: readonly Edge<State>[]
}

/** True when the table has this edge for this actor. */
export function may<State extends string>(
  machine: Machine<State>,
  from: State,
  to: State,
  by: Actor,
): boolean {
  return machine.edges.some((edge) => edge.from === from && edge.to === to && edge.by.includes(by))
}

/** Throws when the edge is not in the table: callers ask {@link may} or have refused before. */
export function step<State extends string>(
  machine: Machine<State>,
  from: State,
  to: State,
  by: Actor,
): State {
  assert(may(machine, from, to, by), `${machine.name}: ${from} → ${to} by ${by} is no edge`)
  return to
}

/** What is wrong with a table: states that cannot be reached, ends that go on, dead ends that are no ends. */
export function faultsOf<State extends string>(machine: Machine<State>): string[] {
  const states = new Set<State>([machine.first, ...machine.ends])
  machine.edges.forEach((edge) => states.add(edge.from).add(edge.to))
  const reached = new Set<State>([machine.first])
  for (let pass = 0; pass < states.size; pass += 1) {
    machine.edges.forEach((edge) => reached.has(edge.from) && reached.add(edge.to))
  }
  const faults: string[] = []
  states.forEach((state) => {
    const goesOn = machine.edges.some((edge) => edge.from === state)
    if (!reached.has(state)) faults.push(`${machine.name}: ${state} is never reached`)
    if (goesOn && machine.ends.includes(state)) faults.push(`${machine.name}: ${state} is an end but goes on`)
    if (!goesOn && !machine.ends.includes(state)) faults.push(`${machine.name}: ${state} is a dead end`)
  })
  return faults
}
