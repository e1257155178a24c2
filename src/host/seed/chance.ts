// The seed's generator: every choice of the demo world is drawn from it, so that the same seed makes the same world.
import { createHash } from 'node:crypto'
import { BASE62 } from '../../domain/ids'

export interface Chance {
  /** From 0 up to, not including, 1. */
  part(): number
  /** A whole number from 0, below the limit. */
  below(limit: number): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  flip(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** One of them, each as often as its weight says. */
  weighed<T>(items: readonly (readonly [item: T, weight: number])[]): T
  /** The same items in an order of chance. */
  shuffled<T>(items: readonly T[]): T[]
  bytes(count: number): Uint8Array
  /** Base62 text, for the ids that phones make up. */
  id<Id extends string>(length: number): Id
  /** A generator of its own, so that one part of the world can draw more without changing another. */
  fork(name: string): Chance
}

const UNIT = 2 ** 32
/** The first draws still resemble the seed. */
const WARM_UP_ROUNDS = 12

/** The generator `sfc32`, started from a digest of the seed. */
export function chanceOf(seed: string): Chance {
  const next = sfc32(createHash('sha256').update(seed).digest())
  const part = (): number => next() / UNIT
  const below = (limit: number): number => Math.floor(part() * limit)
  const at = <T>(items: readonly T[], place: number): T => {
    if (place >= items.length) throw new Error('nothing to pick from')
    return items[place] as T
  }
  return {
    part,
    below,
    between: (from, to) => from + below(to - from + 1),
    flip: (probability) => part() < probability,
    pick: (items) => at(items, below(items.length)),
    weighed(items) {
      let left = part() * items.reduce((sum, [, weight]) => sum + weight, 0)
      const found = items.findIndex(([, weight]) => (left -= weight) < 0)
      return at(items, found < 0 ? items.length - 1 : found)[0]
    },
    shuffled(items) {
      const mixed = [...items]
      for (let end = mixed.length - 1; end > 0; end -= 1) {
        const other = below(end + 1)
        ;[mixed[end], mixed[other]] = [at(mixed, other), at(mixed, end)]
      }
      return mixed
    },
    bytes(count) {
      const drawn = new Uint8Array(count)
      for (let place = 0; place < count; place += 1) drawn[place] = next() >>> 24
      return drawn
    },
    id: <Id extends string>(length: number) => {
      let text = ''
      while (text.length < length) text += BASE62.charAt(below(BASE62.length))
      return text as Id
    },
    fork: (name) => chanceOf(`${seed}/${name}`),
  }
}

function sfc32(start: Buffer): () => number {
  let [a, b, c, count] = [start.readInt32LE(0), start.readInt32LE(4), start.readInt32LE(8), 1]
  const next = (): number => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) next()
  return next
}
