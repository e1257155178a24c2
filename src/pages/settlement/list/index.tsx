// All settled days of the shop, the newest first: how much, and whether it is on the card.
import { View } from '@tarojs/components'
import { useMyShop } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { go, routes } from '../../../client/routes'
import { Button } from '../../../components/button'
import { CellGroup } from '../../../components/cell-group'
import { Empty } from '../../../components/empty'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { NotReady } from '../statement/not-ready'
import { DayCell } from './day-cell'
import css from './index.module.scss'
import { useDays, type Days } from './use-days'

export default function SettlementList() {
  const frame = usePageFrame('对账单')
  const mine = useMyShop()
  const shop = mine.value?.shop ?? null
  const days = useDays(shop && shop.shopId)
  const shown = days.first.value && (days.settlements.length > 0 ? 'list' : 'empty')
  usePageFace('settlement/list', shown ?? (shop ? days.first : mine).state)
  return (
    <Page {...frame}>
      {shop && days.first.value ? (
        <List days={days} />
      ) : (
        <NotReady mine={mine} read={days.first} shape="lines" />
      )}
    </Page>
  )
}

function List({ days }: { readonly days: Days }) {
  const { settlements, first, hasMore, next } = days
  if (settlements.length === 0)
    return (
      <Empty
        drawing="receipt"
        text="还没有账单。买家收到货，下一个工作日钱就到您的卡，账单也在这里。"
        button="邀请付款"
        onTap={() => void go(routes.invite())}
      />
    )
  return (
    <View className={css.body ?? ''}>
      {first.isStale && <Notice className={css.stale} kind="info" text="网断了，这是刚才的样子。" />}
      <CellGroup footer="每天一张，买家收到货的单，下一个工作日到账。">
        {settlements.map((settlement) => (
          <DayCell key={settlement.day} settlement={settlement} />
        ))}
      </CellGroup>
      {hasMore && (
        <View className={css.more ?? ''}>
          <Button
            kind="link"
            label={next === 'failed' ? '网断了，点一下接着看' : '更早的'}
            busy={next === 'busy'}
            onTap={() => void days.readMore()}
          />
        </View>
      )}
    </View>
  )
}
