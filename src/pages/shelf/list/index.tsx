// The seller's shelf: all goods, also those that are not sold just now, each one tap from being changed.
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useMyShop } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { go, restart, routes } from '../../../client/routes'
import { usePages } from '../../../client/use-pages'
import type { Read } from '../../../client/use-read'
import type { Output } from '../../../contract/functions'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Empty } from '../../../components/empty'
import { yuan } from '../../../components/format'
import { NoShop } from '../../../components/no-shop'
import { Page } from '../../../components/page'
import { Photo } from '../../../components/photo'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import css from './index.module.scss'

type Goods = Output<'listProducts'>['products'][number]

export default function ShelfList() {
  const frame = usePageFrame('我的货架')
  const mine = useMyShop()
  const shopId = mine.value?.shop?.shopId ?? null
  const pages = usePages('listProducts', shopId && ((before) => ({ shopId, before })))
  const read = pages.first
  const goods = pages.values.reduce<readonly Goods[]>((all, page) => all.concat(page.products), [])
  const shown = read.value && (goods.length > 0 ? 'list' : 'empty')
  usePageFace('shelf/list', shown ?? (shopId ? read : mine).state)
  useReachBottom(() => void pages.readMore())
  return (
    <Page {...frame}>
      {mine.state === 'ready' && shopId === null ? (
        <NoShop onHome={() => void restart(routes.home())} />
      ) : read.value ? (
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
