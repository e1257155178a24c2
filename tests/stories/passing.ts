// How time passes in a town: the clock is turned step by step, and after each step all that fell due is done.
import type { EmulatorClock } from '../../src/emulator/clock'
import { CUTOFF_MS, HOUR_MS, SECOND_MS, addDays, dayOf, instantOf, startOf } from '../../src/domain/day'

export interface Clockwork {
  /** Does what is due now, and what follows from it, until nothing is. */
  settle(): Promise<void>
  /** Turns the clock on, in steps no longer than four hours, and stops at each day's cut-off as a living server would. */
  pass(byMs: number): Promise<void>
  /** Turns the clock on to a moment, RFC 3339. */
  until(moment: string): Promise<void>
  /** Turns the clock on to the moment at which the next settlement closes, without doing what is due then. */
  untilCutoff(): Promise<void>
}

const STEPS_WANTED = 12
const STEP_MS_MIN = 10 * SECOND_MS
const STEP_MS_MAX = 4 * HOUR_MS
/** More rounds than this without rest mean that something goes in circles. */
const ROUNDS_MAX = 60

/** `round` does what is due once and says how much that was. */
export function clockWork(clock: EmulatorClock, round: () => Promise<number>): Clockwork {
  async function settle(): Promise<void> {
    for (let rounds = 0; rounds < ROUNDS_MAX; rounds += 1) if ((await round()) === 0) return
    throw new Error('what is due never ends')
  }
  async function pass(byMs: number): Promise<void> {
    const stride = Math.min(STEP_MS_MAX, Math.max(STEP_MS_MIN, Math.ceil(byMs / STEPS_WANTED)))
    for (let left = byMs; left > 0;) {
      const step = Math.min(stride, left, nextCutoffMs(clock.nowMs()) - clock.nowMs())
      left -= step
      clock.advance(step)
      await settle()
    }
  }
  return {
    settle,
    pass,
    until: (moment) => pass(Date.parse(moment) - clock.nowMs()),
    async untilCutoff() {
      const cutoffMs = nextCutoffMs(clock.nowMs())
      await pass(cutoffMs - 1 - clock.nowMs())
      clock.set(cutoffMs)
    },
  }
}

function nextCutoffMs(nowMs: number): number {
  const today = startOf(dayOf(instantOf(nowMs))) + CUTOFF_MS
  return today > nowMs ? today : startOf(addDays(dayOf(instantOf(nowMs)), 1)) + CUTOFF_MS
}
