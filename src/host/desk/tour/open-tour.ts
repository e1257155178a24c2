// Tours asked for by the desk's page: each gets players of its own, and the desk learns who they are.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { World } from '../../../ports/world'
import type { Chat } from '../chats'
import type { Seat } from '../news'
import { seatCast } from './seat-cast'

interface TourSide {
  readonly folder: string
  readonly world: World
  /** In which a tour begins, if it is there. */
  readonly group: () => Chat | null
  readonly addChats: (chats: readonly Chat[]) => void
  /** The players of the latest tour take their seats. */
  readonly seated: (seats: readonly Seat[]) => void
}

/** How many were begun is kept, since each play's papers may be used only once. */
export function openTour({ folder, world, group, addChats, seated }: TourSide): { open(app: Hono): void } {
  const path = join(folder, 'desk-tours.json')
  let plays = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
  return {
    open(app) {
      app.post('/desk/tour', async (context) => {
        plays += 1
        writeFileSync(path, String(plays))
        const { play, seats, chats, hasCard } = await seatCast(world, plays, group())
        addChats(chats)
        seated(seats)
        return context.json({ play, hasCard })
      })
    },
  }
}
