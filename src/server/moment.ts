// One request's moment: its time and its ids, all from the world's sources.
import { bytesFor, ID_LENGTH, idFrom } from '../domain/ids'
import type { Moment } from '../ports/story'
import type { World } from '../ports/world'

export function momentOf(world: World): Moment {
  return {
    now: world.clock.now(),
    id: (length = ID_LENGTH) => idFrom(world.random.bytes(bytesFor(length)), length),
    digest: world.digest,
    settings: world.settings,
  }
}
