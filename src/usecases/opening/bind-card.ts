// Step 3: the card for payouts is checked in words, sealed, and then asked of the bank network together with its owner.
import type { Input } from '../../contract/functions'
import { checkCardNumber, maskCard } from '../../domain/bank'
import { errandAtOnce } from '../../domain/change'
import type { Opening } from '../../domain/opening'
import { atStep, moveOpening } from '../../domain/opening-steps'
import { ok, refuse } from '../../domain/result'
import { personHome } from '../../domain/tables'
import { keepItem, VAULT_ITEMS_MAX } from '../../domain/vault-items'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'
import type { CheckCardBody } from './check-card'
import { latestOf, openingView } from './opening-view'

type Asked = Input<'bindCard'>

export const bindCard = useCase({
  read: ({ openingId }: Asked, { personId }) => ({
    opening: one('opening', { personId, openingId }),
    items: many('vaultItem', { personId }, [['field', 'asc']], VAULT_ITEMS_MAX),
  }),
  home: (_input: Asked, { personId }) => ({ family: 'person', id: personId ?? '' }),
  prepare: (input: Asked, _facts, who, { vault }) => {
    const card = checkCardNumber(input.cardNumber)
    return vault.seal(who?.sealedKey ?? '', { 'card-number': card.ok ? card.digits : '' })
  },
  decide: ({ input, facts, who, moment, prepared }) => {
    if (!who) return refuse('signed-out')
    const { personId } = who
    const { now } = moment
    const at = atStep(facts.opening, 'card')
    if (!at.ok) return at
    const card = checkCardNumber(input.cardNumber)
    if (!card.ok) return refuse(card.fault)
    const cardMask = maskCard(card.digits)
    const bankCode = card.bank.code
    const { opening, change } = moveOpening(at.value, 'card-checking', 'seller', { bankCode, cardMask })
    const { openingId, rev } = opening
    const body: CheckCardBody = { openingId }
    const item = {
      personId,
      field: 'card-number',
      sealed: prepared['card-number'] ?? '',
      mask: cardMask,
      at: now,
    } as const
    return ok({
      home: personHome(personId),
      changes: [
        keepItem(facts.items, item),
        change,
        errandAtOnce('check-card', `${openingId}/${rev}`, body, now),
      ],
      kept: opening,
    })
  },
  answer: (kept: Opening, { facts }, replies) => ({
    opening: openingView(latestOf(kept, facts.opening, replies)),
  }),
})
