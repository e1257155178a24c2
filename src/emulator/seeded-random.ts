// Random bytes that come out the same for the same seed, for runs that must repeat.
import { createHash } from 'node:crypto'
import type { RandomBytes } from './random-text'

const DIGEST_BYTES = 32

/** A chain of digests of the seed and a counter: evenly spread, and secret from nobody. */
export function seededRandom(seed: string): RandomBytes {
  let drawn = 0
  return (count) => {
    const made = Buffer.alloc(count)
    for (let at = 0; at < count; at += DIGEST_BYTES) {
      drawn += 1
      createHash('sha256').update(`${seed} ${drawn}`).digest().copy(made, at)
    }
    return made
  }
}
