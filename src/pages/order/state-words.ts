// The state of an order in the words of whoever reads it.
import type { OrderState } from '../../domain/order'

export const BUYER_WORDS: Readonly<Record<OrderState, string>> = {
  pending: '待付款',
  paid: '等寄出',
  shipped: '在路上',
  received: '已收货',
  released: '已完成',
  closed: '已关闭',
  refunded: '已退款',
}

export const SELLER_WORDS: Readonly<Record<OrderState, string>> = {
  pending: '等买家付款',
  paid: '等您寄出',
  shipped: '在路上',
  received: '买家已收货',
  released: '已完成',
  closed: '已关闭',
  refunded: '已退款',
}
