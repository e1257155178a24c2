// How a card's face is called where the screen is explained: by its state, and by who looks at it.
import type { FaceOf } from '../../../client/faces'
import { openWishes, type Card } from './face'

export function nameOf(card: Card): FaceOf<'invitation/view'> {
  const { mine, face, shop } = card
  const state = face === 'draft' || face === 'sent' || face === 'opened' ? 'open' : face
  if (mine === 'seller') return state === 'open' && openWishes(card).length > 0 ? 'own-asked' : `own-${state}`
  if (state === 'open') return shop.collecting ? 'open' : 'reviewing'
  return mine === 'payer' && (state === 'claimed' || state === 'paid') ? `payer-${state}` : state
}
