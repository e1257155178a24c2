// Starting to open a shop, or going on where it was left; the share that led here is carried as it stood on the card.
import type { Input } from '../../contract/functions'
import { insert, stepRow } from '../../domain/change'
import type { ShopId } from '../../domain/ids'
import { SHOP_ID_LENGTH } from '../../domain/ids'
import type { Opening } from '../../domain/opening'
import { currentOpening, OPENINGS_READ_MAX, startedOpening } from '../../domain/opening-steps'
import { ok, refuse } from '../../domain/result'
import { personHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'
import { latestOf, openingView } from './opening-view'

type Asked = Input<'startOpening'>

export const startOpening = useCase({
  read: (_input: Asked, { personId }) => ({
    openings: many(
      'opening',
      { personId },
      [
        ['startedAt', 'desc'],
        ['openingId', 'asc'],
      ],
      OPENINGS_READ_MAX,
    ),
    shop: one('shop', { ownerId: personId }),
  }),
  home: (_input: Asked, { personId }) => ({ family: 'person', id: personId ?? '' }),
  decide: ({ input, facts, who, moment }) => {
    if (!who) return refuse('signed-out')
    const { personId, phoneMask } = who
    const home = personHome(personId)
    const current = currentOpening(facts.openings)
    if (facts.shop || current?.state === 'done') return refuse('shop-exists')
    if (current) return ok({ home, changes: [], kept: current })
    const shopId = moment.id(SHOP_ID_LENGTH) as ShopId
    const opening = startedOpening({ ...input, personId, shopId, phoneMask }, moment.now)
    // The step changes nothing but the person's version: of two phones that start at once, one decides again and
    // finds the other's opening, so there is never a second shop.
    const guard = stepRow('person', { personId }, { rev: who.rev }, { phoneMask })
    return ok({ home, changes: [guard, insert('opening', opening)], kept: opening })
  },
  answer: (kept: Opening, { facts }) => ({
    opening: openingView(latestOf(kept, currentOpening(facts.openings), {})),
  }),
})
