// The seller's shelf: all goods, also those that are not sold just now, each one tap from being changed.
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { ask } from '../../../client/ask'
import { useMyShop } from '../../../client/my-shop'
import { usePageFrame } from '../../../client/page-frame'
import { go, routes } from '../../../client/routes'
import { useRead, type Read } from '../../../client/use-read'
import type { Output } from '../../../contract/functions'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Empty } from '../../../components/empty'
import { yuan } from '../../../components/format'
import { Page } from '../../../components/page'
import { Photo } from '../../../components/photo'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import type { ShopId } from '../../../domain/ids'
import css from './index.module.scss'

type Shelf = Output<'listProducts'>
type Goods = Shelf['products'][number]

export default function ShelfList() {
  const frame = usePageFrame('我的货架')
  const mine = useMyShop()
  const shopId = mine.value?.shop?.shopId ?? null
  const read = useRead('listProducts', shopId && { shopId, before: null })
  const { goods, load } = useMore(shopId, read.value)
  useReachBottom(load)
  return (
    <Page {...frame}>
      {read.value ? (
        <Goods goods={goods} />
      ) : (
        <NotReady
          state={shopId === null ? mine.state : read.state}
          reload={shopId === null ? mine.reload : read.reload}
        />
      )}
      {goods.length > 0 && (
        <ActionBar>
          <Button label="上新" onTap={() => void go(routes.editProduct())} />
        </ActionBar>
      )}
    </Page>
  )
}

function Goods({ goods }: { readonly goods: readonly Goods[] }) {
  if (goods.length === 0)
    return (
      <Empty
        drawing="shelf"
        text="货架还空着，上一件就能卖。"
        button="上第一件货"
        onTap={() => void go(routes.editProduct())}
      />
    )
  return (
    <CellGroup className={css.goods}>
      {goods.map((one) => (
        <Cell
          key={one.productId}
          icon={
            <View className={css.picture ?? ''}>
              <Photo fileId={one.picture} alt="">
                <View className={css.letter ?? ''}>{Array.from(one.title).slice(0, 1).join('')}</View>
              </Photo>
            </View>
          }
          title={one.title}
          note={stateText(one)}
          value={`¥${yuan(one.priceFromFen)}`}
          onTap={() => void go(routes.editProduct(one.productId))}
        />
      ))}
    </CellGroup>
  )
}

function stateText({ onSale, sellable }: Goods): string {
  if (!onSale) return '已下架'
  return sellable === 0 ? '卖完了，点一下补货' : `还有 ${sellable} 件`
}

interface NotReadyProps {
  readonly state: Read<'listProducts'>['state']
  readonly reload: () => Promise<void>
}

function NotReady({ state, reload }: NotReadyProps) {
  if (state === 'unreached' || state === 'refused') return <Unreached onRetry={() => void reload()} />
  return <Skeleton shape="lines" slow={state === 'slow'} />
}

/** The next page comes as one scrolls on. */
function useMore(shopId: ShopId | null, first: Shelf | null) {
  const [later, setLater] = useState<readonly Shelf[]>([])
  const isLoading = useRef(false)
  useEffect(() => setLater([]), [first])
  const last = later[later.length - 1] ?? first
  const load = async (): Promise<void> => {
    if (!shopId || !last || last.more === null || isLoading.current) return
    isLoading.current = true
    const reply = await ask('listProducts', { shopId, before: last.more })
    isLoading.current = false
    if (reply.kind === 'done') setLater((pages) => [...pages, reply.value])
  }
  const goods = [first, ...later].reduce<readonly Goods[]>(
    (all, page) => all.concat(page?.products ?? []),
    [],
  )
  return { goods, load: () => void load() }
}
