// The errand that hands a new seller's papers in at the channel: the one place where all of them are opened together.
import { bankOf } from '../../domain/bank'
import { bytesFromBase64 } from '../../domain/base64'
import { rejectedChanges, sentChanges } from '../../domain/application-steps'
import { insert } from '../../domain/change'
import { later } from '../../domain/day'
import type { ShopId } from '../../domain/ids'
import { againAfterMs } from '../../domain/outbox'
import type { VaultField } from '../../domain/person'
import { pictureKind } from '../../domain/picture'
import { assert } from '../../domain/result'
import type { ApplicationBody } from '../../domain/shop-opening'
import { readingOf, sealedFields, VAULT_ITEMS_MAX } from '../../domain/vault-items'
import type { Picture } from '../../ports/application'
import { many, one } from '../../ports/store'
import { errandCase, type Prepared, type Recorded } from '../../ports/story'
import { openPaper } from './paper-file'

const FIELDS: readonly VaultField[] = ['name', 'id-number', 'phone', 'card-number', 'id-front', 'id-back']

export const handInApplication = errandCase({
  read: ({ applicationNo }: ApplicationBody, home) => {
    const shopId = home.id as ShopId
    return {
      shop: one('shop', { shopId }),
      application: one('application', { shopId, applicationNo }),
      owner: one('person', { personId: { via: ['shop', 'ownerId'] } }),
      items: many(
        'vaultItem',
        { personId: { via: ['shop', 'ownerId'] } },
        [['field', 'asc']],
        VAULT_ITEMS_MAX,
      ),
    }
  },
  prepare: async ({ facts: { application, owner, items } }, tools): Promise<Prepared> => {
    if (application?.state !== 'created' || !owner) return {}
    const { sealedKey } = owner
    const opened = await tools.vault.open(sealedKey, sealedFields(items, FIELDS))
    const front = await openPaper(tools, sealedKey, opened['id-front'] ?? '')
    const back = await openPaper(tools, sealedKey, opened['id-back'] ?? '')
    return { ...opened, front, back }
  },
  ask: ({ facts: { shop, application } }, { applications }, prepared) => {
    const bank = shop && bankOf(shop.bankCode)
    if (!bank || application?.state !== 'created') return null
    return applications.handIn({
      outRequestNo: application.outRequestNo,
      shopName: shop.name,
      name: prepared['name'] ?? '',
      idNumber: prepared['id-number'] ?? '',
      phone: prepared['phone'] ?? '',
      cardNumber: prepared['card-number'] ?? '',
      bankName: bank.wechatName,
      idFront: pictureOf(prepared['front']),
      idBack: pictureOf(prepared['back']),
    })
  },
  record: ({ facts: { shop, application, owner }, moment, tries }, reply): Recorded => {
    if (!shop || !owner || application?.state !== 'created') return { changes: [], again: null }
    const { now } = moment
    const purpose = `application ${application.outRequestNo}`
    const reading = readingOf(owner.personId, moment.id(), FIELDS, purpose, now)
    const read = insert('shopVaultReading', { shopId: shop.shopId, ...reading })
    if (reply?.kind === 'ok') return { changes: [read, ...sentChanges(application, now)], again: null }
    if (reply?.kind === 'refused') {
      const changes = [read, ...rejectedChanges(application, reply.message, now)]
      return { changes, again: null, fault: reply.code, alarm: 'application-refused' }
    }
    const fault = reply === null ? 'no bank of that code' : reply.why
    return { changes: [read], again: later(now, againAfterMs(tries)), fault }
  },
})

function pictureOf(base64: string | undefined): Picture {
  const bytes = bytesFromBase64(base64 ?? '')
  const mime = bytes && pictureKind(bytes)
  assert(bytes !== null && mime !== null, 'a paper that was taken in is a picture')
  return { bytes, mime }
}
