// A tour's two players are seated: each a guest of the shop, with a chat between them.
import type { World } from '../../../ports/world'
import type { Chat } from '../chats'
import { begin } from '../guest'
import type { Seat } from '../news'
import { castOf, roleOf } from './cast'

export interface Seating {
  readonly play: number
  readonly seats: readonly Seat[]
  readonly chat: Chat
}

export async function seatCast(world: World, play: number): Promise<Seating> {
  const { seller, buyer } = castOf(play)
  const seats: Seat[] = []
  for (const key of [seller, buyer]) {
    const role = roleOf(key)
    if (role) seats.push({ ...role, key, role: `${role.role}, on tour`, token: await begin(world) })
  }
  const chat = { id: `tour-${play}`, title: null, members: [seller, buyer], messages: [], seen: {} }
  return { play, seats, chat }
}
