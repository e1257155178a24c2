// A clock that can be turned, and the queue of what falls due on it.

export type EmulatorClock = {
  nowMs(): number
  set(nowMs: number): void
  advance(byMs: number): void
}

/** A clock that stands still until it is turned, or one that follows `source` and can be turned on top of it. */
export function createEmulatorClock(start: { nowMs: number } | { source: () => number }): EmulatorClock {
  const source = 'source' in start ? start.source : () => start.nowMs
  let turnedMs = 0
  return {
    nowMs: () => source() + turnedMs,
    set(nowMs) {
      turnedMs = nowMs - source()
    },
    advance(byMs) {
      turnedMs += byMs
    },
  }
}

/** Something to do at a moment. */
export type Timed<T> = { dueMs: number; what: T; quiet: boolean }
type Entry<T> = Timed<T> & { seq: number }

export type Timers<T> = {
  /** A quiet timer runs like any other, but a simulation that jumps from due moment to due moment does not see it. */
  at(dueMs: number, what: T, options?: { quiet: boolean }): void
  takeDue(nowMs: number): { dueMs: number; what: T } | undefined
  nextDueMs(): number | undefined
  /** All that is still to do, in the order in which it comes. */
  left(): Timed<T>[]
}

/** Things to do at a moment, earliest first; equal moments keep the order in which they were entered. */
export function createTimers<T>(start: readonly Timed<T>[] = []): Timers<T> {
  const loud: Entry<T>[] = []
  const quiet: Entry<T>[] = []
  let seq = 0
  const timers: Timers<T> = {
    at(dueMs, what, options) {
      seq += 1
      const entry = { dueMs, seq, what, quiet: options?.quiet ?? false }
      push(entry.quiet ? quiet : loud, entry)
    },
    takeDue(nowMs) {
      const [a, b] = [loud[0], quiet[0]]
      const heap = b && (!a || before(b, a)) ? quiet : loud
      const first = heap[0]
      return first && first.dueMs <= nowMs ? pop(heap) : undefined
    },
    nextDueMs: () => loud[0]?.dueMs,
    left() {
      const entries = [...loud, ...quiet].sort((a, b) => (before(a, b) ? -1 : 1))
      return entries.map(({ dueMs, what, quiet }) => ({ dueMs, what, quiet }))
    },
  }
  start.forEach(({ dueMs, what, quiet }) => timers.at(dueMs, what, { quiet }))
  return timers
}

function before(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.seq < b.seq)
}

function push<T>(heap: Entry<T>[], entry: Entry<T>): void {
  let at = heap.length
  heap.push(entry)
  while (at > 0) {
    const parentAt = (at - 1) >> 1
    const parent = heap[parentAt]
    if (!parent || before(parent, entry)) break
    heap[at] = parent
    at = parentAt
  }
  heap[at] = entry
}

function pop<T>(heap: Entry<T>[]): Entry<T> | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (!first || !last || heap.length === 0) return first
  let at = 0
  for (;;) {
    const leftAt = 2 * at + 1
    const left = heap[leftAt]
    if (!left) break
    const right = heap[leftAt + 1]
    const childAt = right && before(right, left) ? leftAt + 1 : leftAt
    const child = heap[childAt]
    if (!child || before(last, child)) break
    heap[at] = child
    at = childAt
  }
  heap[at] = last
  return first
}
