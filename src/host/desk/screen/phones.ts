// The phones on the desk: who is looked at on the right, and what each person's phone shows.
import { create } from 'zustand'
import type { DeskPerson } from '../people'

/** A page in its frame, or the chats that lie beneath it. */
export type Showing = 'chats' | 'page'

export interface PhoneState {
  readonly showing: Showing
  /** Where the frame was last sent; null until something was opened. */
  readonly path: string | null
  /** Rises with each opening, so that the same card opens anew. */
  readonly opened: number
}

interface Phones {
  /** Whose phones are looked at. */
  readonly left: DeskPerson
  readonly right: DeskPerson
  readonly phones: Readonly<Record<string, PhoneState>>
}

export const SELLER: DeskPerson = 'li-na'
const FIRST_FACE: DeskPerson = 'zhao-yiming'
const AT_REST: PhoneState = { showing: 'chats', path: null, opened: 0 }

export const usePhones = create<Phones>()(() => ({ left: SELLER, right: FIRST_FACE, phones: {} }))

export const phoneOf = ({ phones }: Phones, key: DeskPerson): PhoneState => phones[key] ?? AT_REST

export function turnTo(key: DeskPerson): void {
  usePhones.setState(key.startsWith(SELLER) ? { left: key } : { right: key })
}

/** Opens a page of the shop as a card in a chat does: from nothing. */
export function openPage(key: DeskPerson, path: string): void {
  change(key, ({ opened }) => ({ showing: 'page', path, opened: opened + 1 }))
  turnTo(key)
}

/** The round button: back to the chats, with the page left as it is. */
export function toChats(key: DeskPerson): void {
  change(key, (phone) => ({ ...phone, showing: 'chats' }))
}

export function backToPage(key: DeskPerson): void {
  change(key, (phone) => ({ ...phone, showing: phone.path === null ? 'chats' : 'page' }))
}

function change(key: DeskPerson, to: (phone: PhoneState) => PhoneState): void {
  usePhones.setState((state) => ({ phones: { ...state.phones, [key]: to(phoneOf(state, key)) } }))
}
