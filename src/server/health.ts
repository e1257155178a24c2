// Is the shop well: does the store answer, and has an invariant frozen the payouts?
import { PAYOUTS_FROZEN } from '../domain/settlement'
import { one } from '../ports/store'
import type { World } from '../ports/world'

export interface Health {
  readonly ok: boolean
  readonly payoutsFrozen: boolean
}

export async function health(world: World): Promise<Health> {
  const fetches = { frozen: one('jobRun', { job: PAYOUTS_FROZEN }) }
  try {
    const { facts } = await world.store.read({
      credential: null,
      now: world.clock.now(),
      fetches,
      repeat: null,
    })
    return { ok: true, payoutsFrozen: facts.frozen !== null }
  } catch {
    return { ok: false, payoutsFrozen: false }
  }
}
