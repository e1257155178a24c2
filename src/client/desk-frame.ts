// The demo's desk around a browser's page: a phone in a frame of it keeps its storage apart and hands its cards to the desk.

/** A card as it lies in a chat. */
export interface Card {
  readonly title: string
  /** Of our pages, with the share's id. */
  readonly path: string
  readonly picture: string
}

/** What the desk does for one phone on it. */
export interface DeskPhone {
  /** Opens the choice of chats; the card lies in the chosen one afterwards, and only then it was sent. */
  sendCard(card: Card, onSent: () => void): void
  /** A drawn picture from this person's drawer as base64 JPEG; null when none was taken. */
  pickPicture(): Promise<string | null>
}

export interface DeskWindow {
  readonly xiaopuDesk?: { phone(name: string): DeskPhone }
}

/** Whose phone this frame is; empty anywhere but on a desk. */
export const frameName = (): string => ownFrame()?.dataset['phone'] ?? ''

/** Asked each time: the desk may be drawn anew around a page that stays. */
export function deskPhone(): DeskPhone | null {
  const name = frameName()
  if (name === '') return null
  return (window.parent as DeskWindow).xiaopuDesk?.phone(name) ?? null
}

/** As the desk calls it when its clock was turned: a page that asks nothing would not hear of it. */
const TIME_EVENT = 'xiaopu-time'

export function hearDeskTime(learn: (nowMs: number) => void): void {
  window.addEventListener(TIME_EVENT, (event) => learn((event as CustomEvent<number>).detail))
}

/** Which page and face the frame shows, and since when that page, written on it for what the desk says below the phone. */
export function tellFace(page: string, face: string): void {
  const frame = ownFrame()
  if (!frame?.dataset['phone']) return
  const isSamePage = frame.dataset['face']?.startsWith(`${page} `) ?? false
  if (!isSamePage) frame.dataset['since'] = String(performance.now())
  frame.dataset['face'] = `${page} ${face}`
}

/** Null for a page that stands alone, in WeChat, and in a frame of another origin, which cannot be seen. */
function ownFrame(): HTMLElement | null {
  if (process.env['TARO_ENV'] !== 'h5' || typeof window === 'undefined') return null
  // Of the window around, so that our own classes do not know it.
  return window.frameElement as HTMLElement | null
}
