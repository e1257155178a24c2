// What is about to be bought, from either source: one SKU off the shelf, or what an invitation offers.
import type { Output } from '../../../contract/functions'
import { QUANTITY_MAX } from '../../../domain/invitation'
import type { OrderId, SkuId } from '../../../domain/ids'

export interface Line {
  readonly title: string
  readonly spec: readonly string[]
  readonly unitFen: number
  readonly quantity: number
}

/** Where a buyer goes who can't buy this. */
export type Detour = 'shop' | 'newer' | 'order' | 'home'

/** Told before anybody fills in anything. */
export interface Obstacle {
  readonly text: string
  readonly label: string
  readonly detour: Detour
}

export interface Basket {
  readonly shop: Output<'readInvitation'>['shop']
  readonly lines: readonly Line[]
  readonly postageFen: number
  readonly totalFen: number
  /** How many of its one line may be taken; null where the seller has fixed the count. */
  readonly countMax: number | null
  /** Sent back with an order off the shelf, so that a price edited in between is told first. */
  readonly terms: number
  /** The order that is already being paid. */
  readonly orderId: OrderId | null
  readonly obstacle: Obstacle | null
}

const TO_SHOP = { label: '看看店里别的', detour: 'shop' } as const
const NOT_COLLECTING: Obstacle = { text: '收款还在审核，现在可以看，过一阵才能买。', ...TO_SHOP }
const GONE: Obstacle = { text: '这件下架了，没有扣您的钱。店里还有别的。', ...TO_SHOP }
const SOLD_OUT: Obstacle = { text: '这件卖完了，没有扣您的钱。店里还有别的。', ...TO_SHOP }

/** `wanted` gives way to what is left. */
export function basketOfSku(page: Output<'readProductPage'>, skuId: SkuId, wanted: number): Basket {
  const { shop, product } = page
  const sku = product.skus.filter((one) => one.skuId === skuId)[0]
  const sellable = Math.min(sku?.sellable ?? 0, QUANTITY_MAX)
  const quantity = Math.max(1, Math.min(wanted, sellable))
  const unitFen: number = sku?.priceFen ?? 0
  return {
    shop,
    lines: sku ? [{ title: product.title, spec: sku.spec, unitFen, quantity }] : [],
    postageFen: product.postageFen,
    totalFen: unitFen * quantity + product.postageFen,
    countMax: sellable,
    terms: sku?.terms ?? 0,
    orderId: null,
    obstacle: !sku?.onSale || !product.onSale ? GONE : sellable === 0 ? SOLD_OUT : collecting(shop),
  }
}

export function basketOfInvitation(card: Output<'readInvitation'>): Basket {
  const { shop, offer, orderId } = card
  return {
    shop,
    lines: offer.items,
    postageFen: offer.postageFen,
    totalFen: offer.totalFen,
    countMax: null,
    terms: 0,
    orderId,
    obstacle: closedText(card) ?? collecting(shop),
  }
}

const collecting = (shop: Basket['shop']): Obstacle | null => (shop.collecting ? null : NOT_COLLECTING)

function closedText({ face, mine }: Output<'readInvitation'>): Obstacle | null {
  const isPayer = mine === 'payer'
  switch (face) {
    case 'superseded':
      return { text: '店主换了新版，请看新的这张。', label: '看新的', detour: 'newer' }
    case 'claimed':
      return isPayer
        ? { text: '这份您已经下单了，价格还替您留着。', label: '接着付', detour: 'order' }
        : { text: '有人正在付这份，请稍后再看。', ...TO_SHOP }
    case 'paid':
      return isPayer
        ? { text: '这份您已经付好了，不用再付。', label: '看订单', detour: 'order' }
        : { text: '已经有人付了，谢谢您来看。', ...TO_SHOP }
    case 'expired':
      return { text: '这张邀请过期了，可以请店主再发一张。', ...TO_SHOP }
    case 'withdrawn':
      return { text: '店主收回了这张邀请。', ...TO_SHOP }
    case 'declined':
      return { text: '这张邀请已经谢绝了，可以请店主再发一张。', ...TO_SHOP }
    case 'draft':
    case 'sent':
    case 'opened':
      return mine === 'seller'
        ? { text: '这是您自己发出的邀请，请等客户来付。', label: '回我的小店', detour: 'shop' }
        : null
  }
}
