// What the buttons of an invitation's card do: go somewhere, send the card, or bring up a sheet.
import { useState } from 'react'
import { go, replace, routes } from '../../../client/routes'
import { useSending, type Sending } from '../../../client/sending'
import type { Sharing } from '../../../client/sharing'
import type { InvitationId } from '../../../domain/ids'
import type { Card, Deed } from './face'

export type OpenSheet = 'ask' | 'decline' | 'withdraw' | null

export interface Deeds {
  readonly sheet: OpenSheet
  readonly sending: Sending
  readonly close: () => void
  readonly onDo: (deed: Deed | 'decline') => void
}

export function useDeeds(card: Card | null, invitationId: InvitationId | null, sharing: Sharing): Deeds {
  const [sheet, setSheet] = useState<OpenSheet>(null)
  const sending = useSending(sharing)
  const onDo = (deed: Deed | 'decline'): void => {
    if (!card || !invitationId) return
    if (deed === 'ask' || deed === 'decline' || deed === 'withdraw') setSheet(deed)
    else if (deed === 'send') sending.begin()
    else void lead(deed, card, invitationId)
  }
  return { sheet, sending, close: () => setSheet(null), onDo }
}

type Way = Exclude<Deed, 'ask' | 'withdraw' | 'send'>

async function lead(way: Way, card: Card, invitationId: InvitationId): Promise<void> {
  const { shop, offer, orderId } = card
  const { shopId } = shop
  switch (way) {
    case 'pay':
      return go(routes.checkoutInvitation(shopId, invitationId, offer.version))
    case 'go-on':
      return go(orderId ? routes.paid(shopId, orderId) : routes.myOrders())
    case 'order':
      return go(orderId ? routes.order(shopId, orderId) : routes.myOrders())
    case 'newer':
      // The old card gives way: nobody wants to come back to it.
      return replace(routes.invitation(shopId, invitationId))
    case 'shop':
      return go(routes.shop(shopId))
    case 'revise':
    case 'again':
      return go(routes.invite({ revise: invitationId }))
  }
}
