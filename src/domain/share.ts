// A share: the short opaque id on a shared card, what it leads to and who sent it; opens and openings remember it.
import type { Instant } from './day'
import type { PersonId, ShareId, ShopId } from './ids'

export interface Share {
  readonly shareId: ShareId
  readonly shopId: ShopId
  readonly kind: ShareKind
  /** A product's or invitation's id; the shop's own for a shop. */
  readonly targetId: string
  readonly sharerId: PersonId
  /** The share this sharer had come by, so that a card's way can be drawn. */
  readonly parentShareId: ShareId | null
  readonly at: Instant
}

export const SHARE_KINDS = ['shop', 'product', 'invitation'] as const
export type ShareKind = (typeof SHARE_KINDS)[number]

/**
 * Where a share leads inside the app. The page gets shop and target beside the share's id, so that its first screen
 * needs one question only; a scanned code carries the id alone and is followed to this same path.
 */
export function sharePath({
  shareId,
  shopId,
  kind,
  targetId,
}: Pick<Share, 'shareId' | 'shopId' | 'kind' | 'targetId'>): string {
  const target = kind === 'shop' ? '' : `&id=${targetId}`
  return `/pages/${kind}/view/index?shop=${shopId}${target}&s=${shareId}`
}

export type Attribution =
  | { readonly shareId: ShareId; readonly parentShopId: ShopId; readonly reason: null }
  | {
      readonly shareId: null
      readonly parentShopId: null
      readonly reason: 'none' | 'unknown-share' | 'own-share'
    }

/** Which share and shop a new shop came through; a share of one's own or an unknown id counts for nothing. */
export function attribute(share: Share | null, asked: string | null, openerId: PersonId): Attribution {
  if (asked === null) return { shareId: null, parentShopId: null, reason: 'none' }
  if (share === null) return { shareId: null, parentShopId: null, reason: 'unknown-share' }
  if (share.sharerId === openerId) return { shareId: null, parentShopId: null, reason: 'own-share' }
  return { shareId: share.shareId, parentShopId: share.shopId, reason: null }
}
