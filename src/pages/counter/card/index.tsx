// The seller's bank card: which one it is, what comes to it next, and what the bank gave back.
import { View } from '@tarojs/components'
import type { MyShop } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { go, routes } from '../../../client/routes'
import { useRead } from '../../../client/use-read'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { yuan } from '../../../components/format'
import { Page } from '../../../components/page'
import { reviewOf, type Counter } from '../home/desk'
import { moneyStub } from '../home/money'
import { NotReady } from '../home/not-ready'
import { useOwnShop } from '../home/use-own-shop'
import { CardTile } from './card-tile'
import css from './index.module.scss'
import { Returned } from './returned'

export default function CounterCard() {
  const frame = usePageFrame('我的银行卡')
  const { mine, shop } = useOwnShop()
  const shopId = shop && shop.shopId
  const counter = useRead('readCounter', shopId && { shopId })
  const settled = useRead('listSettlements', shopId && { shopId, before: null })
  const shown = counter.value && (counter.value.returned ? 'returned' : 'card')
  usePageFace('counter/card', shown ?? (shop ? counter : mine).state)
  if (!mine.value || !shop || !counter.value)
    return <Page {...frame}>{<NotReady read={shop ? counter : mine} shape="card" />}</Page>
  return (
    <Page {...frame}>
      <View className={css.body ?? ''}>
        <CardTile mine={mine.value} />
        <View className={css.why ?? ''}>
          卖出的钱打到这张卡：买家收到货，下一个工作日到账。不用提现，每一笔都能对账。
        </View>
        {settled.value && <Returned settlements={settled.value.settlements} />}
        <Sums counter={counter.value} mine={mine.value} />
      </View>
      <ActionBar>
        <Button label="看对账单" onTap={() => void go(routes.settlements())} />
      </ActionBar>
    </Page>
  )
}

function Sums({ counter, mine }: { readonly counter: Counter; readonly mine: MyShop }) {
  const [, arriving] = moneyStub(counter).path.stations
  const review = reviewOf(mine.application)
  const hasNext = counter.arrivingFen > 0
  return (
    <CellGroup className={css.group}>
      <Cell
        title={hasNext ? '下一笔' : '下一笔还没有'}
        note={hasNext ? arriving.label : '买家收到货以后，这里写到账日期'}
        {...(hasNext ? { value: `¥${yuan(counter.arrivingFen)}` } : {})}
      />
      <Cell title="担保中" note="微信支付守着，等买家收货" value={`¥${yuan(counter.heldFen)}`} />
      <Cell title="已到账" note="从开店到现在" value={`¥${yuan(counter.arrivedFen)}`} />
      {review ? (
        <Cell title={review.title} note={review.note} onTap={() => void go(routes.openingDone())} />
      ) : (
        <Cell title="收款" value="已开通" />
      )}
    </CellGroup>
  )
}
