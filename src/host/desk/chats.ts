// The chats of those at the desk: who wrote what, which cards lie there, and what each of them has not seen yet.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import * as z from 'zod/mini'

export interface ChatCard {
  readonly title: string
  readonly path: string
  readonly picture: string
}

export interface ChatMessage {
  /** A person's key; also of people who don't sit at the desk. */
  readonly from: string
  readonly atMs: number
  readonly text: string | null
  readonly card: ChatCard | null
}

export interface Chat {
  readonly id: string
  /** Of a group; null between two, where each sees the other's name. */
  readonly title: string | null
  readonly members: readonly string[]
  readonly messages: readonly ChatMessage[]
  /** How many messages each member has seen. */
  readonly seen: Readonly<Record<string, number>>
}

export interface Chats {
  readonly all: () => readonly Chat[]
  /** A tour's own, in place of the tour's before. */
  addTour(chats: readonly Chat[]): void
  /** Routes by which the desk's page sends and marks as seen. */
  open(app: Hono): void
}

const TOUR = 'tour-'
const MESSAGES_MAX = 200
const TITLE_MAX = 60
const ADDRESS_MAX = 500
const BAD = 400
const GONE = 404

const card = z.strictObject({
  title: z.string().check(z.maxLength(TITLE_MAX)),
  path: z.string().check(z.maxLength(ADDRESS_MAX), z.regex(/^\/pages\//)),
  picture: z.string().check(z.maxLength(ADDRESS_MAX)),
})
const sent = z.strictObject({ from: z.string(), card })
const looked = z.strictObject({ who: z.string() })

const placeIn = (folder: string): string => join(folder, 'desk-chats.json')

export function keepChats(folder: string, all: readonly Chat[]): void {
  const draft = `${placeIn(folder)}.draft`
  writeFileSync(draft, JSON.stringify(all))
  renameSync(draft, placeIn(folder))
}

/** Kept in the demo's folder; `first` are the chats of a new world. */
export function openChats(
  folder: string,
  first: readonly Chat[],
  nowMs: () => number,
  publish: (all: readonly Chat[]) => void,
): Chats {
  const path = placeIn(folder)
  let all: readonly Chat[] = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Chat[]) : first
  const change = (id: string, to: (chat: Chat) => Chat): void =>
    put(all.map((chat) => (chat.id === id ? to(chat) : chat)))
  const put = (next: readonly Chat[]): void => {
    all = next
    keepChats(folder, all)
    publish(all)
  }
  const memberOf = (id: string, who: string): Chat | undefined =>
    all.find((chat) => chat.id === id && chat.members.includes(who))
  publish(all)
  return {
    all: () => all,
    addTour: (chats) => put([...all.filter(({ id }) => !id.startsWith(TOUR)), ...chats]),
    open(app) {
      app.post('/desk/chats/:id/send', async (context) => {
        const asked = sent.safeParse(await context.req.json().catch(() => null))
        if (!asked.success) return context.text('', BAD)
        const { from, card: shown } = asked.data
        const id = context.req.param('id')
        if (!memberOf(id, from)) return context.text('', GONE)
        change(id, (chat) => said(chat, { from, atMs: nowMs(), text: null, card: shown }))
        return context.body(null, 204)
      })
      app.post('/desk/chats/:id/seen', async (context) => {
        const asked = looked.safeParse(await context.req.json().catch(() => null))
        if (!asked.success) return context.text('', BAD)
        const { who } = asked.data
        const id = context.req.param('id')
        if (!memberOf(id, who)) return context.text('', GONE)
        change(id, (chat) => ({ ...chat, seen: { ...chat.seen, [who]: chat.messages.length } }))
        return context.body(null, 204)
      })
    },
  }
}

/** Whoever writes has seen what stands above. */
function said(chat: Chat, message: ChatMessage): Chat {
  const messages = [...chat.messages, message].slice(-MESSAGES_MAX)
  const dropped = chat.messages.length + 1 - messages.length
  const seen = Object.fromEntries(
    Object.entries(chat.seen).map(([who, count]) => [who, Math.max(0, count - dropped)]),
  )
  return { ...chat, messages, seen: { ...seen, [message.from]: messages.length } }
}
