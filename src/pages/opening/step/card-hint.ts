// What can be said of a bank card while its number is being typed: the bank after six digits, and what is wrong.
import { checkCardNumber, type CardFault } from '../../../domain/bank'
import { BANKS, type CardKind } from '../../../domain/bank-table'
import { compactNumber } from '../../../domain/typed-text'

/** As many as tell one bank from another. */
const BANK_DIGITS_MIN = 6

export interface CardHint {
  /** Null while it is open which one it is. */
  readonly bankName: string | null
  readonly fault: CardFault | null
  readonly isRight: boolean
  /** Whatever is typed on, it will not be a debit card. */
  readonly isCredit: boolean
}

interface Candidate {
  readonly name: string
  readonly kind: CardKind
  readonly length: number
}

/** `isLeft`: the field has been left, so that a number that is too short is a fault and not just unfinished. */
export function cardHint(typed: string, isLeft: boolean): CardHint {
  const digits = compactNumber(typed)
  const found = digits.length < BANK_DIGITS_MIN ? [] : candidates(digits)
  const [first] = found
  const isOne = first !== undefined && found.every(({ name }) => name === first.name)
  const bankName = isOne ? first.name : null
  const isOnlyCredit = first !== undefined && found.every(({ kind }) => kind === 'credit')
  if (isOnlyCredit) return { bankName, fault: 'card-credit', isRight: false, isCredit: true }
  const checked = checkCardNumber(digits)
  if (checked.ok) return { bankName: checked.bank.name, fault: null, isRight: true, isCredit: false }
  const longest = Math.max(0, ...found.map(({ length }) => length))
  const isFull = longest > 0 && digits.length >= longest
  const mayBeSaid = digits !== '' && (isLeft || isFull)
  return { bankName, fault: mayBeSaid ? checked.fault : null, isRight: false, isCredit: false }
}

/** The cards that a number beginning with these digits could still become. */
function candidates(digits: string): Candidate[] {
  const found: Candidate[] = []
  for (const { name, ranges } of BANKS)
    for (const { kind, length, prefixes } of ranges)
      if (length >= digits.length && prefixes.split(' ').some((prefix) => digits.indexOf(prefix) === 0))
        found.push({ name, kind, length })
  return found
}
