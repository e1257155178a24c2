// The shop's goods to choose from, and at their head the way to write something that is not there.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { yuan } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import { ask } from '../../../client/ask'
import { refusalOf } from '../../../client/reply'
import { usePages } from '../../../client/use-pages'
import type { ProductId, ShopId } from '../../../domain/ids'
import type { ProductPage } from './draft'
import css from './index.module.scss'

export interface GoodsListProps {
  readonly shopId: ShopId
  readonly onProduct: (product: ProductPage) => void
  readonly onFree: () => void
}

const UNREACHED = '没有连上，再点一次试试'

export function GoodsList({ shopId, onProduct, onFree }: GoodsListProps) {
  const pages = usePages('listProducts', (before) => ({ shopId, before }))
  const [said, say] = useState<string | null>(null)
  const [opening, setOpening] = useState<ProductId | null>(null)
  const open = async (productId: ProductId): Promise<void> => {
    say(null)
    setOpening(productId)
    const reply = await ask('readProductPage', { shopId, productId })
    setOpening(null)
    if (reply.kind === 'unreached') return say(UNREACHED)
    if (reply.kind === 'refused') return say(reply.sentence)
    const { product } = reply.value
    const isThere = product.onSale && product.skus.some(({ onSale }) => onSale)
    if (!isThere) return say(refusalOf('product-gone').sentence)
    if (product.skus.every(({ sellable }) => sellable < 1)) return say(`${product.title}卖完了，补了货再放`)
    onProduct(product)
  }
  const cards = pages.values.flatMap(({ products }) => products).filter(({ onSale }) => onSale)
  const { state, refusal } = pages.first
  return (
    <View>
      <View className={css.list ?? ''}>
        <Cell icon="plus" title="写一件货架上没有的" onTap={onFree} />
        {cards.map(({ productId, title, priceFromFen, sellable }) => (
          <Cell
            key={productId}
            title={title}
            value={sellable < 1 ? '卖完了' : yuan(priceFromFen)}
            busy={opening === productId}
            onTap={() => void open(productId)}
          />
        ))}
      </View>
      {said !== null && <Notice className={css.taken} kind="refused" text={said} />}
      {(state === 'loading' || state === 'slow') && <Skeleton shape="lines" slow={state === 'slow'} />}
      {state === 'unreached' && <Unreached onRetry={() => void pages.first.reload()} />}
      {refusal && <Notice kind="refused" text={refusal.sentence} />}
      {state === 'ready' && cards.length === 0 && (
        <View className={css.plain ?? ''}>货架上还没有在卖的，先写一件吧。</View>
      )}
      {pages.hasMore && (
        <Button
          kind="link"
          label={pages.next === 'failed' ? '没有取到，再试一次' : '再看一些'}
          busy={pages.next === 'busy'}
          onTap={() => void pages.readMore()}
        />
      )}
    </View>
  )
}
