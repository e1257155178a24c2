// The columns of orders, their money and their errands, as the database keeps them.
import type { ColumnsOf } from './column-type'

export const ORDER_COLUMNS = {
  changeRequest: {
    shopId: 'text',
    invitationId: 'text',
    requestId: 'text',
    byId: 'text',
    text: 'text',
    at: 'bigint',
  },
  order: {
    shopId: 'text',
    orderId: 'text',
    buyerId: 'text',
    state: 'text',
    title: 'text',
    goodsFen: 'bigint',
    postageFen: 'bigint',
    totalFen: 'bigint',
    feeFen: 'bigint',
    commissionFen: 'bigint',
    invitationId: 'text?',
    invitationVersion: 'bigint?',
    shareId: 'text?',
    addressMask: 'text',
    placedAt: 'bigint',
    expiresAt: 'bigint',
    paidAttemptNo: 'bigint?',
    paidAt: 'bigint?',
    shippedAt: 'bigint?',
    autoReceiveAt: 'bigint?',
    receivedAt: 'bigint?',
    releasedAt: 'bigint?',
    rev: 'bigint',
  },
  orderLine: {
    shopId: 'text',
    orderId: 'text',
    lineNo: 'bigint',
    skuId: 'text?',
    title: 'text',
    spec: 'jsonb',
    unitFen: 'bigint',
    quantity: 'bigint',
    amountFen: 'bigint',
  },
  orderAddress: { shopId: 'text', orderId: 'text', personId: 'text', sealed: 'text', sealedKey: 'text' },
  orderStep: { shopId: 'text', orderId: 'text', to: 'text', from: 'text?', by: 'text', at: 'bigint' },
  shipment: {
    shopId: 'text',
    orderId: 'text',
    shipmentNo: 'bigint',
    carrier: 'text',
    waybill: 'text',
    at: 'bigint',
  },
  attempt: {
    shopId: 'text',
    orderId: 'text',
    attemptNo: 'bigint',
    outTradeNo: 'text',
    method: 'text',
    state: 'text',
    amountFen: 'bigint',
    payerId: 'text',
    payerOpenid: 'text?',
    prepay: 'jsonb?',
    transactionId: 'text?',
    paidAt: 'bigint?',
    createdAt: 'bigint',
    expiresAt: 'bigint',
    rev: 'bigint',
  },
  channelNotice: { shopId: 'text', noticeId: 'text', kind: 'text', ref: 'text', at: 'bigint' },
  refund: {
    shopId: 'text',
    refundId: 'text',
    orderId: 'text',
    attemptNo: 'bigint',
    state: 'text',
    reason: 'text',
    amountFen: 'bigint',
    totalFen: 'bigint',
    transactionId: 'text',
    outRefundNo: 'text',
    askedAt: 'bigint',
    endedAt: 'bigint?',
    rev: 'bigint',
  },
  release: {
    shopId: 'text',
    orderId: 'text',
    state: 'text',
    transactionId: 'text',
    commissionFen: 'bigint',
    restFen: 'bigint',
    splitNo: 'text',
    finishNo: 'text',
    askedAt: 'bigint',
    releasedAt: 'bigint?',
    rev: 'bigint',
  },
  transfer: {
    shopId: 'text',
    kind: 'text',
    ref: 'text',
    lineNo: 'bigint',
    debit: 'text',
    credit: 'text',
    amountFen: 'bigint',
    orderId: 'text?',
    at: 'bigint',
  },
  balance: { shopId: 'text', account: 'text', amountFen: 'bigint' },
  settlement: {
    shopId: 'text',
    day: 'text',
    cutoffAt: 'bigint',
    lineCount: 'bigint',
    totalFen: 'bigint',
    at: 'bigint',
  },
  settlementLine: {
    shopId: 'text',
    orderId: 'text',
    day: 'text',
    grossFen: 'bigint',
    feeFen: 'bigint',
    commissionFen: 'bigint',
    netFen: 'bigint',
    releasedAt: 'bigint',
  },
  payout: {
    shopId: 'text',
    payoutId: 'text',
    day: 'text',
    state: 'text',
    amountFen: 'bigint',
    carriedFen: 'bigint',
    outRequestNo: 'text',
    cardMask: 'text',
    preparedAt: 'bigint',
    endedAt: 'bigint?',
    reason: 'text?',
    rev: 'bigint',
  },
  statementSeal: { shopId: 'text', day: 'text', previousHash: 'text', hash: 'text', at: 'bigint' },
  shopVaultReading: {
    shopId: 'text',
    personId: 'text',
    readingId: 'text',
    fields: 'text',
    purpose: 'text',
    at: 'bigint',
  },
  shopErrand: {
    shopId: 'text',
    errandId: 'text',
    topic: 'text',
    body: 'jsonb?',
    runAt: 'bigint',
    tries: 'bigint',
    leasedBy: 'text?',
    leasedUntil: 'bigint',
    doneAt: 'bigint?',
    fault: 'text?',
  },
  shopAnswer: {
    shopId: 'text',
    askerId: 'text',
    key: 'text',
    inputHash: 'text',
    answer: 'jsonb?',
    at: 'bigint',
  },
} as const satisfies ColumnsOf<
  | 'changeRequest'
  | 'order'
  | 'orderLine'
  | 'orderAddress'
  | 'orderStep'
  | 'shipment'
  | 'attempt'
  | 'channelNotice'
  | 'refund'
  | 'release'
  | 'transfer'
  | 'balance'
  | 'settlement'
  | 'settlementLine'
  | 'payout'
  | 'statementSeal'
  | 'shopVaultReading'
  | 'shopErrand'
  | 'shopAnswer'
>
