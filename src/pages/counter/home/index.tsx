// The seller's counter: what to do now, where the money is, today's figures, and the way to everything else.
import { View } from '@tarojs/components'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { useRead, type Read } from '../../../client/use-read'
import { Page } from '../../../components/page'
import { SECOND_MS } from '../../../domain/day'
import { Bar } from './bar'
import { faceOf, reviewOf, sentenceOf, type Counter, type Desk, type Review } from './desk'
import { Figures } from './figures'
import { Head } from './head'
import css from './index.module.scss'
import { MoneyReceipt } from './money-receipt'
import { NotReady } from './not-ready'
import { Tasks } from './tasks'
import { useOwnShop } from './use-own-shop'
import { useAgain } from '../../../client/use-again'
import { Ways } from './ways'

/** As soon as an invitation hears of it. */
const LOOK_EVERY_MS = 5 * SECOND_MS

export default function CounterHome() {
  const frame = usePageFrame('柜台')
  const { mine, shop } = useOwnShop()
  const shopId = shop && shop.shopId
  const counter = useRead('readCounter', shopId && { shopId })
  const shelf = useRead('listProducts', shopId && { shopId, before: null })
  useAgain(LOOK_EVERY_MS, () => {
    if (!shop) return
    void counter.reload()
    if (!shop.collecting) void mine.reload()
  })
  const review = mine.value && reviewOf(mine.value.application)
  const desk = counter.value && !isFetching(shelf) ? deskOf(counter.value, review, shelf) : null
  const missing = !shop ? mine : counter.value ? shelf : counter
  usePageFace('counter/home', desk ? faceOf(desk) : missing.state)
  if (!mine.value || !shop || !counter.value || !desk)
    return <Page {...frame}>{<NotReady read={missing} shape="lines" />}</Page>
  return (
    <Page {...frame}>
      <View className={css.body ?? ''}>
        <Head sentence={sentenceOf(desk)} counter={counter.value} isStale={counter.isStale} />
        <Tasks shopId={shop.shopId} counter={counter.value} review={review} />
        <MoneyReceipt counter={counter.value} mine={mine.value} />
        <Figures today={counter.value.today} asOf={counter.value.asOf} />
        <Ways shopId={shop.shopId} mine={mine.value} />
      </View>
      <Bar hasGoods={desk.hasGoods} />
    </Page>
  )
}

function deskOf(counter: Counter, review: Review | null, shelf: Read<'listProducts'>): Desk {
  const { toShip, changeRequestCount, lowStock, returned } = counter
  const { heldFen, arrivingFen, arrivedFen } = counter
  return {
    toShip,
    waiting: changeRequestCount,
    review: review && review.kind,
    hasReturn: returned !== null,
    // Whether there are goods is no reason to keep anybody from the counter.
    hasGoods: shelf.value === null || shelf.value.products.length > 0,
    hasSold: heldFen + arrivingFen + arrivedFen > 0,
    scarce: lowStock,
  }
}

const isFetching = ({ value, state }: Read<'listProducts'>): boolean =>
  value === null && (state === 'loading' || state === 'slow')
