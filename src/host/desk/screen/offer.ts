// What the desk does for the pages in its frames: they find it on the window around them.
import type { ChatCard } from '../chats'
import type { DeskPerson } from '../people'

interface Offer {
  sendCard(key: DeskPerson, card: ChatCard, onSent: () => void): void
  pickPicture(key: DeskPerson): Promise<string | null>
}

const offer: Offer = { sendCard: () => undefined, pickPicture: () => Promise.resolve(null) }

/** Each part of the desk does its own. */
export function undertake(part: Partial<Offer>): void {
  Object.assign(offer, part)
}

export function offerToFrames(): void {
  const phone = (key: DeskPerson) => ({
    sendCard: (card: ChatCard, onSent: () => void) => offer.sendCard(key, card, onSent),
    pickPicture: () => offer.pickPicture(key),
  })
  Object.assign(window, { xiaopuDesk: { phone } })
}
