// 「再加一件」: from the shelf, in one of its versions, or written by hand.
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { classes } from '../../../components/classes'
import { Notice } from '../../../components/notice'
import { Sheet } from '../../../components/sheet'
import type { ShopId } from '../../../domain/ids'
import { ITEMS_MAX } from '../../../domain/invitation'
import { isFull, withFree, withSku, type ProductPage, type Sku } from './draft'
import css from './index.module.scss'
import { FreeForm } from './free-form'
import { GoodsList } from './goods-list'
import { SkuStep } from './sku-step'
import type { Drafting } from './use-draft'

export interface GoodsSheetProps {
  readonly open: boolean
  readonly shopId: ShopId
  readonly drafting: Drafting
  /** The product whose versions are chosen from at once. */
  readonly pick: ProductPage | null
  readonly onClose: () => void
}

/** The first two are drawn from the start, and a tap only shows them. */
type Step = 'list' | 'free' | ProductPage

export function GoodsSheet({ open, shopId, drafting, pick, onClose }: GoodsSheetProps) {
  const { draft, change } = drafting
  const [view, setView] = useState<Step>(pick ?? 'list')
  useEffect(() => {
    // Begins with the list again the next time.
    if (!open) setView('list')
  }, [open])
  const take = (product: ProductPage, sku: Sku): void => {
    change((before) => withSku(before, product, sku))
    onClose()
  }
  const choose = (product: ProductPage): void => {
    const onSale = product.skus.filter((sku) => sku.onSale)
    const [only] = onSale
    if (only && onSale.length === 1) take(product, only)
    else setView(product)
  }
  const addFree = (title: string, unitFen: number): void => {
    change((before) => withFree(before, title, unitFen))
    onClose()
  }
  return (
    <Sheet title={titleOf(view)} open={open} onClose={onClose}>
      {isFull(draft) ? (
        <Notice kind="info" text={`一张邀请最多放 ${ITEMS_MAX} 样，再多可以另写一张`} />
      ) : (
        <>
          <View className={classes(view !== 'list' && css.away)}>
            <GoodsList shopId={shopId} onProduct={choose} onFree={() => setView('free')} />
          </View>
          <View className={classes(view !== 'free' && css.away)}>
            <FreeForm onFree={addFree} />
          </View>
          {typeof view !== 'string' && <SkuStep product={view} onSku={(sku) => take(view, sku)} />}
        </>
      )}
    </Sheet>
  )
}

function titleOf(view: Step): string {
  if (view === 'list') return '加哪一件'
  return view === 'free' ? '写一件货架上没有的' : view.title
}
