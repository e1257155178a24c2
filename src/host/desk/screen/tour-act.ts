// One act of a tour on one phone: finds what it is about, goes there with the fingertip, and does it.
import type { DeskPerson } from '../people'
import type { Act } from '../tour/steps'
import { type as typeInto } from './filling'
import { fieldIn, readsIn, tappableIn } from './finding'
import { documentOf } from './frames'
import { newsOf } from './news'
import { pick, usePicking } from './picking'
import { moveTo, press, rest } from './tour-finger'

/** The review of a shop's papers, and a clock that is turned over a weekend, are the longest. */
const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 120

interface Hand {
  readonly key: DeskPerson
  /** Ends early when the tour does. */
  readonly goesOn: () => boolean
}

type Look<T> = () => T | null | false

/** False when what it needs did not come up in time; ends early when `goesOn` says no. */
export async function act(what: Act, hand: Hand): Promise<boolean> {
  const { key } = hand
  switch (what.kind) {
    case 'app':
      return tapOn(hand, () => inPhone(key, '.shop-row'))
    case 'chats':
      return tapOn(hand, () => inPhone(key, '.round'))
    case 'list':
      return inPhone(key, '.chat-log') ? tapOn(hand, () => inPhone(key, '.chats-bar button')) : true
    case 'chat':
      return tapOn(hand, () => chatRow(key, what.name))
    case 'card':
      return tapOn(hand, () => inPhone(key, '.share-card button:not(.forward)'))
    case 'tap':
      return tapOn(hand, () => onPage(hand, (page) => tappableIn(page, what.name)))
    case 'photo':
      return photograph(hand, what.side, what.picture)
    case 'type':
      return typeIn(hand, what.field, () => what.value)
    case 'code':
      return typeIn(hand, '验证码', () => newestCode(what.phone))
    case 'see':
      return (await waitFor(hand, () => onPage(hand, (page) => readsIn(page, what.words)))) !== null
    case 'clock':
      return turnClock(hand)
  }
}

async function tapOn(hand: Hand, look: Look<HTMLElement>): Promise<boolean> {
  const found = await waitFor(hand, look)
  if (!found) return false
  await moveTo(found)
  // Pages move while they come up: what is tapped is what is there now.
  const now = look() || found
  if (hand.goesOn()) await press(now, hand.goesOn)
  return true
}

async function photograph(hand: Hand, side: string, picture: string): Promise<boolean> {
  const named = (state: string) => onPage(hand, (page) => tappableIn(page, `${side}，${state}`))
  if (!(await tapOn(hand, () => named('拍一张')))) return false
  const asked = await waitFor(hand, () => usePicking.getState().person === hand.key)
  if (asked === null || !hand.goesOn()) return false
  await pick(picture)
  return (await waitFor(hand, () => named('收好了 · 重拍'))) !== null
}

async function typeIn(hand: Hand, label: string, value: Look<string>): Promise<boolean> {
  const text = await waitFor(hand, value)
  const field = await waitFor(hand, () => onPage(hand, (page) => fieldIn(page, label)))
  if (text === null || !field) return false
  await moveTo(field)
  if (!hand.goesOn()) return true
  typeInto(field, text)
  // Leaving it is what makes the page look at it.
  field.blur()
  return true
}

async function turnClock(hand: Hand): Promise<boolean> {
  const button = document.querySelector<HTMLElement>('[data-turn="business-day"]')
  if (!button) return false
  await moveTo(button)
  await press(button, hand.goesOn)
  const isStill = () => document.querySelector('.clock-card')?.getAttribute('aria-busy') === 'false'
  return (await waitFor(hand, isStill)) !== null
}

const onPage = <T>({ key }: Hand, look: (page: Document) => T): T | null => {
  const page = documentOf(key)
  return page ? look(page) : null
}

const inPhone = (key: DeskPerson, selector: string): HTMLElement | null => {
  const found = document.querySelectorAll<HTMLElement>(`[data-person="${key}"] ${selector}`)
  return found[found.length - 1] ?? null
}

function chatRow(key: DeskPerson, name: string): HTMLElement | null {
  const rows = document.querySelectorAll<HTMLElement>(`[data-person="${key}"] .chat-row`)
  return [...rows].find((row) => row.querySelector('b')?.textContent === name) ?? null
}

function newestCode(phone: string): string | null {
  return newsOf('slips')?.find((slip) => slip.phone === phone && slip.code !== null)?.code ?? null
}

async function waitFor<T>({ goesOn }: Hand, look: Look<T>): Promise<T | null> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS && goesOn(); waitedMs += LOOK_EVERY_MS) {
    const found = look()
    if (found !== null && found !== false) return found
    await rest(LOOK_EVERY_MS)
  }
  return null
}
