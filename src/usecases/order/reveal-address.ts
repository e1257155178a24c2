// The receiver's address in full, for the seller who ships; each reading is written down beside the shop.
import type { Input, Output } from '../../contract/functions'
import { insert } from '../../domain/change'
import type { OrderState } from '../../domain/order'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'revealAddress'>

/** While there is something to ship; a repeat is a reading of its own, so nothing is kept for it. */
const SHIPPING: readonly OrderState[] = ['paid', 'shipped']

export const revealAddress = useCase({
  read: ({ shopId, orderId }: Asked, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    order: one('order', { shopId, orderId }),
    address: one('orderAddress', { shopId, orderId }),
  }),
  prepare: (_input: Asked, { shop, order, address }, _who, { vault }) =>
    shop && address && order && SHIPPING.indexOf(order.state) >= 0
      ? vault.open(address.sealedKey, { address: address.sealed })
      : Promise.resolve({}),
  decide: ({ facts, moment }) => {
    const { shop, order, address } = facts
    // Once received there is nothing left to ship, and the address closes again.
    if (!shop || !order || !address) return refuse('not-found')
    if (SHIPPING.indexOf(order.state) < 0) return refuse('order-state')
    const { shopId, orderId } = order
    const reading = {
      shopId,
      readingId: moment.id(),
      personId: address.personId,
      fields: 'address',
      purpose: `ship ${orderId}`,
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
