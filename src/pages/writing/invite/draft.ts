// An invitation while it is written: how it begins, what each touch changes, what it comes to, and what it still lacks.
import type { Input, Output } from '../../../contract/functions'
import { addresseeOf, noteFor } from '../../../client/addressee'
import type { DraftItem, InvitationDraft } from '../../../client/invitation-drafts'
import type { Instant } from '../../../domain/day'
import { ITEMS_MAX, QUANTITY_MAX } from '../../../domain/invitation'
import { ORDER_FEN_MAX } from '../../../domain/money'
import { validMsOf } from './hold'

export type ProductPage = Output<'readProductPage'>['product']
export type Sku = ProductPage['skus'][number]
export type Offer = Output<'readInvitation'>['offer']

export const EMPTY_DRAFT: InvitationDraft = {
  invitationId: null,
  addressee: '',
  note: null,
  items: [],
  postageFen: null,
  hold: 'tonight',
}

/** From what was offered before: another version, or once more. */
export function draftOfOffer({ note, items, postageFen }: Offer): InvitationDraft {
  const addressee = addresseeOf(note) ?? ''
  const titles = items.map(({ title }) => title)
  return {
    ...EMPTY_DRAFT,
    addressee,
    // What was written from name and goods goes on following them.
    note: note === noteFor(addressee, titles) ? null : note,
    items: items.map((item, index) => ({ ...item, key: item.skuId ?? freeKey(index), shelf: null })),
    postageFen,
  }
}

/** Something from the shelf; once more when it is there already. */
export function withSku(draft: InvitationDraft, product: ProductPage, sku: Sku): InvitationDraft {
  const { skuId, spec, priceFen, sellable } = sku
  const there = draft.items.some((item) => item.key === skuId)
  if (there)
    return changed(draft, skuId, ({ quantity }) => ({ quantity: Math.min(quantity + 1, QUANTITY_MAX) }))
  const shelf = { priceFen, sellable, postageFen: product.postageFen }
  return added(draft, {
    key: skuId,
    skuId,
    title: product.title,
    spec,
    unitFen: priceFen,
    quantity: 1,
    shelf,
  })
}

export function withFree(draft: InvitationDraft, title: string, unitFen: number): InvitationDraft {
  let number = draft.items.length
  while (draft.items.some(({ key }) => key === freeKey(number))) number += 1
  return added(draft, {
    key: freeKey(number),
    skuId: null,
    title,
    spec: [],
    unitFen,
    quantity: 1,
    shelf: null,
  })
}

/** At none of it the item goes. */
export function withQuantity(draft: InvitationDraft, key: string, quantity: number): InvitationDraft {
  if (quantity < 1) return { ...draft, items: draft.items.filter((item) => item.key !== key) }
  return changed(draft, key, () => ({ quantity }))
}

export const withPrice = (draft: InvitationDraft, key: string, unitFen: number): InvitationDraft =>
  changed(draft, key, () => ({ unitFen }))

/** Back to where it was. */
export function withBack(draft: InvitationDraft, item: DraftItem, index: number): InvitationDraft {
  if (draft.items.some(({ key }) => key === item.key)) return draft
  return { ...draft, items: [...draft.items.slice(0, index), item, ...draft.items.slice(index)] }
}

export const noteOf = ({ note, addressee, items }: InvitationDraft): string =>
  note ??
  noteFor(
    addressee,
    items.map(({ title }) => title),
  )

/** Unless the seller says otherwise, the parcel costs what the dearest of its goods would cost alone. */
export const postageOf = ({ postageFen, items }: InvitationDraft): number =>
  postageFen ?? items.reduce((most, { shelf }) => Math.max(most, shelf?.postageFen ?? 0), 0)

export const totalOf = (draft: InvitationDraft): number =>
  postageOf(draft) + draft.items.reduce((sum, { unitFen, quantity }) => sum + unitFen * quantity, 0)

/** What the shelf would ask for the same goods; null when something has no price there. */
export function shelfGoodsOf(draft: InvitationDraft): number | null {
  let sum = 0
  for (const { shelf, quantity } of draft.items) {
    if (shelf === null) return null
    sum += shelf.priceFen * quantity
  }
  return draft.items.length === 0 ? null : sum
}

/** How the buyer is called on the button; null when nobody is named. */
export const buyerOf = (draft: InvitationDraft): string | null =>
  draft.addressee.trim() || addresseeOf(noteOf(draft))

/** Where something is missing before it can be sent. */
export type Lack = 'goods' | 'sum' | null

export function lackOf(draft: InvitationDraft): Lack {
  if (draft.items.length === 0) return 'goods'
  return totalOf(draft) > ORDER_FEN_MAX ? 'sum' : null
}

export const isFull = ({ items }: InvitationDraft): boolean => items.length >= ITEMS_MAX

export type WrittenOffer = Pick<Input<'sendInvitation'>, 'items' | 'postageFen' | 'note' | 'validMs'>

export function offerOf(draft: InvitationDraft, now: Instant): WrittenOffer {
  return {
    items: draft.items.map(({ skuId, title, unitFen, quantity }) => ({ skuId, title, unitFen, quantity })),
    postageFen: postageOf(draft),
    note: noteOf(draft).trim(),
    validMs: validMsOf(draft.hold, now),
  }
}

const freeKey = (number: number): string => `free-${number}`

const added = (draft: InvitationDraft, item: DraftItem): InvitationDraft =>
  isFull(draft) ? draft : { ...draft, items: [...draft.items, item] }

function changed(
  draft: InvitationDraft,
  key: string,
  change: (item: DraftItem) => Partial<DraftItem>,
): InvitationDraft {
  const items = draft.items.map((item) => (item.key === key ? { ...item, ...change(item) } : item))
  return { ...draft, items }
}
