// Writing, revising and ending an invitation: each version is priced once and never touched again.
import { errand, insert, stepRow, type Change } from './change'
import { later, type Instant } from './day'
import type { InvitationId, PersonId } from './ids'
import {
  EXPIRY_MS_MAX,
  EXPIRY_MS_MIN,
  VERSIONS_MAX,
  type Invitation,
  type InvitationItem,
  type InvitationState,
  type InvitationVersion,
} from './invitation'
import { add, fenOf, ORDER_FEN_MAX, times } from './money'
import type { Sku } from './product'
import { ok, refuse, type Result } from './result'
import type { Shop } from './shop'

export interface Offer {
  readonly items: readonly {
    readonly skuId: InvitationItem['skuId']
    readonly title: string
    readonly unitFen: number
    readonly quantity: number
  }[]
  readonly postageFen: number
  readonly note: string
  readonly validMs: number
}

export interface Written {
  readonly version: InvitationVersion
  readonly expiresAt: Instant
  readonly changes: readonly Change[]
}

/** The first version, sent at once. Refused: `product-gone`, `total-out-of-range`, `expiry-out-of-range`. */
export function sendInvitation(
  shop: Shop,
  invitationId: InvitationId,
  offer: Offer,
  shelf: readonly Sku[],
  now: Instant,
): Result<Written> {
  const priced = price(shop.shopId, invitationId, 1, offer, shelf, now)
  if (!priced.ok) return priced
  const expiresAt = later(now, offer.validMs)
  const invitation: Invitation = {
    shopId: shop.shopId,
    invitationId,
    sellerId: shop.ownerId,
    state: 'sent',
    version: 1,
    expiresAt,
    claimedBy: null,
    claimedOrderId: null,
    openedAt: null,
    createdAt: now,
    rev: 1,
  }
  return ok({
    version: priced.value.version,
    expiresAt,
    changes: [
      insert('invitation', invitation),
      ...rowsOf(priced.value),
      errand('expire-invitation', `${invitationId}/1`, { invitationId }, expiresAt),
    ],
  })
}

/**
 * The next version; the card before shows as replaced. Refused: `invitation-state` once it is claimed or over,
 * `invitation-replaced` when somebody revised it meanwhile, `invitation-full`.
 */
export function reviseInvitation(
  invitation: Invitation,
  replaces: number,
  offer: Offer,
  shelf: readonly Sku[],
  now: Instant,
): Result<Written> {
  const { shopId, invitationId, version, rev } = invitation
  if (invitation.state !== 'sent' && invitation.state !== 'opened') return refuse('invitation-state')
  if (replaces !== version) return refuse('invitation-replaced', { version })
  if (version >= VERSIONS_MAX) return refuse('invitation-full')
  const priced = price(shopId, invitationId, version + 1, offer, shelf, now)
  if (!priced.ok) return priced
  const expiresAt = later(now, offer.validMs)
  const guard = { from: ['sent', 'opened'], rev }
  return ok({
    version: priced.value.version,
    expiresAt,
    changes: [
      stepRow('invitation', { invitationId }, guard, { version: version + 1, expiresAt }),
      ...rowsOf(priced.value),
      errand('expire-invitation', `${invitationId}/${version + 1}`, { invitationId }, expiresAt),
    ],
  })
}

interface Priced {
  readonly version: InvitationVersion
  readonly items: readonly InvitationItem[]
}

const rowsOf = ({ version, items }: Priced): Change[] => [
  insert('invitationVersion', version),
  ...items.map((item) => insert('invitationItem', item)),
]

function price(
  shopId: Invitation['shopId'],
  invitationId: InvitationId,
  version: number,
  offer: Offer,
  shelf: readonly Sku[],
  at: Instant,
): Result<Priced> {
  if (offer.validMs < EXPIRY_MS_MIN || offer.validMs > EXPIRY_MS_MAX) return refuse('expiry-out-of-range')
  const items: InvitationItem[] = []
  for (const { skuId, title, unitFen, quantity } of offer.items) {
    const sku = skuId === null ? null : shelf.find((row) => row.skuId === skuId)
    if (sku === undefined) return refuse('product-gone')
    items.push({
      shopId,
      invitationId,
      version,
      itemNo: items.length + 1,
      skuId,
      title: sku ? sku.title : title,
      spec: sku ? sku.spec : [],
      unitFen: fenOf(unitFen),
      quantity,
    })
  }
  const goodsFen = add(...items.map(({ unitFen, quantity }) => times(unitFen, quantity)))
  const postageFen = fenOf(offer.postageFen)
  const totalFen = add(goodsFen, postageFen)
  if (totalFen < 1 || totalFen > ORDER_FEN_MAX) return refuse('total-out-of-range')
  const row = { shopId, invitationId, version, goodsFen, postageFen, totalFen, note: offer.note, at }
  return ok({ version: row, items })
}

/** What the card shows for the version it was sent with; an expiry is believed before its errand ran. */
export function faceOf(
  invitation: Invitation,
  version: number,
  now: Instant,
): InvitationState | 'superseded' {
  const { state } = invitation
  if ((state === 'sent' || state === 'opened') && now >= invitation.expiresAt) return 'expired'
  if (version < invitation.version && state !== 'withdrawn' && state !== 'declined') return 'superseded'
  return state
}

/** May this person pay this version now? Refused with the reason in the buyer's words. */
export function mayPay(
  invitation: Invitation,
  version: number,
  buyerId: PersonId,
  now: Instant,
): Result<null> {
  if (invitation.sellerId === buyerId) return refuse('invitation-own')
  if (version !== invitation.version) return refuse('invitation-replaced', { version: invitation.version })
  switch (faceOf(invitation, version, now)) {
    case 'sent':
    case 'opened':
      return ok(null)
    case 'claimed':
      return refuse('invitation-claimed')
    case 'paid':
      return refuse('invitation-paid')
    case 'expired':
      return refuse('invitation-expired')
    case 'withdrawn':
      return refuse('invitation-withdrawn')
    case 'declined':
      return refuse('invitation-declined')
    case 'draft':
    case 'superseded':
      return refuse('invitation-gone')
  }
}

/** Ends an invitation nobody has claimed: a claim outlives expiry and withdrawal until its order ends. */
export function endInvitation(
  invitation: Invitation,
  end: 'withdrawn' | 'declined' | 'expired',
): Result<Change> {
  const { invitationId, state, rev } = invitation
  if (state === end) return refuse('invitation-state')
  if (state === 'claimed') return refuse('invitation-claimed')
  if (state === 'paid') return refuse('invitation-paid')
  if (state !== 'sent' && state !== 'opened') return refuse('invitation-state')
  return ok(stepRow('invitation', { invitationId }, { from: ['sent', 'opened'], rev }, { state: end }))
}
