// What the product's page says of its stock, and what stands in the way of buying.
import type { Output } from '../../../contract/functions'
import { yuan } from '../../../components/format'

export type ProductPage = Output<'readProductPage'>
export type Sku = ProductPage['product']['skus'][number]

export type Obstacle = 'not-collecting' | 'off-sale' | 'sold-out'

/** Null when it can be bought. Told before anybody fills in anything. */
export function obstacleTo({ shop, product }: ProductPage): Obstacle | null {
  const offered = offeredSkus(product)
  if (!product.onSale || offered.length === 0) return 'off-sale'
  if (offered.every(({ sellable }) => sellable === 0)) return 'sold-out'
  return shop.collecting ? null : 'not-collecting'
}

export const OBSTACLE_TEXT: Readonly<Record<Obstacle, string>> = {
  'not-collecting': '收款还在审核，现在可以看，过一阵才能买。',
  'off-sale': '这件已经下架了，店里还有别的。',
  'sold-out': '这件卖完了，店里还有别的。',
}

export const offeredSkus = ({ skus }: Pick<ProductPage['product'], 'skus'>): readonly Sku[] =>
  skus.filter(({ onSale }) => onSale)

/** 「还有 18 件 · 快递 8.00 元 · 从长沙寄」. */
export function factsOf({ product }: ProductPage, city: string): string {
  const left = offeredSkus(product).reduce((sum, { sellable }) => sum + sellable, 0)
  const postage = product.postageFen === 0 ? '包邮' : `快递 ${yuan(product.postageFen)} 元`
  const from = city === '' ? '' : `从${city}寄`
  return [left > 0 ? `还有 ${left} 件` : '', postage, from].filter((part) => part !== '').join(' · ')
}
