// A tour's two players are seated: each a guest of the shop, with a chat between them, and in the group where it all began.
import type { World } from '../../../ports/world'
import type { Chat } from '../chats'
import { begin } from '../guest'
import type { Seat } from '../news'
import { castOf, roleOf } from './cast'

export interface Seating {
  readonly play: number
  readonly seats: readonly Seat[]
  readonly chats: readonly Chat[]
  /** There is a card in the group by which the seller comes. */
  readonly hasCard: boolean
}

export async function seatCast(world: World, play: number, group: Chat | null): Promise<Seating> {
  const { seller, buyer } = castOf(play)
  const seats: Seat[] = []
  for (const key of [seller, buyer]) {
    const role = roleOf(key)
    if (role) seats.push({ ...role, key, role: 'on tour', token: await begin(world) })
  }
  const between: Chat = { id: `tour-${play}`, title: null, members: [seller, buyer], messages: [], seen: {} }
  const hasCard = group?.messages.some(({ card }) => card !== null) ?? false
  const chats = group && hasCard ? [between, joined(group, play)] : [between]
  return { play, seats, chats, hasCard }
}

/** The same group, with the players in the places of those they play. */
function joined(group: Chat, play: number): Chat {
  const { seller, buyer } = castOf(play)
  const played = (key: string): string => [seller, buyer].find((one) => one.split('~')[0] === key) ?? key
  return {
    ...group,
    id: `tour-${play}-group`,
    members: group.members.map(played),
    messages: group.messages.map((message) => ({ ...message, from: played(message.from) })),
    seen: {},
  }
}
