// The receiver's address in full, for the seller who ships and the buyer who gave it; each reading is written down beside the shop.
import type { Input, Output } from '../../contract/functions'
import { insert } from '../../domain/change'
import { isUnderway } from '../../domain/order'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'revealAddress'>

/** A repeat is a reading of its own, so nothing is kept for it. */
export const revealAddress = useCase({
  read: ({ shopId, orderId }: Asked, { personId }) => ({
    bought: one('order', { shopId, orderId, buyerId: personId }),
    owned: one('shop', { shopId, ownerId: personId }),
    order: one('order', { shopId, orderId }),
    address: one('orderAddress', { shopId, orderId }),
  }),
  prepare: (_input: Asked, { bought, owned, order, address }, _who, { vault }) =>
    address && order && (bought || (owned && isUnderway(order)))
      ? vault.open(address.sealedKey, { address: address.sealed })
      : Promise.resolve({}),
  decide: ({ facts, moment }) => {
    const { bought, owned, order, address } = facts
    if (!order || !address || (!bought && !owned)) return refuse('not-found')
    // Once received there is nothing left to ship, and for the seller the address closes again.
    if (!bought && !isUnderway(order)) return refuse('order-state')
    const { shopId, orderId } = order
    const reading = {
      shopId,
      readingId: moment.id(),
      personId: address.personId,
      fields: 'address',
      purpose: `${bought ? 'look at' : 'ship'} ${orderId}`,
      at: moment.now,
    }
    return ok({ home: shopHome(shopId), changes: [insert('shopVaultReading', reading)], kept: null })
  },
  answer: (_kept: null, { prepared }): Output<'revealAddress'> => ({
    address: JSON.parse(
      (prepared as Record<string, string>)['address'] ?? '{}',
    ) as Output<'revealAddress'>['address'],
  }),
})
