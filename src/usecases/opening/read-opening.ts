// Reading one's own opening: where it stands, and what the last check said.
import type { Input, Output } from '../../contract/functions'
import { ok, refuse } from '../../domain/result'
import { personHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'
import { openingView } from './opening-view'

export const readOpening = useCase({
  read: ({ openingId }: Input<'readOpening'>, { personId }) => ({
    opening: one('opening', { personId, openingId }),
  }),
  decide: ({ facts: { opening } }) => {
    if (!opening) return refuse('not-found')
    return ok({ home: personHome(opening.personId), changes: [], kept: { opening: openingView(opening) } })
  },
  answer: (kept: Output<'readOpening'>) => kept,
})
