// Which chat each phone shows, what it is about to send, and how chats and people are called.
import { create } from 'zustand'
import type { Chat, ChatCard } from '../chats'
import { ACQUAINTED, SEATED, type DeskPerson } from '../people'
import { backToPage, phoneOf, toChats, usePhones, type Showing } from './phones'

export interface Chatting {
  readonly chatId: string | null
  /** A card that waits for the choice of a chat. */
  readonly sending: ChatCard | null
  /** Whom to tell when a chat was chosen for it. */
  readonly onSent: () => void
  /** What the phone showed when that card was taken up, and shows again afterwards. */
  readonly takenUpOn: Showing
}

type ByPerson = Readonly<Record<string, Chatting>>

const NOBODY = (): void => undefined
const AT_REST: Chatting = { chatId: null, sending: null, onSent: NOBODY, takenUpOn: 'page' }
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
  change(person, { ...AT_REST, chatId })
}

/** Null gives up sending; the page or the chat it came from stands there again. */
export function sendInto(person: DeskPerson, card: ChatCard | null, onSent = NOBODY): void {
  const before = chatFor(useChatting.getState(), person)
  const takenUpOn = card ? phoneOf(usePhones.getState(), person).showing : before.takenUpOn
  change(person, { ...before, sending: card, onSent, takenUpOn })
  if (card) toChats(person)
  else if (takenUpOn === 'page') backToPage(person)
}

function change(person: DeskPerson, to: Chatting): void {
  useChatting.setState(({ byPerson }) => ({ byPerson: { ...byPerson, [person]: to } }))
}
