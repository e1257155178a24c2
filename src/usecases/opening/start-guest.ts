// A browser's guest: a person without a name and a session, until a phone is confirmed.
import type { Input } from '../../contract/functions'
import { insert } from '../../domain/change'
import type { PersonId } from '../../domain/ids'
import { newPerson } from '../../domain/person'
import { ok } from '../../domain/result'
import { newSession, SECRET_LENGTH, tokenText } from '../../domain/session'
import { personHome } from '../../domain/tables'
import { useCase } from '../../ports/story'

/** Has no home: nothing of it is stored for repeats, so the token may be carried here. */
interface Kept {
  readonly token: string
}

export const startGuest = useCase({
  read: (_input: Input<'startGuest'>) => ({}),
  prepare: (_input: Input<'startGuest'>, _facts, _who, { vault }) => vault.newKey(),
  decide: ({ moment, prepared: sealedKey }) => {
    const personId = moment.id() as PersonId
    const secret = moment.id(SECRET_LENGTH)
    return ok({
      home: personHome(personId),
      changes: [
        insert('person', newPerson(personId, null, sealedKey, moment.now)),
        insert('session', newSession(personId, moment.digest.sha256(secret), moment.now)),
      ],
      kept: { token: tokenText({ personId, secret }) },
    })
  },
  answer: ({ token }: Kept) => ({ token }),
})
