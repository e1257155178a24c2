// The errand that asks the public register whether name and ID number belong together; one number opens one shop.
import { insert, stepRow, type Change } from '../../domain/change'
import { later } from '../../domain/day'
import type { OpeningId, PersonId } from '../../domain/ids'
import type { Opening } from '../../domain/opening'
import { moveOpening } from '../../domain/opening-steps'
import { againAfterMs } from '../../domain/outbox'
import type { Handle, VaultField } from '../../domain/person'
import type { RefusalCode } from '../../domain/refusal'
import { directoryHome } from '../../domain/tables'
import { readingOf, sealedFields, VAULT_ITEMS_MAX } from '../../domain/vault-items'
import { faultOf, type Reply } from '../../ports/reply'
import { many, one, replyOf, type Store } from '../../ports/store'
import { errandCase, type Recorded } from '../../ports/story'

export interface CheckIdentityBody {
  readonly openingId: OpeningId
  readonly idDigest: string
}

const FIELDS: readonly VaultField[] = ['name', 'id-number']
/** The register's definite answers; any other refusal is a fault of ours and keeps the step open. */
const MISMATCHES = ['mismatch', 'not-found', 'malformed']

export const checkIdentity = errandCase({
  read: ({ openingId, idDigest }: CheckIdentityBody, home) => {
    const personId = home.id as PersonId
    return {
      person: one('person', { personId }),
      opening: one('opening', { personId, openingId }),
      items: many('vaultItem', { personId }, [['field', 'asc']], VAULT_ITEMS_MAX),
      handle: one('handle', { digest: idDigest }),
    }
  },
  prepare: ({ facts: { person, items } }, { vault }) =>
    vault.open(person?.sealedKey ?? '', sealedFields(items, FIELDS)),
  ask: ({ body, home, facts, moment }, { identity, store }, prepared) => {
    const { opening, handle } = facts
    if (opening?.state !== 'identity-checking' || isTaken(handle, home.id)) return null
    const ask = { name: prepared['name'] ?? '', idNumber: prepared['id-number'] ?? '' }
    const mark: Handle = {
      digest: body.idDigest,
      kind: 'id-number',
      personId: home.id as PersonId,
      at: moment.now,
    }
    // Only who proved to be the number's owner reserves it: nobody can block another person's number by typing it.
    return identity
      .checkPerson(ask)
      .then((reply) => (reply.kind === 'ok' && !handle ? reserve(store, mark) : reply))
  },
  record: ({ body, home, facts, moment, tries }, reply): Recorded => {
    const { person, opening, handle } = facts
    if (!person || opening?.state !== 'identity-checking') return { changes: [], again: null, reply: opening }
    if (isTaken(handle, home.id)) return back(opening, 'identity-taken', [])
    const reading = readingOf(person.personId, moment.id(), FIELDS, 'check-identity', moment.now)
    const read = insert('vaultReading', reading)
    if (reply?.kind === 'ok') {
      const { opening: next, change } = moveOpening(opening, 'card', 'channel')
      const { personId, rev } = person
      const set = { nameMask: opening.nameMask, idDigest: body.idDigest }
      return {
        changes: [read, change, stepRow('person', { personId }, { rev }, set)],
        again: null,
        reply: next,
      }
    }
    if (reply?.kind === 'refused' && MISMATCHES.includes(reply.code))
      return back(opening, 'identity-mismatch', [read])
    const fault = reply === null ? 'not asked' : faultOf(reply)
    return { changes: [read], again: later(moment.now, againAfterMs(tries)), fault, reply: opening }
  },
})

const isTaken = (handle: Handle | null, personId: string): boolean =>
  handle !== null && handle.personId !== personId

/** `refused` when another process or person was quicker: the next try's facts tell which. */
function reserve(store: Store, mark: Handle): Promise<Reply<'match'>> {
  return store
    .commit(directoryHome(mark.digest), [insert('handle', mark)])
    .then(replyOf)
    .then((reply) => (reply.kind === 'ok' ? { kind: 'ok', value: 'match' } : reply))
}

function back(from: Opening, refusal: RefusalCode, changes: readonly Change[]): Recorded {
  const { opening, change } = moveOpening(from, 'identity', 'channel', { refusal })
  return { changes: [...changes, change], again: null, reply: opening }
}
