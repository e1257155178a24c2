// The errand that lets somebody known by WeChat in: the person, if new, and the session, in the person's own family.
import { inOrder, insert, type Change } from '../../domain/change'
import { later } from '../../domain/day'
import type { PersonId } from '../../domain/ids'
import { againAfterMs } from '../../domain/outbox'
import { newPerson } from '../../domain/person'
import type { RefusalCode } from '../../domain/refusal'
import { newSession } from '../../domain/session'
import { personHome } from '../../domain/tables'
import { faultOf } from '../../ports/reply'
import { one, replyOf } from '../../ports/store'
import { errandCase, type Prepared } from '../../ports/story'

export interface AdmitBody {
  readonly personId: PersonId
  readonly openid: string
  readonly sessionHash: string
}

/** What the waiting sign-in learns. */
export type Admitted =
  | { readonly kind: 'admitted'; readonly personId: PersonId }
  | { readonly kind: 'refused'; readonly code: RefusalCode }

export const admitPerson = errandCase({
  read: ({ personId, sessionHash }: AdmitBody) => ({
    person: one('person', { personId }),
    session: one('session', { personId, hash: sessionHash }),
  }),
  prepare: async ({ facts }, { vault }): Promise<Prepared> =>
    facts.person ? {} : { sealedKey: await vault.newKey() },
  ask: ({ body, facts, moment }, { store }, prepared) => {
    const { personId, openid, sessionHash } = body
    if (facts.session) return null
    const changes: Change[] = [insert('session', newSession(personId, sessionHash, moment.now))]
    const { sealedKey } = prepared
    // A person that came to be in between stays as it is: the table takes each once.
    if (sealedKey !== undefined)
      changes.push(insert('person', newPerson(personId, openid, sealedKey, moment.now)))
    return store.commit(personHome(personId), inOrder(changes)).then(replyOf)
  },
  record: ({ body, tries, moment }, reply) => {
    if (reply === null || reply.kind === 'ok') {
      const answer: Admitted = { kind: 'admitted', personId: body.personId }
      return { changes: [], again: null, reply: answer }
    }
    const fault = faultOf(reply)
    return { changes: [], again: later(moment.now, againAfterMs(tries)), fault }
  },
})
