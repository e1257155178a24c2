// How step 3 goes: the bank is told after six digits, and what is wrong before anything is sent.
import { useRef, useState, type RefObject } from 'react'
import type { Phase } from '../../../client/action'
import { refusalOf } from '../../../client/reply'
import { useWrite } from '../../../client/use-write'
import type { FieldHandle } from '../../../components/typing'
import { checkCardNumber } from '../../../domain/bank'
import { cardHint, type CardHint } from './card-hint'
import { faultsOf, type Faults } from './faults'
import { isBehind, type Opening } from './steps'
import type { TypedRef } from './typed'

const PLACES = ['card'] as const
const CARD_MISSING = '请填储蓄卡卡号'

export interface CardStepOptions {
  readonly opening: Opening
  readonly typed: TypedRef
  readonly onDone: (opening: Opening) => void
  readonly onBehind: () => void
}

export interface CardStep {
  readonly hint: CardHint
  readonly faults: Faults
  readonly phase: Phase
  readonly isBusy: boolean
  readonly cardField: RefObject<FieldHandle>
  typeCard(card: string): void
  leaveCard(card: string): void
  goOn(): void
}

export function useCardStep({ opening, typed, onDone, onBehind }: CardStepOptions): CardStep {
  const bind = useWrite('bindCard')
  const cardField = useRef<FieldHandle>(null)
  const [hint, setHint] = useState(() => cardHint(typed.current.card, true))
  const [faults, setFaults] = useState<Faults>(() =>
    opening.refusal ? faultsOf(opening.refusal, PLACES) : {},
  )
  const take = (card: string, isLeft: boolean): void => {
    typed.current.card = card
    const next = cardHint(card, isLeft)
    setHint(next)
    setFaults(next.fault === null ? {} : { card: refusalOf(next.fault).sentence })
  }
  const lead = (said: Faults): void => {
    setFaults(said)
    if (said.card !== undefined) cardField.current?.focus()
  }
  const goOn = async (): Promise<void> => {
    const { card } = typed.current
    const checked = checkCardNumber(card)
    if (!checked.ok) return lead({ card: card === '' ? CARD_MISSING : refusalOf(checked.fault).sentence })
    const reply = await bind.send({ openingId: opening.openingId, cardNumber: card })
    if (reply.kind === 'refused') {
      lead(faultsOf(reply, PLACES))
      if (isBehind(reply.code)) onBehind()
    }
    if (reply.kind !== 'done') return
    const { refusal } = reply.value.opening
    if (refusal) lead(faultsOf(refusal, PLACES))
    onDone(reply.value.opening)
  }
  return {
    ...{ hint, faults, phase: bind.phase, cardField },
    isBusy: bind.phase === 'busy' || bind.phase === 'checking',
    typeCard: (card) => take(card, false),
    leaveCard: (card) => take(card, true),
    goOn: () => void goOn(),
  }
}
