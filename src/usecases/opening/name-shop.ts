// Step 4: with its details the shop opens; the name is reserved first, and the rest follows by errands one by one.
import type { Input } from '../../contract/functions'
import { checkAddress } from '../../domain/address'
import type { Opening } from '../../domain/opening'
import { atStep, moveOpening } from '../../domain/opening-steps'
import { ok, refuse } from '../../domain/result'
import { checkShopName, freeName, keysAround, SUGGESTIONS_MAX } from '../../domain/shop-name'
import { namingErrand } from '../../domain/shop-opening'
import { personHome } from '../../domain/tables'
import { keepItem, VAULT_ITEMS_MAX } from '../../domain/vault-items'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'
import { latestOf, openingView } from './opening-view'

type Asked = Input<'nameShop'>

export const nameShop = useCase({
  read: ({ openingId, name, shipFrom }: Asked, { personId }) => ({
    opening: one('opening', { personId, openingId }),
    items: many('vaultItem', { personId }, [['field', 'asc']], VAULT_ITEMS_MAX),
    taken: many(
      'shopName',
      { nameKey: { in: keysAround(name, shipFrom) } },
      [['nameKey', 'asc']],
      SUGGESTIONS_MAX + 1,
    ),
  }),
  home: (_input: Asked, { personId }) => ({ family: 'person', id: personId ?? '' }),
  prepare: (input: Asked, _facts, who, { vault }) => {
    const address = input.returnAddress === null ? null : checkAddress(input.returnAddress)
    return vault.seal(who?.sealedKey ?? '', {
      'return-address': address?.ok ? JSON.stringify(address.value.address) : '',
    })
  },
  decide: ({ input, facts, who, moment, prepared }) => {
    if (!who) return refuse('signed-out')
    const { personId } = who
    const at = atStep(facts.opening, 'details')
    if (!at.ok) return at
    const checked = checkShopName(input.name)
    if (!checked.ok) return checked
    const { name, nameKey } = checked.value
    const { paint, shipFrom, notice } = input
    const holder = facts.taken.find((row) => row.nameKey === nameKey)
    if (holder && holder.shopId !== at.value.shopId) {
      return refuse('shop-name-taken', {
        name,
        suggestion: freeName(name, shipFrom, facts.taken) ?? `${name}2`,
      })
    }
    const address = input.returnAddress === null ? null : checkAddress(input.returnAddress)
    if (address && !address.ok) return address
    const sealed = prepared['return-address'] ?? ''
    const item = address && {
      personId,
      field: 'return-address' as const,
      sealed,
      mask: address.value.mask,
      at: moment.now,
    }
    const { opening, change } = moveOpening(at.value, 'naming', 'seller', {
      shopName: name,
      paint,
      shipFrom,
      notice,
    })
    return ok({
      home: personHome(personId),
      changes: [
        ...(item ? [keepItem(facts.items, item)] : []),
        change,
        namingErrand('reserve-name', opening, moment.now, { nameKey }),
      ],
      kept: opening,
    })
  },
  answer: (kept: Opening, { facts }, replies) => ({
    opening: openingView(latestOf(kept, facts.opening, replies)),
  }),
})
