// Editing a shop's sign; a new name is reserved in the directory first, and the old one stays the shop's own.
import type { Input } from '../../contract/functions'
import { errandAtOnce, stepRow } from '../../domain/change'
import { ok, refuse } from '../../domain/result'
import { checkShopName, freeName, keysAround, SUGGESTIONS_MAX } from '../../domain/shop-name'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'
import type { RenameBody, RenameReply } from './rename-shop'

type Asked = Input<'editShop'>

interface Kept {
  readonly name: string
  readonly suggestion: string
}

export const editShop = useCase({
  read: ({ shopId, name, shipFrom }: Asked, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    names: many(
      'shopName',
      { nameKey: { in: keysAround(name, shipFrom) } },
      [['nameKey', 'asc']],
      SUGGESTIONS_MAX + 1,
    ),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ input, facts: { shop, names }, moment }) => {
    if (!shop) return refuse('shop-missing')
    const checked = checkShopName(input.name)
    if (!checked.ok) return checked
    const { name, nameKey } = checked.value
    const { shopId, rev } = shop
    const { notice, paint, logo, shipFrom } = input
    const holder = names.find((row) => row.nameKey === nameKey)
    const kept: Kept = { name, suggestion: freeName(name, shipFrom, names) ?? `${name}2` }
    if (holder && holder.shopId !== shopId) return refuse('shop-name-taken', { ...kept })
    const sign = { notice, paint, logo, shipFrom, ...(holder && { name }) }
    const body: RenameBody = { name, nameKey }
    const rename = errandAtOnce('rename-shop', `${shopId}/${rev}`, body, moment.now)
    const changes = [stepRow('shop', { shopId }, { rev }, sign), ...(holder ? [] : [rename])]
    return ok({ home: shopHome(shopId), changes, kept })
  },
  refuseAfter: (kept: Kept, replies) => {
    const reply = Object.values(replies)[0] as RenameReply | undefined
    return reply?.taken === true ? refuse('shop-name-taken', { ...kept }) : null
  },
  answer: () => ({}),
})
