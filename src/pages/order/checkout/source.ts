// Where the checkout was opened from: a product's page with a SKU and a count, or an invitation with its version.
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useRead, type Read } from '../../../client/use-read'
import { QUANTITY_MAX } from '../../../domain/invitation'
import type { InvitationId, ProductId, ShopId, SkuId } from '../../../domain/ids'
import { basketOfInvitation, basketOfSku, type Basket } from './basket'

export type Source =
  | { readonly kind: 'sku'; readonly shopId: ShopId; readonly productId: ProductId; readonly skuId: SkuId }
  | {
      readonly kind: 'invitation'
      readonly shopId: ShopId
      readonly invitationId: InvitationId
      readonly version: number
    }

export interface Chosen {
  /** Null for an address that names nothing to buy. */
  readonly source: Source | null
  readonly basket: Basket | null
  readonly read: Read<'readProductPage'> | Read<'readInvitation'>
  setCount(count: number): void
}

const SHOP_PATTERN = /^[0-9A-Za-z]{8}$/
const ID_PATTERN = /^[0-9A-Za-z]{22}$/

export function useChosen(): Chosen {
  const { params } = useRouter()
  const source = sourceOf(params)
  const [count, setCount] = useState(() => wholeOf(params['n'], QUANTITY_MAX))
  const product = useRead(
    'readProductPage',
    source?.kind === 'sku' ? { shopId: source.shopId, productId: source.productId } : null,
  )
  const invitation = useRead(
    'readInvitation',
    source?.kind === 'invitation'
      ? { shopId: source.shopId, invitationId: source.invitationId, version: source.version }
      : null,
  )
  const basket =
    source?.kind === 'sku'
      ? product.value && basketOfSku(product.value, source.skuId, count)
      : invitation.value && basketOfInvitation(invitation.value)
  return { source, basket, read: source?.kind === 'sku' ? product : invitation, setCount }
}

const VERSION_MAX = 99

function sourceOf(params: Partial<Record<string, string>>): Source | null {
  const { shop = '', product = '', sku = '', invitation = '', v } = params
  if (!SHOP_PATTERN.test(shop)) return null
  const shopId = shop as ShopId
  if (ID_PATTERN.test(invitation)) {
    const version = wholeOf(v, VERSION_MAX)
    return { kind: 'invitation', shopId, invitationId: invitation as InvitationId, version }
  }
  if (!ID_PATTERN.test(product) || !ID_PATTERN.test(sku)) return null
  return { kind: 'sku', shopId, productId: product as ProductId, skuId: sku as SkuId }
}

/** 1 for whatever is no number of that range. */
function wholeOf(text: string | undefined, max: number): number {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= max ? number : 1
}
