// A finished opening becomes a shop: its row, its first application to collect money, and whose share it came by.
import { errandAtOnce, errand, insert, type Change } from './change'
import type { Instant } from './day'
import type { Opening } from './opening'
import { assert } from './result'
import { attribute, type Share } from './share'
import type { Application, Shop } from './shop'

export const FIRST_APPLICATION_NO = 1

export interface ApplicationBody {
  readonly applicationNo: number
}

export function openedShop(opening: Opening, share: Share | null, now: Instant): Shop {
  const { shopId, personId, shopName, paint, shipFrom, notice, bankCode, cardMask, phoneMask } = opening
  assert(shopName !== null && paint !== null && shipFrom !== null, 'a shop opens with its details')
  assert(bankCode !== null && cardMask !== null && phoneMask !== null, 'a shop opens with a phone and a card')
  const { shareId, parentShopId } = attribute(share, opening.shareId, personId)
  return {
    shopId,
    ownerId: personId,
    name: shopName,
    notice: notice ?? '',
    paint,
    logo: null,
    shipFrom,
    bankCode,
    cardMask,
    ownerPhoneMask: phoneMask,
    subMchid: null,
    openedAt: now,
    viaShareId: shareId,
    parentShopId,
    openingMs: now - opening.startedAt,
    rev: 1,
  }
}

/** All rows of a new shop; the papers go to the channel by an errand of the shop's own. */
export function openShopChanges(shop: Shop, now: Instant): Change[] {
  const { shopId } = shop
  const applicationNo = FIRST_APPLICATION_NO
  const application: Application = {
    shopId,
    applicationNo,
    state: 'created',
    outRequestNo: `${shopId}apply${applicationNo}`,
    signUrl: null,
    reason: null,
    createdAt: now,
    finishedAt: null,
    rev: 1,
  }
  const body: ApplicationBody = { applicationNo }
  return [
    insert('shop', shop),
    insert('application', application),
    errand('hand-in-application', `${shopId}/${applicationNo}`, body, now),
  ]
}

/** For the growth page of the shop whose card led here. */
export function openedThroughMessage(
  shop: Shop,
  parentShopId: NonNullable<Shop['parentShopId']>,
  now: Instant,
): Change {
  return insert('message', {
    shopId: parentShopId,
    kind: 'opened-through-you',
    ref: shop.shopId,
    title: shop.name,
    at: now,
    readAt: null,
  })
}

/** The three errands of naming, one after the other, each of which can be carried out again. */
export function namingErrand(
  topic: 'reserve-name' | 'open-shop' | 'finish-opening',
  { openingId, rev }: Opening,
  now: Instant,
  more: { readonly nameKey?: string } = {},
): Change {
  return errandAtOnce(topic, `${openingId}/${rev}`, { openingId, ...more }, now)
}
