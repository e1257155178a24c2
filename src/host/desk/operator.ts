// The operator's shelf on the desk, to be looked at only: errands by topic, and how the channel and the shop are.
import type { Pool } from 'pg'
import { errandLines } from '../../adapters/postgres/overview'
import type { World } from '../../ports/world'
import { health } from '../../server/health'
import type { Channel } from '../outside/channel'
import { lately } from './lately'
import type { OperatorNews } from './news'

export function openOperator(
  pool: Pool,
  world: World,
  channel: Channel,
  publish: (news: OperatorNews) => void,
): { look(): void } {
  const look = lately(async () => {
    const { payoutsFrozen } = await health(world)
    publish({
      errands: await errandLines(pool, world.clock.now()),
      payoutsFrozen,
      channelEvents: channel.books.events.length,
    })
  }, EVERY_MS)
  look()
  return { look }
}

const EVERY_MS = 500
