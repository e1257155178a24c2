// The errand that tells the seller of a new order by SMS, once: an answer that got lost is never sent again.
import { insert } from '../../domain/change'
import type { OrderId, ShopId } from '../../domain/ids'
import { yuan } from '../../domain/money'
import { one } from '../../ports/store'
import { errandCase, type Prepared } from '../../ports/story'

interface Body {
  readonly orderId: OrderId
}

const TITLE_LENGTH_IN_SMS = 12

export const notifySeller = errandCase({
  read: ({ orderId }: Body, home) => {
    const shopId = home.id as ShopId
    return {
      shop: one('shop', { shopId }),
      order: one('order', { shopId, orderId }),
      owner: one('person', { personId: { via: ['shop', 'ownerId'] } }),
      phone: one('vaultItem', { personId: { via: ['shop', 'ownerId'] }, field: 'phone' }),
    }
  },
  prepare: async ({ facts, tries }, { vault }): Promise<Prepared> => {
    const { owner, phone } = facts
    return owner && phone && tries === 0 ? vault.open(owner.sealedKey, { phone: phone.sealed }) : {}
  },
  // A further try means that the first one's outcome is unknown: better no message than two.
  ask: ({ facts, tries }, { sms }, prepared) => {
    const { order } = facts
    const phone = prepared['phone']
    if (!order || !phone || tries > 0) return null
    const params = [order.title.slice(0, TITLE_LENGTH_IN_SMS), yuan(order.totalFen)]
    return sms.send({ phone, template: 'new-order', params })
  },
  record: ({ body, home, facts, moment, tries }, reply) => {
    const { shop } = facts
    if (!shop || tries > 0)
      return { changes: [], again: null, ...(tries > 0 && { fault: 'outcome unknown' }) }
    const reading = {
      shopId: home.id as ShopId,
      readingId: moment.id(),
      personId: shop.ownerId,
      fields: 'phone',
      purpose: `new-order ${body.orderId}`,
      at: moment.now,
    }
    const fault =
      reply === null
        ? 'no phone'
        : reply.kind === 'ok'
          ? null
          : reply.kind === 'unknown'
            ? reply.why
            : reply.code
    return { changes: [insert('shopVaultReading', reading)], again: null, ...(fault !== null && { fault }) }
  },
})
