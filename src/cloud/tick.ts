// The cloud function of the clock: a timer calls it every minute, and it carries out what has fallen due.
import { tick } from '../server/tick'
import { cloudWorld } from './world'

/** A minute's timer must be done before the next one; what is left over is still due then. */
const ROUNDS_MAX = 10
const BUDGET_MS = 40_000

interface Ticked {
  readonly errands: number
  readonly rounds: number
}

/** Throws for a person's call: time is nobody's to turn. */
export async function main(event: { readonly Type?: unknown }): Promise<Ticked> {
  if (event.Type !== 'Timer' || isSomebody(process.env))
    throw new Error('only a timer may call this function')
  const world = cloudWorld()
  const began = performance.now()
  let errands = 0
  let rounds = 0
  while (rounds < ROUNDS_MAX && performance.now() - began < BUDGET_MS) {
    rounds += 1
    const done = await tick(world)
    errands += done.errands
    if (done.errands === 0) break
  }
  return { errands, rounds }
}

/** The platform lists by name what it vouches for; a timer's call has nobody in it. */
function isSomebody(env: NodeJS.ProcessEnv): boolean {
  return (env['WX_CONTEXT_KEYS'] ?? '').split(',').some((name) => /OPENID$/.test(name) && Boolean(env[name]))
}
