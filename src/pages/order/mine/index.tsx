// What somebody has bought, over all shops, the newest first.
import { Text, View } from '@tarojs/components'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { go, restart, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { useAgain } from '../../../client/use-again'
import { usePages, type Pages } from '../../../client/use-pages'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Empty } from '../../../components/empty'
import { spokenYuan, timeText, yuan } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import type { Output } from '../../../contract/functions'
import { BUYER_WORDS } from '../state-words'
import css from './index.module.scss'

const LOOK_EVERY_MS = 5_000

type Bought = Output<'listMyOrders'>['orders'][number]

export default function OrderMine() {
  const frame = usePageFrame('我买的')
  const pages = usePages('listMyOrders', (before) => ({ before }))
  const { first } = pages
  // The list is told of a payment a moment after the order is.
  const isMoving = first.value?.orders.some(({ state }) => state === 'pending') ?? false
  useAgain(isMoving ? LOOK_EVERY_MS : null, first.reload)
  usePageFace('order/mine', first.value ? (first.value.orders.length > 0 ? 'list' : 'empty') : first.state)
  return (
    <Page {...frame}>
      {first.value ? (
        <List pages={pages} />
      ) : first.state === 'unreached' ? (
        <Unreached onRetry={() => void first.reload()} />
      ) : first.refusal ? (
        <Empty
          drawing="closed"
          text={first.refusal.sentence}
          button="再试一次"
          onTap={() => void first.reload()}
        />
      ) : (
        <Skeleton shape="lines" slow={first.state === 'slow'} />
      )}
    </Page>
  )
}

function List({ pages }: { readonly pages: Pages<'listMyOrders'> }) {
  const orders = pages.values.reduce<readonly Bought[]>((all, page) => all.concat(page.orders), [])
  if (orders.length === 0)
    return (
      <Empty
        drawing="crate"
        text="还没有买过东西。朋友发来的卡片，点开就能买。"
        button="回首页"
        onTap={() => void restart(routes.home())}
      />
    )
  return (
    <>
      {pages.first.isStale && <Notice className={css.notice} kind="info" text="网断了，这是刚才的样子。" />}
      <CellGroup className={css.list}>
        {orders.map((order) => (
          <Row key={order.orderId} order={order} />
        ))}
      </CellGroup>
      {pages.hasMore && (
        <View className={css.more ?? ''}>
          <Button
            kind="link"
            label={pages.next === 'failed' ? '没有取到，再试一次' : '再看早一些的'}
            busy={pages.next === 'busy'}
            onTap={() => void pages.readMore()}
          />
        </View>
      )}
    </>
  )
}

function Row({
  order: { shopId, orderId, shopName, title, totalFen, state, placedAt },
}: {
  readonly order: Bought
}) {
  const about = `${shopName} · ${timeText(placedAt, serverNow())}`
  const word = BUYER_WORDS[state]
  return (
    <Cell
      title={title}
      note={about}
      label={[title, about, spokenYuan(totalFen), word].join('，')}
      value={
        <View className={css.state ?? ''}>
          <Text className={css.amount ?? ''}>{`¥${yuan(totalFen)}`}</Text>
          <View>{word}</View>
        </View>
      }
      onTap={() => void go(routes.order(shopId, orderId))}
    />
  )
}
