// Step 2: name, ID number and both photos are checked in words, sealed, and then asked of the public register.
import type { Input } from '../../contract/functions'
import { errandAtOnce, insert } from '../../domain/change'
import { dayOf, type Day } from '../../domain/day'
import type { CalendarDay } from '../../domain/id-number'
import {
  checkIdNumber,
  checkPersonName,
  maskIdNumber,
  maskName,
  SELLER_AGE_MIN_YEARS,
  spelledIdNumber,
} from '../../domain/identity'
import type { Opening } from '../../domain/opening'
import { atStep, moveOpening } from '../../domain/opening-steps'
import type { VaultField } from '../../domain/person'
import { ok, refuse, type Result } from '../../domain/result'
import { personHome } from '../../domain/tables'
import { keepItem, readingOf, VAULT_ITEMS_MAX } from '../../domain/vault-items'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'
import type { CheckIdentityBody } from './check-identity'
import { latestOf, openingView } from './opening-view'
import { areOwnPapers } from './paper-file'

type Asked = Input<'verifyIdentity'>

const FIELDS = ['name', 'id-number', 'id-front', 'id-back'] as const satisfies readonly VaultField[]

export const verifyIdentity = useCase({
  read: ({ openingId, idNumber }: Asked, { personId }, digest) => ({
    opening: one('opening', { personId, openingId }),
    items: many('vaultItem', { personId }, [['field', 'asc']], VAULT_ITEMS_MAX),
    handle: one('handle', { digest: digest.blind('id-number', spelledIdNumber(idNumber)) }),
  }),
  home: (_input: Asked, { personId }) => ({ family: 'person', id: personId ?? '' }),
  prepare: async (input: Asked, _facts, who, tools) => {
    const name = checkPersonName(input.name)
    if (!who || !name.ok) return { papersIn: false, sealed: {} }
    const papersIn = await areOwnPapers(tools, who.sealedKey, [input.idFront, input.idBack])
    const fields = {
      name: name.name,
      'id-number': spelledIdNumber(input.idNumber),
      'id-front': input.idFront,
      'id-back': input.idBack,
    }
    return { papersIn, sealed: await tools.vault.seal(who.sealedKey, fields) }
  },
  decide: ({ input, facts, who, moment, prepared: { papersIn, sealed } }) => {
    if (!who) return refuse('signed-out')
    const { personId } = who
    const { now } = moment
    const at = atStep(facts.opening, 'identity')
    if (!at.ok) return at
    const checked = checkWords(input, dayOf(now))
    if (!checked.ok) return checked
    if (!papersIn) return refuse('papers-missing')
    if (facts.handle && facts.handle.personId !== personId) return refuse('identity-taken')
    const { nameMask, idMask, idNumber } = checked.value
    const masks: Partial<Record<VaultField, string>> = { name: nameMask, 'id-number': idMask }
    const { opening, change } = moveOpening(at.value, 'identity-checking', 'seller', {
      nameMask,
      idMask,
      papersIn,
    })
    const body: CheckIdentityBody = {
      openingId: opening.openingId,
      idDigest: moment.digest.blind('id-number', idNumber),
    }
    return ok({
      home: personHome(personId),
      changes: [
        ...FIELDS.map((field) =>
          keepItem(facts.items, {
            personId,
            field,
            sealed: sealed[field] ?? '',
            mask: masks[field] ?? '',
            at: now,
          }),
        ),
        insert(
          'vaultReading',
          readingOf(personId, moment.id(), ['id-front', 'id-back'], 'are they there', now),
        ),
        change,
        errandAtOnce('check-identity', `${opening.openingId}/${opening.rev}`, body, now),
      ],
      kept: opening,
    })
  },
  answer: (kept: Opening, { facts }, replies) => ({
    opening: openingView(latestOf(kept, facts.opening, replies)),
  }),
})

interface Words {
  readonly name: string
  readonly nameMask: string
  readonly idNumber: string
  readonly idMask: string
}

/** Refused: `name-malformed` and the faults of an ID number. */
function checkWords(input: Asked, today: Day): Result<Words> {
  const name = checkPersonName(input.name)
  if (!name.ok) return refuse('name-malformed')
  const id = checkIdNumber(input.idNumber, calendarDay(today))
  if (!id.ok)
    return refuse(id.fault, id.fault === 'id-number-underage' ? { years: SELLER_AGE_MIN_YEARS } : {})
  const { idNumber } = id
  return ok({ name: name.name, nameMask: maskName(name.name), idNumber, idMask: maskIdNumber(idNumber) })
}

function calendarDay(today: Day): CalendarDay {
  return {
    year: Number(today.slice(0, 4)),
    month: Number(today.slice(5, 7)),
    day: Number(today.slice(8, 10)),
  }
}
