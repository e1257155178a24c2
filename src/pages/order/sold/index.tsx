// What the seller has sold, the part that waits for shipping first.
import { useReachBottom, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMyShop } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { go, restart, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { usePages } from '../../../client/use-pages'
import type { Output } from '../../../contract/functions'
import { Button } from '../../../components/button'
import { Chips } from '../../../components/chips'
import { Empty } from '../../../components/empty'
import { timeText } from '../../../components/format'
import { NoShop } from '../../../components/no-shop'
import { Page } from '../../../components/page'
import { Price } from '../../../components/price'
import { Skeleton } from '../../../components/skeleton'
import { Tappable } from '../../../components/tappable'
import { Unreached } from '../../../components/unreached'
import css from './index.module.scss'
import { SELLER_WORDS } from '../state-words'
import { isPart, PARTS, stateOf, type Part } from './words'

type Order = Output<'listShopOrders'>['orders'][number]

export default function OrderSold() {
  const frame = usePageFrame('卖出的订单')
  const { state } = useRouter().params
  const [part, setPart] = useState<Part>(isPart(state) ? state : 'paid')
  const mine = useMyShop()
  const shopId = mine.value?.shop?.shopId ?? null
  const pages = usePages('listShopOrders', shopId && ((before) => ({ shopId, state: stateOf(part), before })))
  const read = pages.first
  const orders = pages.values.reduce<readonly Order[]>((all, page) => all.concat(page.orders), [])
  useReachBottom(() => void pages.readMore())
  const waiting = shopId === null ? mine : read
  const filled = part === 'paid' ? 'to-ship' : 'others'
  usePageFace('order/sold', read.value ? (orders.length > 0 ? filled : 'empty') : waiting.state)
  return (
    <Page {...frame}>
      <Chips className={css.parts} label="哪些订单" options={PARTS} chosen={part} onChoose={setPart} />
      {/* A part of its own, so that the chips are not sent again with what comes and goes below them. */}
      <View>
        {mine.state === 'ready' && shopId === null ? (
          <NoShop onHome={() => void restart(routes.home())} />
        ) : read.value ? (
          <Orders orders={orders} part={part} />
        ) : waiting.state === 'unreached' || waiting.state === 'refused' ? (
          <Unreached onRetry={() => void waiting.reload()} />
        ) : (
          <Skeleton shape="lines" slow={waiting.state === 'slow'} />
        )}
      </View>
    </Page>
  )
}

function Orders({ orders, part }: { readonly orders: readonly Order[]; readonly part: Part }) {
  if (orders.length === 0) {
    const { empty = '' } = PARTS.filter(({ key }) => key === part)[0] ?? {}
    return <Empty drawing={part === 'paid' ? 'tea' : 'crate'} text={empty} />
  }
  return (
    <View className={css.orders ?? ''}>
      {orders.map((order) => (
        <OrderRow key={order.orderId} order={order} />
      ))}
    </View>
  )
}

function OrderRow({ order }: { readonly order: Order }) {
  const { shopId, orderId, title, receiver, pieces, totalFen, state, placedAt, paidAt } = order
  const at = timeText(paidAt ?? placedAt, serverNow())
  return (
    <View className={css.order ?? ''}>
      <Tappable flat className={css.what} onTap={() => void go(routes.order(shopId, orderId))}>
        <View className={css.line ?? ''}>
          <View className={css.title ?? ''}>{title}</View>
          <Price fen={totalFen} />
        </View>
        <View
          className={css.facts ?? ''}
        >{`${SELLER_WORDS[state]} · ${receiver} · ${pieces} 件 · ${at}`}</View>
      </Tappable>
      {state === 'paid' && (
        <Button
          kind="quiet"
          className={css.ship}
          label="去寄件"
          onTap={() => void go(routes.ship(shopId, orderId))}
        />
      )}
    </View>
  )
}
