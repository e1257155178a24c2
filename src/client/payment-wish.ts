// What a buyer has just decided to pay with, handed from the page where it was decided to the page that pays.
import type { Output } from '../contract/functions'
import type { OrderId } from '../domain/ids'
import type { PaymentMethod } from '../domain/payment'

export interface PaymentWish {
  readonly orderId: OrderId
  readonly method: PaymentMethod
  /** Where the order and its payment were made in one; null when the payment is still to be prepared. */
  readonly paying: Output<'payOrder'> | null
}

let wish: PaymentWish | null = null

export function wishToPay(decided: PaymentWish): void {
  wish = decided
}

/** Given once: a page that is opened again later opens no cashier by itself. */
export function takeWish(orderId: OrderId): PaymentWish | null {
  if (wish?.orderId !== orderId) return null
  const taken = wish
  wish = null
  return taken
}
