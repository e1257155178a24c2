// What a planned order comes to, and what its goods cost on the shelf.
import type { PlannedOrder, SeedShop, SeedSku } from './plan'

export function skuOf({ name, goods }: SeedShop, key: string): SeedSku {
  const found = goods.flatMap(({ skus }) => skus).find((sku) => sku.key === key)
  if (!found) throw new Error(`${name} has no ${key}`)
  return found
}

export const priceOf = (shop: SeedShop, key: string): number => skuOf(shop, key).priceFen

export function totalFen({ lines, postageFen }: PlannedOrder): number {
  return lines.reduce((sum, { unitFen, quantity }) => sum + unitFen * quantity, postageFen)
}

/** Of those that are paid. */
export function sumOf(orders: readonly PlannedOrder[]): number {
  return orders.reduce((sum, order) => sum + (order.paid ? totalFen(order) : 0), 0)
}
