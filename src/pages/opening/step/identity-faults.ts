// What is wrong with a name or an ID number, in the server's own words, before anything is sent.
import { refusalOf } from '../../../client/reply'
import { dayOf, type Instant } from '../../../domain/day'
import { checkIdNumber, checkPersonName, SELLER_AGE_MIN_YEARS } from '../../../domain/identity'
import type { Faults } from './faults'
import type { Typed } from './typed'

/** Undefined when it could be a name on a card. */
export function nameFault(name: string): string | undefined {
  return checkPersonName(name).ok ? undefined : refusalOf('name-malformed').sentence
}

const ID_MISSING = '请填身份证号'

/** Undefined when the number could be real; `now` tells who is old enough. */
export function idNumberFault(idNumber: string, now: Instant): string | undefined {
  if (idNumber === '') return ID_MISSING
  const [year = 0, month = 0, day = 0] = dayOf(now).split('-').map(Number)
  const checked = checkIdNumber(idNumber, { year, month, day })
  if (checked.ok) return undefined
  return refusalOf(checked.fault, { years: SELLER_AGE_MIN_YEARS }).sentence
}

/** All that keeps the step from being sent. */
export function identityFaults(
  { name, idNumber, draft }: Pick<Typed, 'name' | 'idNumber' | 'draft'>,
  now: Instant,
): Faults {
  const areIn = draft.idFront !== null && draft.idBack !== null
  return {
    name: nameFault(name),
    idNumber: idNumberFault(idNumber, now),
    papers: areIn ? undefined : refusalOf('papers-missing').sentence,
  }
}
