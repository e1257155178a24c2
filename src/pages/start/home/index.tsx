// The first page without a card: one's own shop or the way to one, what one has bought, and large letters.
import { View } from '@tarojs/components'
import { useLargeText, switchLargeText } from '../../../client/large-text'
import { useMyShop } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { go, routes } from '../../../client/routes'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Empty } from '../../../components/empty'
import { LargeTextCell } from '../../../components/large-text-cell'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import css from './index.module.scss'
import { MyShopFront } from './my-shop-front'
import { NoShopFront } from './no-shop-front'

export default function StartHome() {
  const frame = usePageFrame('小铺')
  const mine = useMyShop()
  usePageFace('start/home', mine.value ? (mine.value.shop ? 'owner' : 'stranger') : mine.state)
  const retry = (): void => void mine.reload()
  return (
    <Page {...frame} onBack={undefined}>
      {mine.value?.shop && (
        <MyShopFront shop={mine.value.shop}>
          <Others />
        </MyShopFront>
      )}
      {mine.value && !mine.value.shop && (
        <NoShopFront>
          <Others />
        </NoShopFront>
      )}
      {(mine.state === 'loading' || mine.state === 'slow') && (
        <Skeleton shape="card" slow={mine.state === 'slow'} />
      )}
      {mine.state === 'unreached' && <Unreached onRetry={retry} />}
      {mine.refusal && (
        <Empty drawing="closed" text={mine.refusal.sentence} button="再试一次" onTap={retry} />
      )}
    </Page>
  )
}

/** What is here for everybody, with a shop or without. */
function Others() {
  const isLarge = useLargeText((text) => text.isLarge)
  return (
    <View className={css.others ?? ''}>
      <CellGroup>
        <Cell title="我买的" icon="box" onTap={() => void go(routes.myOrders())} />
        <LargeTextCell isLarge={isLarge} onSwitch={switchLargeText} />
      </CellGroup>
    </View>
  )
}
