// One request's moment: its time, its ids and codes, all from the world's sources.
import { bytesFor, ID_LENGTH, idFrom } from '../domain/ids'
import type { Moment } from '../ports/story'
import type { World } from '../ports/world'

const DIGITS_UNBIASED_BELOW = 250

export function momentOf(world: World): Moment {
  return {
    now: world.clock.now(),
    id: (length = ID_LENGTH) => idFrom(world.random.bytes(bytesFor(length)), length),
    code: (length) => digitsFrom(world, length),
    digest: world.digest,
    settings: world.settings,
  }
}

function digitsFrom(world: World, length: number): string {
  let text = ''
  const bytes = world.random.bytes(length * 8)
  for (let index = 0; index < bytes.length && text.length < length; index += 1) {
    const byte = bytes[index] ?? 255
    if (byte < DIGITS_UNBIASED_BELOW) text += String(byte % 10)
  }
  if (text.length < length) throw new Error('too few random bytes for a code')
  return text
}
