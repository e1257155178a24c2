// The address of the page an order's page was opened with: which shop, which order.
import { useRouter } from '@tarojs/taro'
import type { OrderId, ShopId } from '../../domain/ids'

const SHOP_PATTERN = /^[0-9A-Za-z]{8}$/
const ORDER_PATTERN = /^[0-9A-Za-z]{22}$/

export interface OrderAddress {
  readonly shopId: ShopId
  readonly orderId: OrderId
}

/** Null for an address that names no order. */
export function useOrderAddress(): OrderAddress | null {
  const { shop = '', order = '' } = useRouter().params
  if (!SHOP_PATTERN.test(shop) || !ORDER_PATTERN.test(order)) return null
  return { shopId: shop as ShopId, orderId: order as OrderId }
}
