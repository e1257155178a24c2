// The errand that asks whether a bank card, a phone, a name and an ID number belong to one person.
import { insert } from '../../domain/change'
import { later } from '../../domain/day'
import type { OpeningId, PersonId } from '../../domain/ids'
import { moveOpening } from '../../domain/opening-steps'
import { againAfterMs } from '../../domain/outbox'
import type { VaultField } from '../../domain/person'
import type { RefusalCode } from '../../domain/refusal'
import { readingOf, sealedFields, VAULT_ITEMS_MAX } from '../../domain/vault-items'
import { faultOf } from '../../ports/reply'
import { many, one } from '../../ports/store'
import { errandCase, type Recorded } from '../../ports/story'

export interface CheckCardBody {
  readonly openingId: OpeningId
}

const FIELDS: readonly VaultField[] = ['name', 'id-number', 'card-number', 'phone']
/** The bank network's definite answers; any other refusal is a fault of ours and keeps the step open. */
const REFUSALS: Readonly<Record<string, RefusalCode>> = {
  mismatch: 'card-mismatch',
  'not-found': 'card-mismatch',
  malformed: 'card-mismatch',
  'card-unusable': 'card-unusable',
}

export const checkCard = errandCase({
  read: ({ openingId }: CheckCardBody, home) => {
    const personId = home.id as PersonId
    return {
      person: one('person', { personId }),
      opening: one('opening', { personId, openingId }),
      items: many('vaultItem', { personId }, [['field', 'asc']], VAULT_ITEMS_MAX),
    }
  },
  prepare: ({ facts: { person, items } }, { vault }) =>
    vault.open(person?.sealedKey ?? '', sealedFields(items, FIELDS)),
  ask: ({ facts: { opening } }, { identity }, prepared) => {
    if (opening?.state !== 'card-checking') return null
    return identity.checkCard({
      name: prepared['name'] ?? '',
      idNumber: prepared['id-number'] ?? '',
      cardNumber: prepared['card-number'] ?? '',
      phone: prepared['phone'] ?? '',
    })
  },
  record: ({ home, facts: { opening }, moment, tries }, reply): Recorded => {
    if (opening?.state !== 'card-checking') return { changes: [], again: null, reply: opening }
    const reading = readingOf(home.id as PersonId, moment.id(), FIELDS, 'check-card', moment.now)
    const read = insert('vaultReading', reading)
    if (reply?.kind === 'ok') {
      const { opening: next, change } = moveOpening(opening, 'details', 'channel')
      return { changes: [read, change], again: null, reply: next }
    }
    const refusal = reply?.kind === 'refused' ? REFUSALS[reply.code] : undefined
    if (refusal !== undefined) {
      const { opening: next, change } = moveOpening(opening, 'card', 'channel', { refusal })
      return { changes: [read, change], again: null, reply: next }
    }
    const fault = reply === null ? 'not asked' : faultOf(reply)
    return { changes: [read], again: later(moment.now, againAfterMs(tries)), fault, reply: opening }
  },
})
