// Faults planted on the channel's answers, per operation.
import type { Operation } from './operations'

/**
 * The `-before` ones have no effect, the `-after` ones have it and lose the answer. `slow` waits for the clock,
 * `garbage` answers 200 with a body that is not JSON, `bad-gateway` is another machine's unsigned page.
 */
export type FaultKind =
  | 'timeout-before-effect'
  | 'timeout-after-effect'
  | 'system-error'
  | 'system-error-after-effect'
  | 'rate-limited'
  | 'bad-gateway'
  | 'garbage'
  | 'slow'

export type Fault = { fault: FaultKind; delayMs?: number }
export type PlantedFault = Fault & { operation: Operation | '*'; times?: number }

/** What the caller of `handle` sees when an answer is lost; over a socket the host drops the connection. */
export class LostAnswer extends Error {
  constructor(readonly operation: Operation) {
    super(`answer lost: ${operation}`)
    this.name = 'LostAnswer'
  }
}

export type Faults = {
  plant(fault: PlantedFault): void
  clear(): void
  /** Asked for every call that no planted fault fits; a simulation draws from its seed here. */
  decideWith(decide: ((operation: Operation) => Fault | undefined) | undefined): void
  take(operation: Operation): Fault | undefined
}

/** What is planted is taken out of the given list as it happens. */
export function createFaults(planted: PlantedFault[]): Faults {
  let decide: ((operation: Operation) => Fault | undefined) | undefined
  return {
    plant: (fault) => void planted.push({ ...fault }),
    clear() {
      planted.length = 0
      decide = undefined
    },
    decideWith(decider) {
      decide = decider
    },
    take(operation) {
      const fault = planted.find((each) => each.operation === '*' || each.operation === operation)
      if (!fault) return decide?.(operation)
      fault.times = (fault.times ?? 1) - 1
      if (fault.times <= 0) planted.splice(planted.indexOf(fault), 1)
      return fault
    },
  }
}
