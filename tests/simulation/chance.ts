// The seed's own generator: every choice of a run comes from here, so that the same seed makes the same run.

export interface Chance {
  /** A whole number from 0, below the limit. */
  below(limit: number): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  flip(probability: number): boolean
  pick<T>(items: readonly T[]): T
  bytes(count: number): Uint8Array
  /** A generator of its own, so that one part of a run can draw more without changing another's draws. */
  fork(name: string): Chance
}

const UNIT = 2 ** 32

/** The generator `sfc32`, started from a digest of the seed's text. */
export function chanceOf(seed: string): Chance {
  const next = sfc32(...stateOf(seed))
  const below = (limit: number): number => Math.floor((next() / UNIT) * limit)
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    flip: (probability) => next() / UNIT < probability,
    pick(items) {
      if (items.length === 0) throw new Error('nothing to pick from')
      return items[below(items.length)] as (typeof items)[number]
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => next() >>> 24),
    fork: (name) => chanceOf(`${seed}/${name}/${next()}`),
  }
}

/** A text's digest of 32 bits (FNV-1a), carried on from `start`. */
export function digestOf(text: string, start = 0x811c9dc5): number {
  let hash = start
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function stateOf(seed: string): [number, number, number, number] {
  const a = digestOf(seed)
  const b = digestOf(seed, a)
  return [a, b, digestOf(seed, b), 1]
}

function sfc32(...start: [number, number, number, number]): () => number {
  let [a, b, c, count] = start
  const next = (): number => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  // The first draws still resemble the seed.
  for (let round = 0; round < 12; round += 1) next()
  return next
}
