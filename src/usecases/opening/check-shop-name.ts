// Whether a shop's name could be had, asked while it is typed: a hint, since only the reservation decides.
import type { Input, Output } from '../../contract/functions'
import { sentenceOf } from '../../contract/refusals'
import { ok } from '../../domain/result'
import { checkShopName as check, freeName, keysAround, SUGGESTIONS_MAX } from '../../domain/shop-name'
import { directoryHome } from '../../domain/tables'
import { many } from '../../ports/store'
import { useCase } from '../../ports/story'

export const checkShopName = useCase({
  read: ({ name, shipFrom }: Input<'checkShopName'>) => ({
    taken: many(
      'shopName',
      { nameKey: { in: keysAround(name, shipFrom) } },
      [['nameKey', 'asc']],
      SUGGESTIONS_MAX + 1,
    ),
  }),
  decide: ({ input, facts: { taken }, who }) => {
    const checked = check(input.name)
    const home = directoryHome(checked.ok ? checked.value.nameKey : '')
    if (!checked.ok) {
      const sentence = sentenceOf(checked.code, checked.details)
      return ok({ home, changes: [], kept: { free: false, sentence, suggestion: null } })
    }
    const { name, nameKey } = checked.value
    const holder = taken.find((row) => row.nameKey === nameKey)
    // A name that this very person reserved is theirs to take.
    if (!holder || holder.personId === who?.personId) {
      return ok({ home, changes: [], kept: { free: true, sentence: null, suggestion: null } })
    }
    const suggestion = freeName(name, input.shipFrom, taken)
    const sentence = sentenceOf('shop-name-taken', { name, suggestion: suggestion ?? `${name}2` })
    return ok({ home, changes: [], kept: { free: false, sentence, suggestion } })
  },
  answer: (kept: Output<'checkShopName'>) => kept,
})
