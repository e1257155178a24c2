// Who comes through the platform's own door: known by openid alone, and made a person at the first thing that needs one.
import { insert } from '../domain/change'
import type { PersonId } from '../domain/ids'
import { newPerson } from '../domain/person'
import type { Result } from '../domain/result'
import { personIdFrom } from '../domain/session'
import { personHome } from '../domain/tables'
import type { World } from '../ports/world'

/** Whom the platform vouches for; the person may not exist yet. */
export interface PlatformContext {
  readonly personId: PersonId
  readonly openid: string
}

export function contextOf(world: World, openid: string): PlatformContext {
  return { personId: personIdFrom(world.digest.blind('openid', openid)), openid }
}

/**
 * Asks; where nobody was found behind a context, lets that person in and asks once more. Only a first contact pays
 * the extra round trips, and a mere look at a public page leaves no row behind.
 */
export async function enterIfNew<Output>(
  world: World,
  context: PlatformContext | null,
  ask: () => Promise<Result<Output>>,
): Promise<Result<Output>> {
  const first = await ask()
  if (context === null || first.ok || first.code !== 'signed-out') return first
  await letIn(world, context)
  return ask()
}

/** Two first requests at once are no quarrel: the table takes each person once. */
async function letIn(world: World, { personId, openid }: PlatformContext): Promise<void> {
  const person = newPerson(personId, openid, await world.vault.newKey(), world.clock.now())
  await world.store.commit(personHome(personId), [insert('person', person)])
}
