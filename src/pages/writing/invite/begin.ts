// With what an invitation begins to be written: nothing, a product, or the version or invitation before it.
import type { Output } from '../../../contract/functions'
import type { InvitationDraft } from '../../../client/invitation-drafts'
import type { InvitationId } from '../../../domain/ids'
import { draftOfOffer, EMPTY_DRAFT, withSku, type ProductPage } from './draft'

export interface Begin {
  /** What the draft is kept under. */
  readonly place: string
  readonly draft: InvitationDraft
  /** The invitation of which this is the next version; null for a new one. */
  readonly revises: { readonly invitationId: InvitationId; readonly replaces: number } | null
  /** A product of which a choice is to be made first. */
  readonly pick: ProductPage | null
}

const LIVING: readonly string[] = ['sent', 'opened', 'claimed']

/** What is over is not revised any more: then the same is offered once more. */
export function beginFromOffer(old: Output<'readInvitation'>, invitationId: InvitationId): Begin {
  const draft = draftOfOffer(old.offer)
  const isLiving = LIVING.indexOf(old.face) >= 0
  return {
    place: isLiving ? `${invitationId}/${old.current}` : `again ${invitationId}`,
    draft,
    revises: isLiving ? { invitationId, replaces: old.current } : null,
    pick: null,
  }
}

export function beginFromProduct(product: ProductPage): Begin {
  const onSale = product.onSale ? product.skus.filter((sku) => sku.onSale) : []
  const [only] = onSale
  return {
    place: `product ${product.productId}`,
    draft: only && onSale.length === 1 ? withSku(EMPTY_DRAFT, product, only) : EMPTY_DRAFT,
    revises: null,
    pick: onSale.length > 1 ? product : null,
  }
}

export const BEGIN_EMPTY: Begin = { place: 'new', draft: EMPTY_DRAFT, revises: null, pick: null }
