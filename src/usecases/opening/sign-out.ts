// Signing out: this very session ends, those on other devices go on.
import type { Input, Output } from '../../contract/functions'
import { stepRow } from '../../domain/change'
import { ok, refuse } from '../../domain/result'
import { personHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

export const signOut = useCase({
  read: (_input: Input<'signOut'>, { personId, sessionHash }) => ({
    session: one('session', { personId, hash: sessionHash }),
  }),
  decide: ({ facts: { session }, who, moment }) => {
    if (!who) return refuse('signed-out')
    const { personId } = who
    const changes = session
      ? [stepRow('session', { personId, hash: session.hash }, {}, { endedAt: moment.now })]
      : []
    return ok({ home: personHome(personId), changes, kept: {} })
  },
  answer: (kept: Output<'signOut'>) => kept,
})
