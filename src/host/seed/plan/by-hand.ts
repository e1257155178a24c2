// Orders written down one by one, because somebody will look for just these.
import { later, MINUTE_MS } from '../../../domain/day'
import { ID_LENGTH, type InvitationId, type OrderId } from '../../../domain/ids'
import { at } from './calendar'
import type { Chance } from '../chance'
import { lineOf, postageOf } from './trade'
import type { SeedPerson } from '../people'
import type { PlannedOrder, SeedShop } from './plan'

export interface Written {
  readonly at: string
  /** Keys of SKUs, with how many, and the agreed price in fen where it is not the shelf's. */
  readonly lines: readonly (readonly [sku: string, quantity: number, unitFen?: number])[]
  readonly buyer?: SeedPerson
  readonly shipped?: string
  readonly received?: string
  /** The sentence of the invitation that was paid. */
  readonly note?: string
  /** False for a basket that is left, or not paid yet. */
  readonly paid?: boolean
  /** True where a story says how it is bought. */
  readonly told?: boolean
}

const INVITED_BEFORE_MS = 50 * MINUTE_MS

export function byHand(shop: SeedShop, written: Written, chance: Chance): PlannedOrder {
  const { buyer = null, shipped, received, note, paid = true, told = false } = written
  const placedAt = at(written.at)
  const lines = written.lines.map(([sku, quantity, unitFen]) => lineOf(shop, sku, quantity, unitFen))
  const sentAt = later(placedAt, -INVITED_BEFORE_MS)
  return {
    shop: shop.key,
    orderId: chance.id<OrderId>(ID_LENGTH),
    placedAt,
    lines,
    postageFen: note === undefined ? postageOf(shop, lines) : 0,
    invitation:
      note === undefined
        ? null
        : { invitationId: chance.id<InvitationId>(ID_LENGTH), sentAt, note, version: 1 },
    buyer,
    shareId: null,
    paid,
    told,
    shippedAt: shipped === undefined ? null : at(shipped),
    receivedAt: received === undefined ? null : at(received),
  }
}
