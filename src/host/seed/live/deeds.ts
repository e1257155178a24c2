// What people do with an order: it is placed and paid, or left; shipped; received. Each is asked of the shop as a phone would.
import { MINUTE_MS, later, SECOND_MS, type Instant } from '../../../domain/day'
import { outTradeNo, type InvitationId, type ShopId } from '../../../domain/ids'
import type { Chance } from '../chance'
import type { Citizen } from './citizens'
import { skuOf } from '../plan/order-sums'
import type { SeedPerson } from '../people'
import type { PlannedLine, PlannedOrder, SeedShop } from '../plan/plan'
import type { SeedWorld } from './seed-world'

/** A shop with everything that its deeds need. */
export interface Street {
  readonly seed: SeedWorld
  readonly chance: Chance
  readonly shop: SeedShop
  readonly shopId: ShopId
  readonly owner: Citizen
  readonly citizen: (person: SeedPerson) => Citizen
}

/** Nothing was changed on the shelf that a buyer agreed to, so all terms are still the first. */
const TERMS = 1
const VALID_MS = 24 * 60 * MINUTE_MS

export async function buy(street: Street, order: PlannedOrder): Promise<void> {
  await place(street, order)
  if (!order.paid) return
  pass(street, street.chance.between(6, 40) * SECOND_MS)
  if (!order.invitation) await payOrder(street, order)
  await money(street, order)
}

/** An agreed one is claimed and prepared in one tap; one from the shelf is only placed. */
export async function place(street: Street, order: PlannedOrder): Promise<void> {
  const { shopId, shop } = street
  const { orderId, lines, shareId, invitation } = order
  const buyer = buyerOf(street, order)
  const address = addressOf(buyer.person)
  if (invitation) {
    const { invitationId } = invitation
    const ask = { shopId, invitationId, version: invitation.version, orderId, address, shareId }
    await buyer.call('payInvitation', { ...ask, method: 'wechat-jsapi' })
    return
  }
  const wished = lines.map(({ sku, quantity }) => ({
    skuId: skuOf(shop, sku ?? '').skuId,
    quantity,
    terms: TERMS,
  }))
  await buyer.call('placeOrder', { shopId, orderId, lines: wished, address, shareId })
}

export async function payOrder(street: Street, order: PlannedOrder): Promise<void> {
  const { shopId } = street
  await buyerOf(street, order).call('payOrder', { shopId, orderId: order.orderId, method: 'wechat-jsapi' })
}

/** The buyer confirms in the cashier, and the channel tells the shop; `evenIfOver` is the money no merchant can keep out. */
export function money(
  { seed, shopId }: Street,
  { orderId }: PlannedOrder,
  evenIfOver = false,
): Promise<number> {
  const paid = seed.pay.control.pay(outTradeNo(shopId, orderId, 1), { evenIfOver })
  if (!paid.ok) throw new Error(`the cashier took nothing for ${orderId}: ${paid.reason}`)
  return seed.pay.runDue()
}

export async function ship(street: Street, { orderId }: PlannedOrder): Promise<void> {
  const { owner, shopId, chance } = street
  await owner.call('revealAddress', { shopId, orderId })
  await owner.call('shipOrder', { shopId, orderId, waybill: waybill(chance), carrier: null })
}

export async function receive(street: Street, order: PlannedOrder): Promise<void> {
  const { shopId } = street
  await buyerOf(street, order).call('confirmReceipt', { shopId, orderId: order.orderId })
}

interface Offer {
  readonly invitationId: InvitationId
  readonly lines: readonly PlannedLine[]
  readonly note: string
  readonly validMs?: number
}

export async function invite(street: Street, offer: Offer): Promise<void> {
  const { owner, shopId, shop } = street
  const { invitationId, note, validMs = VALID_MS } = offer
  const items = itemsOf(shop, offer.lines)
  await owner.call('sendInvitation', { shopId, invitationId, items, postageFen: 0, note, validMs })
}

export function itemsOf(shop: SeedShop, lines: readonly PlannedLine[]) {
  return lines.map(({ sku, title, unitFen, quantity }) => {
    return { skuId: sku === null ? null : skuOf(shop, sku).skuId, title, unitFen, quantity }
  })
}

export const look = (street: Street, person: SeedPerson, invitationId: InvitationId) =>
  street.citizen(person).call('openInvitation', { shopId: street.shopId, invitationId })

export function addressOf({ name, phone, region, detail }: SeedPerson) {
  return { name, phone, region, detail }
}

function buyerOf({ citizen }: Street, { buyer, orderId }: PlannedOrder): Citizen {
  if (!buyer) throw new Error(`nobody buys ${orderId}`)
  return citizen(buyer)
}

const pass = ({ seed }: Street, byMs: number): void => seed.goTo(later(seed.now(), byMs) satisfies Instant)

const CARRIERS = [
  ['SF', 13],
  ['7', 13],
  ['YT', 13],
  ['JT', 13],
] as const

function waybill(chance: Chance): string {
  const [start, digits] = chance.pick(CARRIERS)
  return `${start}${Array.from({ length: digits }, () => chance.below(10)).join('')}`
}
