// Which invitations this phone has written, and when it last sent each of them: nobody tells whether a card really went out,
// so what is remembered is the tap.
import { create } from 'zustand'
import type { Instant } from '../domain/day'
import type { InvitationId } from '../domain/ids'
import { serverNow } from './server-time'
import { useSession } from './session'
import { keep, kept } from './storage'

const NAME = 'sent-cards'
/** Of older ones it is told whether somebody has opened them. */
const CARDS_MAX = 30

export interface SentCard {
  /** Of one version: the next one is sent anew. */
  readonly key: string
  /** Null as long as it is only written. */
  readonly sentAt: Instant | null
}

interface Cards {
  /** The latest last. */
  readonly cards: readonly SentCard[]
}

const useCards = create<Cards>()(() => ({ cards: kept(NAME, areCards) ?? [] }))

// What one person has sent is nobody else's to see.
useSession.subscribe((now, before) => {
  if (now.person !== before.person) useCards.setState({ cards: [] })
})

/** Null where this phone knows nothing of it: then it may have been sent from another one. */
export function useSentCard(invitationId: InvitationId | null, version: number): SentCard | null {
  return useCards(({ cards }) => cards.filter(({ key }) => key === keyOf(invitationId, version))[0]) ?? null
}

export const keepWritten = (invitationId: InvitationId, version: number): void =>
  put({ key: keyOf(invitationId, version), sentAt: null })

export const keepSent = (invitationId: InvitationId, version: number): void =>
  put({ key: keyOf(invitationId, version), sentAt: serverNow() })

function put(card: SentCard): void {
  const others = useCards.getState().cards.filter(({ key }) => key !== card.key)
  const cards = others.concat(card).slice(-CARDS_MAX)
  useCards.setState({ cards })
  keep(NAME, cards)
}

const keyOf = (invitationId: InvitationId | null, version: number): string => `${invitationId}/${version}`

function areCards(value: unknown): value is readonly SentCard[] {
  return (
    Array.isArray(value) &&
    value.every((one: Partial<SentCard> | null) => {
      const sentAt = one?.sentAt
      return typeof one?.key === 'string' && (sentAt === null || typeof sentAt === 'number')
    })
  )
}
