// The desk furnished once there is a world: people, chats, tours, hardships, and what the street between the phones tells.
import { Hono } from 'hono'
import type { Pool } from 'pg'
import type { World } from '../../ports/world'
import type { KeptClock } from '../clock'
import type { Outside } from '../outside/outside'
import { openChats, type Chat } from './chats'
import type { Desk } from './desk'
import { FIRST_CHATS, GROUP_ID } from './first-chats'
import { hardDeeds } from './hard-deeds'
import { openHardships, type Hardships } from './hardships'
import type { Seat } from './news'
import { openPeople } from './open-people'
import { slipsOf } from './slips'
import { openStreet } from './street'
import { openTour } from './tour/open-tour'
import type { Onlooker } from './watched-store'

export interface Room {
  readonly folder: string
  readonly pool: Pool
  readonly world: World
  readonly outside: Outside
  readonly clock: KeptClock
  readonly round: () => Promise<number>
}

export interface Furnished {
  readonly hard: Hardships
  /** To be told of every commit from now on. */
  readonly onlookers: readonly Onlooker[]
}

/** A clock that was turned, a message that came: the desk knows within this. */
const TOLD_EVERY_MS = 500

export async function furnish({ feed, opens }: Desk, room: Room): Promise<Furnished> {
  const { folder, pool, world, outside, clock, round } = room
  const { channel } = outside
  const people = await openPeople(folder, world)
  feed.publish('people', people)
  const deeds = new Hono()
  const chats = openChats(
    folder,
    FIRST_CHATS,
    () => clock.nowMs(),
    (all) => feed.publish('chats', all),
  )
  chats.open(deeds)
  let seats = people.seats
  const seated = (players: readonly Seat[]): void => {
    seats = [...people.seats, ...players]
    feed.publish('people', { ...people, seats })
  }
  const group = (): Chat | null => chats.all().find(({ id }) => id === GROUP_ID) ?? null
  openTour({ folder, world, group, addChats: chats.addTour, seated }).open(deeds)
  const turned = { clock, turned: round }
  const hard = openHardships(hardDeeds({ world, pool, channel, turned }), (news) =>
    feed.publish('hard', news),
  )
  hard.open(deeds)
  opens(deeds)
  const told = (): void => {
    feed.publish('clock', { nowMs: clock.nowMs() })
    feed.publish('slips', slipsOf(channel.books.events, outside.inbox()))
  }
  setInterval(told, TOLD_EVERY_MS).unref()
  const street = openStreet({ pool, world, channel, seats: () => seats, feed })
  return { hard, onlookers: [...street, (_home, changes) => hard.look(changes)] }
}
