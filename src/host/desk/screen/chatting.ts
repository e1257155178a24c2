// Which chat each phone shows, what it is about to send, and how chats and people are called.
import { create } from 'zustand'
import type { Chat, ChatCard } from '../chats'
import { ACQUAINTED, SEATED, type DeskPerson } from '../people'
import { backToPage, toChats } from './phones'

export interface Chatting {
  readonly chatId: string | null
  /** A card that waits for the choice of a chat. */
  readonly sending: ChatCard | null
}

type ByPerson = Readonly<Record<string, Chatting>>

const AT_REST: Chatting = { chatId: null, sending: null }
const NAMES = new Map([...ACQUAINTED, ...SEATED].map(({ key, name }) => [key as string, name]))

export const useChatting = create<{ readonly byPerson: ByPerson }>()(() => ({ byPerson: {} }))

export const chatFor = ({ byPerson }: { readonly byPerson: ByPerson }, person: DeskPerson): Chatting =>
  byPerson[person] ?? AT_REST

/** A player of a tour is called like whose part it is. */
export const nameIn = (key: string): string => NAMES.get(key.split('~')[0] ?? key) ?? key

/** A group's own title; between two, the other's name. */
export const titleOf = ({ title, members }: Chat, person: DeskPerson): string =>
  title ?? nameIn(members.find((member) => member !== person) ?? person)

export const unseen = ({ messages, seen }: Chat, person: DeskPerson): number =>
  messages.slice(seen[person] ?? 0).filter(({ from }) => from !== person).length

export function open(person: DeskPerson, chatId: string | null): void {
  change(person, { chatId, sending: null })
}

/** Null gives up sending, and the page it came from stands there again. */
export function sendInto(person: DeskPerson, card: ChatCard | null): void {
  change(person, { ...chatFor(useChatting.getState(), person), sending: card })
  if (card) toChats(person)
  else backToPage(person)
}

function change(person: DeskPerson, to: Chatting): void {
  useChatting.setState(({ byPerson }) => ({ byPerson: { ...byPerson, [person]: to } }))
}
