// Tells the seller that the card was opened: once, by the first reader who is not the seller.
import { useEffect, useRef } from 'react'
import { act } from '../../../client/action'
import { platform } from '../../../client/platform-here'
import type { InvitationId } from '../../../domain/ids'
import type { Card } from './face'

export function useOpened(card: Card | null, invitationId: InvitationId | null): void {
  const isTold = useRef(false)
  useEffect(() => {
    // Moments know nobody: a look there is no look by the buyer.
    if (!card || !invitationId || isTold.current || platform.can.singlePage) return
    if (card.face !== 'sent' || card.mine === 'seller') return
    isTold.current = true
    void act('openInvitation', { shopId: card.shop.shopId, invitationId })
  }, [card, invitationId])
}
