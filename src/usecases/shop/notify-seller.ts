// The errand that tells the seller by SMS, once: one whose fate is unknown is never sent again.
import { insert } from '../../domain/change'
import type { ShopId } from '../../domain/ids'
import { tellLater, type TellingBody } from '../../domain/telling'
import { one } from '../../ports/store'
import { errandCase, type Prepared } from '../../ports/story'

export const notifySeller = errandCase({
  read: (_body: TellingBody, home) => {
    const shopId = home.id as ShopId
    return {
      shop: one('shop', { shopId }),
      owner: one('person', { personId: { via: ['shop', 'ownerId'] } }),
      phone: one('vaultItem', { personId: { via: ['shop', 'ownerId'] }, field: 'phone' }),
    }
  },
  prepare: async ({ facts, tries }, { vault }): Promise<Prepared> => {
    const { owner, phone } = facts
    return owner && phone && tries === 0 ? vault.open(owner.sealedKey, { phone: phone.sealed }) : {}
  },
  // A further try means that the first one's outcome is unknown: better no SMS than two.
  ask: ({ body, tries }, { sms }, prepared) => {
    const phone = prepared['phone']
    if (!phone || tries > 0) return null
    return sms.send({ phone, template: body.template, params: body.params })
  },
  record: ({ body, home, facts, moment, tries }, reply) => {
    const { shop } = facts
    if (!shop || reply === null)
      return { changes: [], again: null, fault: tries > 0 ? 'outcome unknown' : 'no phone' }
    const { template, about } = body
    const reading = insert('shopVaultReading', {
      shopId: home.id as ShopId,
      readingId: moment.id(),
      personId: shop.ownerId,
      fields: 'phone',
      purpose: `${template} ${about}`,
      at: moment.now,
    })
    if (reply.kind === 'ok') return { changes: [reading], again: null }
    if (reply.kind === 'unknown') return { changes: [reading], again: null, fault: reply.why }
    const anew = reply.code === 'limit' ? tellLater(body, moment.now) : []
    return { changes: [reading, ...anew], again: null, fault: reply.code }
  },
})
