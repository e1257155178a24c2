// Following a share from a scanned code, which carries nothing but the share's id.
import type { Input, Output } from '../../contract/functions'
import { ok, refuse } from '../../domain/result'
import { sharePath } from '../../domain/share'
import { directoryHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

export const followShare = useCase({
  read: ({ shareId }: Input<'followShare'>) => ({ share: one('share', { shareId }) }),
  decide: ({ facts: { share } }) => {
    if (!share) return refuse('not-found')
    const { shareId, shopId, kind, targetId } = share
    return ok({
      home: directoryHome(shareId),
      changes: [],
      kept: { shopId, kind, targetId, path: sharePath(share) },
    })
  },
  answer: (kept: Output<'followShare'>) => kept,
})
