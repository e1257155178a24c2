// The seller's counter: what to do now, where the money is, today's figures, and the way to everything else.
import { View } from '@tarojs/components'
import { usePageFrame } from '../../../client/page-frame'
import { useRead, type Read } from '../../../client/use-read'
import { Page } from '../../../components/page'
import { SECOND_MS } from '../../../domain/day'
import { Bar } from './bar'
import { reviewOf, sentenceOf } from './desk'
import { Figures } from './figures'
import { Head } from './head'
import css from './index.module.scss'
import { MoneyReceipt } from './money-receipt'
import { NotReady } from './not-ready'
import { Tasks } from './tasks'
import { useOwnShop } from './use-own-shop'
import { useAgain } from '../../../client/use-again'
import { Ways } from './ways'

const REFRESH_MS = 30 * SECOND_MS

export default function CounterHome() {
  const frame = usePageFrame('柜台')
  const { mine, shop } = useOwnShop()
  const shopId = shop && shop.shopId
  const counter = useRead('readCounter', shopId && { shopId })
  const shelf = useRead('listProducts', shopId && { shopId, before: null })
  useAgain(REFRESH_MS, () => {
    if (!shop) return
    void counter.reload()
    if (!shop.collecting) void mine.reload()
  })
  if (!mine.value || !shop || !counter.value || isFetching(shelf))
    return (
      <Page {...frame}>
        <NotReady read={!shop ? mine : counter.value ? shelf : counter} shape="lines" />
      </Page>
    )
  const review = reviewOf(mine.value.application)
  const { toShip, changeRequestCount, lowStock, returned } = counter.value
  // Whether there are goods is no reason to keep anybody from the counter.
  const hasGoods = shelf.value === null || shelf.value.products.length > 0
  const sentence = sentenceOf({
    toShip,
    waiting: changeRequestCount,
    review: review && review.kind,
    hasReturn: returned !== null,
    hasGoods,
    scarce: lowStock,
  })
  return (
    <Page {...frame}>
      <View className={css.body ?? ''}>
        <Head sentence={sentence} counter={counter.value} isStale={counter.isStale} />
        <Tasks shopId={shop.shopId} counter={counter.value} review={review} />
        <MoneyReceipt counter={counter.value} mine={mine.value} />
        <Figures today={counter.value.today} asOf={counter.value.asOf} />
        <Ways shopId={shop.shopId} mine={mine.value} />
      </View>
      <Bar hasGoods={hasGoods} />
    </Page>
  )
}

const isFetching = ({ value, state }: Read<'listProducts'>): boolean =>
  value === null && (state === 'loading' || state === 'slow')
