// Planted failures: what the next calls of an operation do instead of simply working.

/**
 * `busy` is the provider's own "try again" answer. A time-out leaves the caller without an answer, either before the
 * provider did anything or after it did everything. `{ answer }` gives a code of the provider's, word for word.
 */
export type Fault = 'busy' | 'timeout-before-effect' | 'timeout-after-effect' | { answer: string }

export interface FaultPlan<Operation extends string> {
  /** Lets the next `times` calls of the operation fail, after those already planted. */
  plant(operation: Operation, fault: Fault, times?: number): void
  /** The fault of the call now being served, which uses it up; null when nothing is planted. */
  take(operation: Operation): Fault | null
  /** Forgets whatever has not happened yet. */
  clear(): void
}

const PLANTED_FAULTS_MAX = 1_000

export function createFaultPlan<Operation extends string>(): FaultPlan<Operation> {
  let planted: { operation: Operation; fault: Fault }[] = []
  return {
    plant(operation, fault, times = 1) {
      if (planted.length + times > PLANTED_FAULTS_MAX)
        throw new Error('more faults planted than any test needs')
      for (let count = 0; count < times; count += 1) planted.push({ operation, fault })
    },
    take(operation) {
      const at = planted.findIndex((each) => each.operation === operation)
      return at < 0 ? null : (planted.splice(at, 1)[0]?.fault ?? null)
    },
    clear() {
      planted = []
    },
  }
}

/** Serves a call under its fault. A time-out rejects like an aborted fetch; over a socket the host hangs up. */
export function serveUnder<Answer>(fault: Fault | null, operation: string, serve: () => Answer): Answer {
  if (fault === 'timeout-before-effect') throw timeout(operation)
  const answer = serve()
  if (fault === 'timeout-after-effect') throw timeout(operation)
  return answer
}

function timeout(operation: string): Error {
  const error = new Error(`no answer from ${operation}`)
  error.name = 'TimeoutError'
  return error
}
