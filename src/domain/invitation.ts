// The invitation to pay: a seller's quote with versions, a locked price, an expiry and one payer.
import { HOUR_MS, type Instant } from './day'
import type { InvitationId, OrderId, PersonId, ShopId, SkuId } from './ids'
import type { Machine } from './machine'
import type { Fen } from './money'

export interface Invitation {
  readonly shopId: ShopId
  readonly invitationId: InvitationId
  readonly sellerId: PersonId
  readonly state: InvitationState
  /** The version that can be paid; earlier ones show as replaced. */
  readonly version: number
  readonly expiresAt: Instant
  readonly claimedBy: PersonId | null
  readonly claimedOrderId: OrderId | null
  readonly openedAt: Instant | null
  readonly createdAt: Instant
  readonly rev: number
}

/** What one version offers; never changed once written. */
export interface InvitationVersion {
  readonly shopId: ShopId
  readonly invitationId: InvitationId
  readonly version: number
  readonly goodsFen: Fen
  readonly postageFen: Fen
  readonly totalFen: Fen
  readonly note: string
  readonly at: Instant
}

/** Shelf goods carry their SKU and take its stock; a free item has none. The unit price is the seller's own. */
export interface InvitationItem {
  readonly shopId: ShopId
  readonly invitationId: InvitationId
  readonly version: number
  readonly itemNo: number
  readonly skuId: SkuId | null
  readonly title: string
  readonly spec: readonly string[]
  readonly unitFen: Fen
  readonly quantity: number
}

export interface ChangeRequest {
  readonly shopId: ShopId
  readonly invitationId: InvitationId
  readonly requestId: string
  readonly byId: PersonId
  readonly text: string
  readonly at: Instant
}

export type InvitationState =
  'draft' | 'sent' | 'opened' | 'claimed' | 'paid' | 'expired' | 'withdrawn' | 'declined'

/** A version that was replaced is `superseded` on its card; the invitation itself lives on. */
export const invitationLife: Machine<InvitationState> = {
  name: 'invitation',
  first: 'draft',
  ends: ['paid', 'expired', 'withdrawn', 'declined'],
  edges: [
    { from: 'draft', to: 'sent', by: ['seller'] },
    { from: 'draft', to: 'withdrawn', by: ['seller'] },
    { from: 'sent', to: 'opened', by: ['buyer'] },
    { from: 'sent', to: 'claimed', by: ['buyer'] },
    { from: 'sent', to: 'expired', by: ['clock'] },
    { from: 'sent', to: 'withdrawn', by: ['seller'] },
    { from: 'sent', to: 'declined', by: ['buyer'] },
    { from: 'opened', to: 'claimed', by: ['buyer'] },
    { from: 'opened', to: 'expired', by: ['clock'] },
    { from: 'opened', to: 'withdrawn', by: ['seller'] },
    { from: 'opened', to: 'declined', by: ['buyer'] },
    { from: 'claimed', to: 'opened', by: ['clock', 'buyer', 'channel'] },
    { from: 'claimed', to: 'paid', by: ['channel'] },
  ],
}

export const ITEMS_MAX = 20
export const QUANTITY_MAX = 999
export const NOTE_LENGTH_MAX = 200
export const VERSIONS_MAX = 50
/** Wishes that one invitation takes. */
export const REQUESTS_MAX = 50
export const EXPIRY_MS_MIN = HOUR_MS / 2
export const EXPIRY_MS_MAX = 7 * 24 * HOUR_MS
