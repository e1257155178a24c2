// Who opened what from whom, and which shops grew out of it, told to the desk.
import type { Pool } from 'pg'
import { latestOpens, shopsInTree } from '../../adapters/postgres/overview'
import { readToken } from '../../domain/session'
import { lately } from './lately'
import type { Seat, TreeNews } from './news'

const SHOPS_MAX = 60
const OPENS_SHOWN = 5
const EVERY_MS = 500

export function openTree(
  pool: Pool,
  seats: () => readonly Seat[],
  publish: (news: TreeNews) => void,
): { look(): void } {
  const look = lately(async () => {
    const seated = new Map(seats().map(({ token, name }) => [String(readToken(token)?.personId), name]))
    const shops = await shopsInTree(pool, SHOPS_MAX)
    const owners = new Map(shops.map(({ ownerId, name }) => [ownerId, name]))
    const nameOf = (personId: string): string => seated.get(personId) ?? owners.get(personId) ?? ''
    const shopNames = new Map(shops.map(({ shopId, name }) => [shopId, name]))
    const opens = await latestOpens(pool, OPENS_SHOWN)
    publish({
      shops: shops.map(({ shopId, name, paint, parentShopId, ownerId }) => ({
        shopId,
        name,
        paint,
        parentShopId,
        owner: seated.get(ownerId) ?? '',
      })),
      opens: opens.map(({ shopId, title, sharerId, visitorId, at }) => ({
        title,
        shop: shopNames.get(shopId) ?? '',
        from: nameOf(sharerId),
        by: nameOf(visitorId),
        at,
      })),
    })
  }, EVERY_MS)
  look()
  return { look }
}
