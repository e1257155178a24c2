// The sheets of an invitation's card, of which one at most is up.
import { LinkSheet } from '../../../components/link-sheet'
import { platform } from '../../../client/platform-here'
import type { InvitationId } from '../../../domain/ids'
import { AskSheet } from './ask-sheet'
import { EndSheet } from './end-sheet'
import { mayDecline } from './end'
import { buyerOf, type Card, type Face } from './face'
import type { Deeds } from './use-deeds'

export interface SheetsProps {
  readonly card: Card
  readonly face: Face
  readonly invitationId: InvitationId
  readonly deeds: Deeds
  readonly reload: () => Promise<void>
}

export function Sheets({ card, face, invitationId, deeds, reload }: SheetsProps) {
  const { sheet, sending, close } = deeds
  const shared = { shopId: card.shop.shopId, invitationId, onClose: close }
  const offered = platform.can.singlePage ? null : face.quiet?.deed
  const onAsked = (): void => {
    close()
    void reload()
  }
  return (
    <>
      <AskSheet {...shared} open={sheet === 'ask'} early={offered === 'ask'} onAsked={onAsked} />
      <EndSheet
        {...shared}
        name="withdrawInvitation"
        open={sheet === 'withdraw'}
        early={offered === 'withdraw'}
        onEnded={() => void reload()}
      />
      <EndSheet
        {...shared}
        name="declineInvitation"
        open={sheet === 'decline'}
        early={mayDecline(card)}
        onEnded={() => void reload()}
      />
      <LinkSheet
        title={`发给${buyerOf(card)}`}
        link={sending.link}
        onClose={sending.end}
        onCopy={sending.copy}
      />
    </>
  )
}
