// A confirmed phone comes to its person: the mark on the person, the sealed number, the opening's step, perhaps a session.
import { insert, stepRow, type Change } from './change'
import type { Instant } from './day'
import { currentOpening, moveOpening, startedOpening, type OpeningStart } from './opening-steps'
import type { Opening } from './opening'
import type { Person, Session, VaultItem } from './person'
import { assert } from './result'
import { newSession } from './session'
import { keepItem } from './vault-items'

export interface PhoneClaim extends OpeningStart {
  readonly phoneMask: string
  readonly phoneDigest: string
  /** The number sealed with this person's own key; null for a known phone, which was sealed when it was first confirmed. */
  readonly sealed: string | null
  /** The digest of a new session's secret, for somebody who came back through another door. */
  readonly sessionHash: string | null
}

export interface ClaimFacts {
  readonly person: Person | null
  /** Latest first. */
  readonly openings: readonly Opening[]
  readonly items: readonly VaultItem[]
  readonly session: Session | null
}

export interface Claimed {
  readonly opening: Opening
  readonly changes: readonly Change[]
}

/** Only what is still missing, so that a claim which was cut short goes on where it stood. */
export function claimPhone(claim: PhoneClaim, facts: ClaimFacts, now: Instant): Claimed {
  const { person } = facts
  assert(person !== null, 'a phone leads to a person who is there')
  const known = currentOpening(facts.openings)
  const { opening, changes } = known
    ? confirmed(known, claim.phoneMask)
    : { opening: startOf(claim, now), changes: [insert('opening', startOf(claim, now))] }
  return {
    opening,
    changes: [...marks(claim, person, facts.items, now), ...changes, ...session(claim, facts, now)],
  }
}

function marks(claim: PhoneClaim, person: Person, items: readonly VaultItem[], now: Instant): Change[] {
  const { personId, phoneMask, phoneDigest, sealed } = claim
  if (sealed === null || person.phoneDigest === phoneDigest) return []
  return [
    stepRow('person', { personId }, { rev: person.rev }, { phoneMask, phoneDigest }),
    keepItem(items, { personId, field: 'phone', sealed, mask: phoneMask, at: now }),
  ]
}

function confirmed(known: Opening, phoneMask: string): { opening: Opening; changes: Change[] } {
  if (known.state !== 'phone') return { opening: known, changes: [] }
  const { opening, change } = moveOpening(known, 'identity', 'seller', { phoneMask })
  return { opening, changes: [change] }
}

function startOf({ personId, openingId, shopId, shareId, phoneMask }: PhoneClaim, now: Instant): Opening {
  return startedOpening({ personId, openingId, shopId, shareId, phoneMask }, now)
}

function session({ personId, sessionHash }: PhoneClaim, facts: ClaimFacts, now: Instant): Change[] {
  if (sessionHash === null || facts.session) return []
  return [insert('session', newSession(personId, sessionHash, now))]
}
