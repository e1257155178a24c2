// A shop: its profile, and whether the channel collects money for it yet.
import type { Day, Instant } from './day'
import type { FileId, PersonId, ShareId, ShopId } from './ids'
import type { Machine } from './machine'

export interface Shop {
  readonly shopId: ShopId
  readonly ownerId: PersonId
  readonly name: string
  readonly notice: string
  readonly paint: Paint
  readonly logo: FileId | null
  /** Province and city the goods leave from; public. */
  readonly shipFrom: string
  readonly bankCode: string
  readonly cardMask: string
  readonly ownerPhoneMask: string
  /** The channel's number of this seller; null until the application is finished. */
  readonly subMchid: string | null
  readonly openedAt: Instant
  /** The share this shop was opened through, and the shop that made it. */
  readonly viaShareId: ShareId | null
  readonly parentShopId: ShopId | null
  /** How long the opening took from its first step, for the seller and for our own goal of five minutes. */
  readonly openingMs: number
  readonly rev: number
}

export const PAINTS = ['persimmon', 'tea', 'indigo', 'lotus', 'brick', 'bamboo'] as const
export type Paint = (typeof PAINTS)[number]

export const SHOP_NAME_LENGTH_MIN = 2
export const SHOP_NAME_LENGTH_MAX = 30
export const SHOP_NOTICE_LENGTH_MAX = 200

/** A shop's application to the channel to collect money; one shop may have several, one after the other. */
export interface Application {
  readonly shopId: ShopId
  readonly applicationNo: number
  readonly state: ApplicationState
  readonly outRequestNo: string
  readonly signUrl: string | null
  readonly reason: string | null
  readonly createdAt: Instant
  readonly finishedAt: Instant | null
  readonly rev: number
}

export type ApplicationState = 'created' | 'sent' | 'need-sign' | 'finished' | 'rejected'

export const applicationLife: Machine<ApplicationState> = {
  name: 'application',
  first: 'created',
  ends: ['finished', 'rejected'],
  edges: [
    { from: 'created', to: 'sent', by: ['channel'] },
    { from: 'created', to: 'rejected', by: ['channel'] },
    { from: 'sent', to: 'need-sign', by: ['channel'] },
    { from: 'sent', to: 'finished', by: ['channel'] },
    { from: 'sent', to: 'rejected', by: ['channel'] },
    { from: 'need-sign', to: 'finished', by: ['channel'] },
    { from: 'need-sign', to: 'rejected', by: ['channel'] },
  ],
}

/** A look at a page of a shop, by a person or a guest; visitors of a day are its distinct persons. */
export interface Visit {
  readonly shopId: ShopId
  readonly visitId: string
  readonly visitorId: PersonId
  readonly shareId: ShareId | null
  readonly page: 'shop' | 'product' | 'invitation'
  readonly targetId: string
  readonly day: Day
  readonly at: Instant
}

/** A name that is taken, across all shops. */
export interface ShopName {
  readonly nameKey: string
  readonly shopId: ShopId
  readonly personId: PersonId
  readonly at: Instant
}

/** A message on the seller's page; one for each happening, by its kind and what it is about. */
export interface Message {
  readonly shopId: ShopId
  readonly kind: MessageKind
  readonly ref: string
  readonly title: string
  readonly at: Instant
  readonly readAt: Instant | null
}

export const MESSAGE_KINDS = [
  'new-order',
  'late-money',
  'payout-paid',
  'payout-returned',
  'payout-short',
  'application-finished',
  'application-rejected',
  'opened-through-you',
  'change-asked',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]
