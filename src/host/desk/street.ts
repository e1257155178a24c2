// What the street between the phones is told: money, the operator's shelf, the tree; each looks again when its rows change.
import type { Pool } from 'pg'
import type { Change } from '../../domain/change'
import type { PersonId } from '../../domain/ids'
import { readToken } from '../../domain/session'
import type { World } from '../../ports/world'
import type { Channel } from '../outside/channel'
import type { Feed } from './feed'
import { openMoney } from './money'
import type { Seat } from './news'
import { openOperator } from './operator'
import { openTree } from './tree'
import type { Onlooker } from './watched-store'

export interface StreetSide {
  readonly pool: Pool
  readonly world: World
  readonly channel: Channel
  /** Who sits at the desk now. */
  readonly seats: () => readonly Seat[]
  readonly feed: Feed
}

/** To be told of every commit from now on. */
export function openStreet({ pool, world, channel, seats, feed }: StreetSide): readonly Onlooker[] {
  const seated = (): PersonId[] => seats().flatMap(({ token }) => readToken(token)?.personId ?? [])
  const money = openMoney({ pool, world, seated }, (news) => feed.publish('money', news))
  const operator = openOperator(pool, world, channel, (news) => feed.publish('operator', news))
  const tree = openTree(pool, seats, (news) => feed.publish('tree', news))
  return [
    (home, changes) => void ((home === null || changes.some(isTransfer)) && money.look()),
    (_home, changes) => void (changes.some(isErrand) && operator.look()),
    (_home, changes) => void (changes.some(growsTree) && tree.look()),
  ]
}

const isTransfer = (change: Change): boolean => change.kind === 'insert' && change.table === 'transfer'
const isErrand = ({ kind }: Change): boolean => kind.startsWith('errand')
const growsTree = (change: Change): boolean =>
  change.kind === 'insert' &&
  (change.table === 'visit' || change.table === 'shop' || change.table === 'share')
