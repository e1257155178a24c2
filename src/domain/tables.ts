// Every kind of row, the family it lives in, its key, and what else is unique; stores and changes are typed by it.
import type { Instant } from './day'
import type { ChangeRequest, Invitation, InvitationItem, InvitationVersion } from './invitation'
import type { Balance, Transfer } from './ledger'
import type { Opening, SmsCode } from './opening'
import type { BuyerOrder, Order, OrderAddress, OrderLine, OrderStep, Shipment } from './order'
import type { Errand } from './outbox'
import type { Attempt, ChannelNotice } from './payment'
import type { Handle, Person, Session, VaultItem, VaultReading } from './person'
import type { Product, Sku, StockMove } from './product'
import type { Refund } from './refund'
import type { Release } from './release'
import type { JobRun, Payout, Settlement, SettlementLine, StatementSeal } from './settlement'
import type { Share } from './share'
import type { Application, Message, Shop, ShopName, Visit } from './shop'
import type { PersonId, ShopId } from './ids'

/** The three families: a commit touches one, and every key of a table starts with its family's id. */
export type Family = 'shop' | 'person' | 'directory'

export interface Home {
  readonly family: Family
  /** A shop's id, a person's id, or the one-row key of a directory table. */
  readonly id: string
}

/** An answer kept for a repeat of the same action. */
export interface StoredAnswer {
  readonly askerId: string
  readonly key: string
  readonly inputHash: string
  readonly answer: unknown
  readonly at: Instant
}

export interface Rows {
  shop: Shop
  application: Application
  product: Product
  sku: Sku
  stockMove: StockMove
  visit: Visit
  message: Message
  invitation: Invitation
  invitationVersion: InvitationVersion
  invitationItem: InvitationItem
  changeRequest: ChangeRequest
  order: Order
  orderLine: OrderLine
  orderAddress: OrderAddress
  orderStep: OrderStep
  shipment: Shipment
  attempt: Attempt
  channelNotice: ChannelNotice
  refund: Refund
  release: Release
  transfer: Transfer
  balance: Balance
  settlement: Settlement
  settlementLine: SettlementLine
  payout: Payout
  statementSeal: StatementSeal
  shopVaultReading: VaultReading & { readonly shopId: ShopId }
  shopErrand: Errand & { readonly shopId: ShopId }
  shopAnswer: StoredAnswer & { readonly shopId: ShopId }
  person: Person
  session: Session
  vaultItem: VaultItem
  vaultReading: VaultReading
  opening: Opening
  buyerOrder: BuyerOrder
  personErrand: Errand & { readonly personId: PersonId }
  personAnswer: StoredAnswer & { readonly personId: PersonId }
  shopName: ShopName
  share: Share
  handle: Handle
  smsCode: SmsCode
  jobRun: JobRun
  directoryErrand: Errand & { readonly directoryKey: string }
  directoryAnswer: StoredAnswer & { readonly directoryKey: string }
}

export type TableName = keyof Rows
export type Column<T extends TableName> = Extract<keyof Rows[T], string>

export interface Table<T extends TableName = TableName> {
  readonly family: Family
  /** The primary key; its first column is the family's id. */
  readonly key: readonly Column<T>[]
  /** Further unique sets, each starting with the family's id as well. */
  readonly unique?: readonly (readonly Column<T>[])[]
  /** Columns that a step may change; a table without them is append-only. */
  readonly steps?: readonly Column<T>[]
  /** True where an insert of an existing key is silently left out instead of failing the commit. */
  readonly onceOnly?: boolean
}

const shop = <T extends TableName>(...rest: Column<T>[]): Column<T>[] => ['shopId' as Column<T>, ...rest]

export const TABLES: { readonly [T in TableName]: Table<T> } = {
  shop: {
    family: 'shop',
    key: ['shopId'],
    steps: ['name', 'notice', 'paint', 'logo', 'shipFrom', 'bankCode', 'cardMask', 'subMchid', 'rev'],
  },
  application: {
    family: 'shop',
    key: shop<'application'>('applicationNo'),
    unique: [shop<'application'>('outRequestNo')],
    steps: ['state', 'signUrl', 'reason', 'finishedAt', 'rev'],
  },
  product: {
    family: 'shop',
    key: shop<'product'>('productId'),
    steps: ['title', 'detail', 'onSale', 'axes', 'pictures', 'postageFen', 'rev'],
  },
  sku: {
    family: 'shop',
    key: shop<'sku'>('skuId'),
    steps: ['spec', 'title', 'priceFen', 'onSale', 'terms'],
  },
  stockMove: { family: 'shop', key: shop<'stockMove'>('skuId', 'kind', 'ref') },
  visit: { family: 'shop', key: shop<'visit'>('visitId'), onceOnly: true },
  message: { family: 'shop', key: shop<'message'>('kind', 'ref'), steps: ['readAt'], onceOnly: true },
  invitation: {
    family: 'shop',
    key: shop<'invitation'>('invitationId'),
    steps: ['state', 'version', 'expiresAt', 'claimedBy', 'claimedOrderId', 'openedAt', 'rev'],
  },
  invitationVersion: { family: 'shop', key: shop<'invitationVersion'>('invitationId', 'version') },
  invitationItem: { family: 'shop', key: shop<'invitationItem'>('invitationId', 'version', 'itemNo') },
  changeRequest: { family: 'shop', key: shop<'changeRequest'>('invitationId', 'requestId') },
  order: {
    family: 'shop',
    key: shop<'order'>('orderId'),
    steps: [
      'state',
      'feeFen',
      'commissionFen',
      'paidAttemptNo',
      'paidAt',
      'shippedAt',
      'autoReceiveAt',
      'receivedAt',
      'releasedAt',
      'rev',
    ],
  },
  orderLine: { family: 'shop', key: shop<'orderLine'>('orderId', 'lineNo') },
  orderAddress: { family: 'shop', key: shop<'orderAddress'>('orderId') },
  orderStep: { family: 'shop', key: shop<'orderStep'>('orderId', 'to') },
  shipment: {
    family: 'shop',
    key: shop<'shipment'>('orderId', 'shipmentNo'),
    unique: [shop<'shipment'>('waybill', 'shipmentNo')],
  },
  attempt: {
    family: 'shop',
    key: shop<'attempt'>('orderId', 'attemptNo'),
    steps: ['state', 'prepay', 'transactionId', 'paidAt', 'rev'],
  },
  channelNotice: { family: 'shop', key: shop<'channelNotice'>('noticeId') },
  refund: {
    family: 'shop',
    key: shop<'refund'>('refundId'),
    unique: [shop<'refund'>('outRefundNo'), shop<'refund'>('orderId', 'attemptNo', 'reason')],
    steps: ['state', 'endedAt', 'rev'],
  },
  release: {
    family: 'shop',
    key: shop<'release'>('orderId'),
    steps: ['state', 'commissionFen', 'restFen', 'releasedAt', 'rev'],
  },
  transfer: { family: 'shop', key: shop<'transfer'>('kind', 'ref', 'lineNo') },
  balance: { family: 'shop', key: shop<'balance'>('account') },
  settlement: { family: 'shop', key: shop<'settlement'>('day') },
  settlementLine: { family: 'shop', key: shop<'settlementLine'>('orderId') },
  payout: {
    family: 'shop',
    key: shop<'payout'>('payoutId'),
    unique: [shop<'payout'>('day'), shop<'payout'>('outRequestNo')],
    steps: ['state', 'endedAt', 'reason', 'rev'],
  },
  statementSeal: { family: 'shop', key: shop<'statementSeal'>('day') },
  shopVaultReading: { family: 'shop', key: shop<'shopVaultReading'>('readingId') },
  shopErrand: { family: 'shop', key: shop<'shopErrand'>('errandId') },
  shopAnswer: { family: 'shop', key: shop<'shopAnswer'>('askerId', 'key') },
  person: {
    family: 'person',
    key: ['personId'],
    steps: ['openid', 'phoneMask', 'phoneDigest', 'nameMask', 'idDigest', 'rev'],
    onceOnly: true,
  },
  session: { family: 'person', key: ['personId', 'hash'], steps: ['endedAt'] },
  vaultItem: { family: 'person', key: ['personId', 'field'], steps: ['sealed', 'mask', 'at'] },
  vaultReading: { family: 'person', key: ['personId', 'readingId'] },
  opening: {
    family: 'person',
    key: ['personId', 'openingId'],
    steps: [
      'state',
      'phoneMask',
      'nameMask',
      'idMask',
      'papersIn',
      'bankCode',
      'cardMask',
      'refusal',
      'shopName',
      'paint',
      'shipFrom',
      'notice',
      'doneAt',
      'rev',
    ],
  },
  buyerOrder: { family: 'person', key: ['personId', 'orderId'], steps: ['state', 'orderRev', 'rev'] },
  personErrand: { family: 'person', key: ['personId', 'errandId'] },
  personAnswer: { family: 'person', key: ['personId', 'askerId', 'key'] },
  shopName: { family: 'directory', key: ['nameKey'] },
  share: { family: 'directory', key: ['shareId'] },
  handle: { family: 'directory', key: ['digest'] },
  smsCode: {
    family: 'directory',
    key: ['phoneDigest'],
    steps: [
      'codeDigest',
      'personId',
      'expiresAt',
      'wrongTries',
      'lockedUntil',
      'usedAt',
      'sentAt',
      'hourFrom',
      'hourSent',
      'dayFrom',
      'daySent',
      'rev',
    ],
  },
  jobRun: { family: 'directory', key: ['job'], onceOnly: true },
  directoryErrand: { family: 'directory', key: ['directoryKey', 'errandId'] },
  directoryAnswer: { family: 'directory', key: ['directoryKey', 'askerId', 'key'] },
}

export const ERRAND_TABLES = {
  shop: 'shopErrand',
  person: 'personErrand',
  directory: 'directoryErrand',
} as const
export const ANSWER_TABLES = {
  shop: 'shopAnswer',
  person: 'personAnswer',
  directory: 'directoryAnswer',
} as const

export const shopHome = (shopId: ShopId): Home => ({ family: 'shop', id: shopId })
export const personHome = (personId: PersonId): Home => ({ family: 'person', id: personId })
export const directoryHome = (key: string): Home => ({ family: 'directory', id: key })
