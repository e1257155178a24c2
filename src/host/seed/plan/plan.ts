// What is planned of the demo world's trade before anything happens: shops, their goods, and each order from its first tap on.
import type { Day, Instant } from '../../../domain/day'
import type { DrawnShop } from '../../../domain/drawing/products-presets'
import type { InvitationId, OrderId, ProductId, ShareId, SkuId } from '../../../domain/ids'
import type { Paint } from '../../../domain/shop'
import type { Owner, OwnerKey, SeedPerson } from '../people'

export interface SeedShop {
  readonly key: OwnerKey
  readonly name: DrawnShop
  readonly paint: Paint
  readonly notice: string
  readonly opensAt: Instant
  readonly owner: Owner
  readonly goods: readonly SeedGoods[]
  readonly trade: Trade
}

export interface SeedGoods {
  readonly productId: ProductId
  readonly title: string
  readonly detail: string
  readonly postageFen: number
  readonly axis: string | null
  readonly skus: readonly SeedSku[]
  /** The drawings shown of it, by their titles. */
  readonly drawn: readonly string[]
}

export interface SeedSku {
  readonly skuId: SkuId
  /** By which the plan speaks of it. */
  readonly key: string
  readonly choice: string | null
  readonly priceFen: number
  /** How many lie on the shelf on Friday morning. */
  readonly left: number
}

interface Trade {
  /** That are paid within the story. */
  readonly orders: number
  readonly meanFen: number
  readonly from: Day
  /** Orders of chance come until then; later ones are written by hand. */
  readonly until: Day
  readonly feast: (day: Day) => number
  /** Days whose orders are counted out; the others follow from how busy they are. */
  readonly counted: Readonly<Record<string, number>>
  readonly wanted: readonly (readonly [sku: string, weight: number])[]
  /** How many different goods are bought together, and how many of one. */
  readonly kinds: readonly (readonly [count: number, weight: number])[]
  readonly pieces: readonly (readonly [count: number, weight: number])[]
  /** How many of a hundred orders are agreed by invitation. */
  readonly invitedPercent: number
  readonly shipsWithinHours: readonly [from: number, to: number]
  readonly visitsPerOrder: number
}

export interface PlannedLine {
  /** Null for what lies on no shelf. */
  readonly sku: string | null
  readonly title: string
  readonly unitFen: number
  readonly quantity: number
}

export interface PlannedOrder {
  readonly shop: OwnerKey
  readonly orderId: OrderId
  readonly placedAt: Instant
  readonly lines: readonly PlannedLine[]
  readonly postageFen: number
  readonly invitation: PlannedInvitation | null
  /** Null until the orders are dealt out. */
  readonly buyer: SeedPerson | null
  readonly shareId: ShareId | null
  /** False for one whose buyer goes away again. */
  readonly paid: boolean
  /** True where a story says how it is bought. */
  readonly told: boolean
  /** Null for never. */
  readonly shippedAt: Instant | null
  /** Null for the clock to say so. */
  readonly receivedAt: Instant | null
}

export interface PlannedInvitation {
  readonly invitationId: InvitationId
  readonly sentAt: Instant
  readonly note: string
  /** The one that is paid. */
  readonly version: number
}
