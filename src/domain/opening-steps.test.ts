// The steps of an opening, and a confirmed phone that finds its person.
import { describe, expect, it } from '@jest/globals'
import { instantOf, later } from './day'
import type { OpeningId, PersonId, ShopId } from './ids'
import { faultsOf } from './machine'
import { openingLife, type OpeningState } from './opening'
import { atStep, currentOpening, moveOpening, startedOpening } from './opening-steps'
import { newPerson } from './person'
import { claimPhone, type PhoneClaim } from './phone-claim'

const T0 = instantOf(1_763_700_000_000)
const start = {
  personId: 'me' as PersonId,
  openingId: 'opening' as OpeningId,
  shopId: 'shop' as ShopId,
  shareId: null,
  phoneMask: null,
}
const started = startedOpening(start, T0)
const claim: PhoneClaim = {
  ...start,
  phoneMask: '138****0001',
  phoneDigest: 'digest',
  sealed: 'sealed',
  sessionHash: null,
}
const person = newPerson(start.personId, null, 'key', T0)

describe('steps', () => {
  it('lie on a table without dead ends', () => {
    expect(faultsOf(openingLife)).toEqual([])
  })

  it('can be taken where the opening stands, and nowhere else', () => {
    const codes = (
      ['phone', 'identity', 'identity-checking', 'card', 'naming', 'done'] as OpeningState[]
    ).map((state) => {
      const at = atStep({ ...started, state }, 'identity')
      return at.ok ? 'ok' : at.code
    })
    expect(codes).toEqual([
      'phone-unconfirmed',
      'ok',
      'opening-checking',
      'opening-step',
      'opening-checking',
      'opening-step',
    ])
    expect(atStep(null, 'card')).toMatchObject({ code: 'not-found' })
  })

  it('are guarded by the state and version they were decided upon, and clear the last refusal', () => {
    const back = { ...started, state: 'identity' as const, refusal: 'identity-mismatch', rev: 4 }
    const { opening, change } = moveOpening(back, 'identity-checking', 'seller')
    expect(opening).toMatchObject({ state: 'identity-checking', refusal: null, rev: 5 })
    expect(change).toMatchObject({
      from: ['identity'],
      rev: 4,
      set: { state: 'identity-checking', refusal: null },
    })
    expect(() => moveOpening(back, 'card', 'seller')).toThrow('no edge')
  })

  it('begin behind the phone for somebody whose phone is confirmed', () => {
    expect(startedOpening({ ...start, phoneMask: '138****0001' }, T0).state).toBe('identity')
  })

  it('go on with the unfinished opening, else with the latest', () => {
    const done = { ...started, state: 'done' as const, openingId: 'done' as OpeningId }
    expect(currentOpening([done, started])).toBe(started)
    expect(currentOpening([done])).toBe(done)
    expect(currentOpening([])).toBeNull()
  })
})

describe('a confirmed phone', () => {
  it('marks its person, is kept sealed, and moves the opening on', () => {
    const facts = { person, openings: [started], items: [], session: null }
    const { opening, changes } = claimPhone(claim, facts, later(T0, 1))
    expect(opening.state).toBe('identity')
    expect(changes.map((change) => 'table' in change && `${change.kind} ${change.table}`)).toEqual([
      'step person',
      'insert vaultItem',
      'step opening',
    ])
  })

  it('changes nothing where all of it is done already', () => {
    const marked = { ...person, phoneDigest: 'digest' }
    const facts = {
      person: marked,
      openings: [{ ...started, state: 'card' as const }],
      items: [],
      session: null,
    }
    expect(claimPhone(claim, facts, T0).changes).toEqual([])
  })

  it('gives somebody who came back a session, and the opening they had left', () => {
    const marked = { ...person, phoneDigest: 'digest' }
    const left = { ...started, state: 'card' as const, openingId: 'left' as OpeningId }
    const back = { ...claim, sealed: null, sessionHash: 'hash' }
    const { opening, changes } = claimPhone(
      back,
      { person: marked, openings: [left], items: [], session: null },
      T0,
    )
    expect(opening).toBe(left)
    expect(changes).toMatchObject([
      { kind: 'insert', table: 'session', row: { personId: 'me', hash: 'hash' } },
    ])
  })
})
