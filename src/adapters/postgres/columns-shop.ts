// The columns of a shop and what it offers, as the database keeps them.
import type { ColumnsOf } from './column-type'

export const SHOP_COLUMNS = {
  shop: {
    shopId: 'text',
    ownerId: 'text',
    name: 'text',
    notice: 'text',
    paint: 'text',
    logo: 'text?',
    shipFrom: 'text',
    bankCode: 'text',
    cardMask: 'text',
    ownerPhoneMask: 'text',
    subMchid: 'text?',
    openedAt: 'bigint',
    viaShareId: 'text?',
    parentShopId: 'text?',
    openingMs: 'bigint',
    rev: 'bigint',
  },
  application: {
    shopId: 'text',
    applicationNo: 'bigint',
    state: 'text',
    outRequestNo: 'text',
    signUrl: 'text?',
    reason: 'text?',
    createdAt: 'bigint',
    finishedAt: 'bigint?',
    rev: 'bigint',
  },
  product: {
    shopId: 'text',
    productId: 'text',
    title: 'text',
    detail: 'text',
    onSale: 'boolean',
    axes: 'jsonb',
    pictures: 'jsonb',
    postageFen: 'bigint',
    createdAt: 'bigint',
    rev: 'bigint',
  },
  sku: {
    shopId: 'text',
    skuId: 'text',
    productId: 'text',
    spec: 'jsonb',
    title: 'text',
    priceFen: 'bigint',
    onSale: 'boolean',
    terms: 'bigint',
    supplied: 'bigint',
    sellable: 'bigint',
    reserved: 'bigint',
    sold: 'bigint',
  },
  stockMove: { shopId: 'text', skuId: 'text', kind: 'text', ref: 'text', quantity: 'bigint', at: 'bigint' },
  visit: {
    shopId: 'text',
    visitId: 'text',
    visitorId: 'text',
    shareId: 'text?',
    page: 'text',
    targetId: 'text',
    day: 'text',
    at: 'bigint',
  },
  message: { shopId: 'text', kind: 'text', ref: 'text', title: 'text', at: 'bigint', readAt: 'bigint?' },
  invitation: {
    shopId: 'text',
    invitationId: 'text',
    sellerId: 'text',
    state: 'text',
    version: 'bigint',
    expiresAt: 'bigint',
    claimedBy: 'text?',
    claimedOrderId: 'text?',
    openedAt: 'bigint?',
    createdAt: 'bigint',
    rev: 'bigint',
  },
  invitationVersion: {
    shopId: 'text',
    invitationId: 'text',
    version: 'bigint',
    goodsFen: 'bigint',
    postageFen: 'bigint',
    totalFen: 'bigint',
    note: 'text',
    at: 'bigint',
  },
  invitationItem: {
    shopId: 'text',
    invitationId: 'text',
    version: 'bigint',
    itemNo: 'bigint',
    skuId: 'text?',
    title: 'text',
    spec: 'jsonb',
    unitFen: 'bigint',
    quantity: 'bigint',
  },
} as const satisfies ColumnsOf<
  | 'shop'
  | 'application'
  | 'product'
  | 'sku'
  | 'stockMove'
  | 'visit'
  | 'message'
  | 'invitation'
  | 'invitationVersion'
  | 'invitationItem'
>
