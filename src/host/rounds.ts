// Due work, round after round: the channel's own steps, then the shop's errands, twice a second for as long as the host lives.
import type { World } from '../ports/world'
import { tick } from '../server/tick'
import type { KeptClock } from './clock'

const TICK_EVERY_MS = 500
const CLOCK_KEPT_EVERY_TICKS = 10

/** One round of due work, and how much that was; a round waits until the one before it has ended. */
export function roundsOf(world: World, channelDue: () => Promise<number>): () => Promise<number> {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const round = async (): Promise<number> => {
      const sent = await channelDue()
      const { errands } = await tick(world)
      return sent + errands
    }
    const turn = last.then(round, round)
    last = turn
    return turn
  }
}

/** A failing round is said and the next one tries again. */
export function tickOnAndOn(
  world: World,
  round: () => Promise<number>,
  clock: KeptClock | null,
): NodeJS.Timeout {
  let busy = false
  let rounds = 0
  return setInterval(() => {
    if (busy) return
    busy = true
    rounds += 1
    if (rounds % CLOCK_KEPT_EVERY_TICKS === 0) clock?.keep()
    round()
      .catch((fault: unknown) => world.log.alarm('tick-broke', { fault: String(fault) }))
      .finally(() => (busy = false))
  }, TICK_EVERY_MS)
}
