// What the desk does for the pages in its frames: they find it on the window around them.
import type { DeskPerson } from '../people'

export interface OfferedCard {
  readonly title: string
  readonly path: string
  readonly picture: string
}

interface Offer {
  sendCard(key: DeskPerson, card: OfferedCard): void
  pickPicture(key: DeskPerson): Promise<string | null>
}

const offer: Offer = { sendCard: () => undefined, pickPicture: () => Promise.resolve(null) }

/** Each part of the desk does its own. */
export function undertake(part: Partial<Offer>): void {
  Object.assign(offer, part)
}

export function offerToFrames(): void {
  const phone = (key: DeskPerson) => ({
    sendCard: (card: OfferedCard) => offer.sendCard(key, card),
    pickPicture: () => offer.pickPicture(key),
  })
  Object.assign(window, { xiaopuDesk: { phone } })
}
