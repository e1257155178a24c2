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
import type { Reply } from '../../../client/reply'
import { usePages } from '../../../client/use-pages'
import type { Output } from '../../../contract/functions'
import type { ProductId, ShopId } from '../../../domain/ids'
import type { ProductPage } from './draft'
import css from './index.module.scss'

type Cards = Output<'listProducts'>['products']

export interface GoodsListProps {
  readonly shopId: ShopId
  readonly onProduct: (product: ProductPage) => void
  readonly onFree: () => void
}

export function GoodsList({ shopId, onProduct, onFree }: GoodsListProps) {
  const pages = usePages('listProducts', (before) => ({ shopId, before }))
  const { opening, said, open } = useOpening(shopId, onProduct)
  const cards = pages.values
    .reduce<Cards>((all, { products }) => all.concat(products), [])
    .filter(({ onSale }) => onSale)
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
            error={said?.productId === productId ? said.text : undefined}
            onTap={() => void open(productId)}
          />
        ))}
      </View>
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

/** Fetches the product that was tapped, and says why it can't be had. */
function useOpening(shopId: ShopId, onProduct: GoodsListProps['onProduct']) {
  const [said, say] = useState<{ readonly productId: ProductId; readonly text: string } | null>(null)
  const [opening, setOpening] = useState<ProductId | null>(null)
  const open = async (productId: ProductId): Promise<void> => {
    say(null)
    setOpening(productId)
    const reply = await ask('readProductPage', { shopId, productId })
    setOpening(null)
    const text = reply.kind === 'done' ? lackOf(reply.value.product) : wordsOf(reply)
    if (text !== null) say({ productId, text })
    else if (reply.kind === 'done') onProduct(reply.value.product)
  }
  return { opening, said, open }
}

const wordsOf = (reply: Exclude<Reply<'readProductPage'>, { kind: 'done' }>): string =>
  reply.kind === 'refused' ? reply.sentence : '没有连上，再点一次试试。'

/** Why it can't be put on the card; null when it can. */
function lackOf({ onSale, skus }: ProductPage): string | null {
  const sold = onSale ? skus.filter((sku) => sku.onSale) : []
  if (sold.length === 0) return '这件货已经下架了，换一件放。'
  return sold.every(({ sellable }) => sellable < 1) ? '卖完了，补了货再放。' : null
}
