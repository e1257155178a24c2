// An order as the phone would send it: two neighbouring goods of one shop, one piece each.
export interface OrderIds {
  /** From 1: the shop's number. */
  readonly shop: number
  /** The first of the two goods, from 1. */
  readonly sku: number
  readonly orderId: string
  readonly key: string
}

export const SHOPS = 1_000
/** The last one has no neighbour. */
export const FIRST_SKUS = 9

export function orderFrom({ shop, sku, orderId, key }: OrderIds) {
  const lines = [sku, sku + 1].map((n) => ({ skuId: `sku${padded(n, 19)}`, quantity: 1, terms: 1 }))
  const address = { name: '王桂芬', phone: '13800000002', region: '湖南省 长沙市', detail: '芙蓉路 1 号' }
  const input = { shopId: `b${padded(shop, 7)}`, orderId, lines, address, shareId: null }
  return { name: 'placeOrder', key, input }
}

const padded = (n: number, length: number): string => String(n).padStart(length, '0')
