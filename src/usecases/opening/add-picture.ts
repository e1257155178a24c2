// Taking in a picture: told by its bytes, kept under their digest; a photo of papers is sealed first.
import type { Input, Output } from '../../contract/functions'
import type { FileId } from '../../domain/ids'
import { readPicture } from '../../domain/picture'
import { ok, refuse, type Result } from '../../domain/result'
import { personHome } from '../../domain/tables'
import { useCase } from '../../ports/story'
import { keepPaper } from './paper-file'

export const addPicture = useCase({
  read: (_input: Input<'addPicture'>) => ({}),
  // Storing comes before the decision, since it has no effect that anybody could regret: a file without a row is nothing.
  prepare: async (input: Input<'addPicture'>, _facts, who, tools): Promise<Result<FileId>> => {
    const picture = readPicture(input.base64)
    if (!picture.ok) return picture
    if (!who) return refuse('signed-out')
    const paper = input.purpose === 'paper'
    return ok(
      paper ? await keepPaper(tools, who.sealedKey, input.base64) : await tools.files.put(picture.value),
    )
  },
  decide: ({ who, prepared }) => {
    if (!prepared.ok) return prepared
    if (!who) return refuse('signed-out')
    return ok({ home: personHome(who.personId), changes: [], kept: { fileId: prepared.value } })
  },
  answer: (kept: Output<'addPicture'>) => kept,
})
