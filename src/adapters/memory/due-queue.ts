// Undone errands by the moment from which somebody may take them, so that nobody looks through those that are done.
import type { MemoryRow } from './clean'

export interface DueQueue<Table> {
  add(table: Table, row: MemoryRow): void
  /** All that may be taken at `now`, in no order. */
  upTo(now: number): Due<Table>[]
  nextAt(): number | null
}

interface Due<Table> {
  readonly table: Table
  readonly row: MemoryRow
  readonly at: number
}

/** A heap. A row that has been replaced since it came is no longer current; it is dropped when it comes up. */
export function createDueQueue<Table>(isCurrent: (table: Table, row: MemoryRow) => boolean): DueQueue<Table> {
  const heap: Due<Table>[] = []
  const first = (): Due<Table> | null => {
    for (;;) {
      const top = heap[0]
      if (!top || isCurrent(top.table, top.row)) return top ?? null
      pop(heap)
    }
  }
  return {
    add(table, row) {
      if (row['doneAt'] !== null) return
      push(heap, { table, row, at: Math.max(Number(row['runAt']), Number(row['leasedUntil'])) })
    },
    upTo(now) {
      const found: Due<Table>[] = []
      for (let top = first(); top && top.at <= now; top = first()) {
        found.push(top)
        pop(heap)
      }
      found.forEach((due) => push(heap, due))
      return found
    },
    nextAt: () => first()?.at ?? null,
  }
}

interface Timed {
  readonly at: number
}

function push<T extends Timed>(heap: T[], item: T): void {
  let place = heap.length
  for (;;) {
    const above = (place - 1) >> 1
    const parent = heap[above]
    if (place === 0 || !parent || parent.at <= item.at) break
    heap[place] = parent
    place = above
  }
  heap[place] = item
}

/** Takes the first away; the last one sinks from its place. */
function pop(heap: Timed[]): void {
  const last = heap.pop()
  if (!last || heap.length === 0) return
  let place = 0
  for (;;) {
    const left = 2 * place + 1
    const [a, b] = [heap[left], heap[left + 1]]
    const below = b && a && b.at < a.at ? left + 1 : left
    const child = heap[below]
    if (!child || child.at >= last.at) break
    heap[place] = child
    place = below
  }
  heap[place] = last
}
