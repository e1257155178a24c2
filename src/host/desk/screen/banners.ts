// What comes down from the top of a phone for a while: a text message to its number, or that a card was sent.
import { create } from 'zustand'
import { PEOPLE } from '../../outside/people'
import type { Seat, Slip } from '../news'
import type { DeskPerson } from '../people'
import { castOf } from '../tour/cast'

export interface Banner {
  readonly words: string
  /** The digits of a code: one tap writes them. */
  readonly code: string | null
}

type Shown = Partial<Record<DeskPerson, Banner>>

/** A code waits for the finger that needs it. */
const SHOWN_MS = { sent: 2_500, message: 8_000, code: 20_000 } as const

const useBanners = create<{ readonly shown: Shown }>()(() => ({ shown: {} }))

export const useBanner = (person: DeskPerson): Banner | null =>
  useBanners(({ shown }) => shown[person] ?? null)

export function sayOn(person: DeskPerson, words: string): void {
  show(person, { words, code: null }, SHOWN_MS.sent)
}

export function clear(person: DeskPerson): void {
  useBanners.setState(({ shown }) => ({ shown: { ...shown, [person]: undefined } }))
}

/** A number that nobody at the desk has was typed by hand: the message is shown on every phone. */
export function ring({ phone, words, code }: Slip, seats: readonly Seat[]): void {
  const called = seats.filter(({ key }) => numberOf(key) === phone)
  for (const { key } of called.length > 0 ? called : seats)
    show(key, { words, code }, code === null ? SHOWN_MS.message : SHOWN_MS.code)
}

function show(person: DeskPerson, banner: Banner, forMs: number): void {
  useBanners.setState(({ shown }) => ({ shown: { ...shown, [person]: banner } }))
  setTimeout(() => {
    if (useBanners.getState().shown[person] === banner) clear(person)
  }, forMs)
}

function numberOf(key: DeskPerson): string | undefined {
  const [part, play] = key.split('~')
  if (play === undefined) return PEOPLE.find((one) => one.key === part)?.phone
  const { seller, phone } = castOf(Number(play))
  return seller === key ? phone : undefined
}
