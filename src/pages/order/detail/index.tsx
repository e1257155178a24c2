// One order, for its buyer and for its seller: where the money is, where the parcel is, and what to do now.
import { useState } from 'react'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { platform } from '../../../client/platform-here'
import { back, go, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { useAgain } from '../../../client/use-again'
import { useRead, type Read } from '../../../client/use-read'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Empty } from '../../../components/empty'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { ShopFace } from '../../../components/shop-face'
import { Skeleton } from '../../../components/skeleton'
import { Timeline } from '../../../components/timeline'
import { Unreached } from '../../../components/unreached'
import { isUnderway } from '../../../domain/order'
import type { OrderView } from '../money-way'
import { useOrderAddress, type OrderAddress } from '../order-address'
import { Bar } from './bar'
import { DoubtSheet } from './doubt-sheet'
import { Goods } from './goods'
import { Head } from './head'
import css from './index.module.scss'
import { Parcel } from './parcel'
import { historyOf } from './story'
import { useDeeds } from './use-deeds'
import { WorrySheet } from './worry-sheet'

/** Money that is moving right now is looked after; a parcel comes in its own time. */
const LOOK_EVERY_MS = 5_000
const WAIT_EVERY_MS = 15_000

export default function OrderDetail() {
  const frame = usePageFrame('订单')
  const asked = useOrderAddress()
  const read = useRead('readOrder', asked)
  const view = read.value
  const shown = view && (`${view.mine}-${view.order.state}` as const)
  usePageFace('order/detail', shown ?? (asked ? read.state : 'refused'))
  return (
    <Page {...frame}>
      {view ? <Ready view={view} read={read} /> : <NotReady asked={asked} read={read} />}
    </Page>
  )
}

interface ReadyProps {
  readonly view: OrderView
  readonly read: Read<'readOrder'>
}

function Ready({ view, read }: ReadyProps) {
  const deeds = useDeeds(view, read.reload)
  useAgain(isMoving(view) ? LOOK_EVERY_MS : isUnderway(view.order) ? WAIT_EVERY_MS : null, read.reload)
  const [isAsking, setAsking] = useState(false)
  const { shop, mine } = view
  return (
    <>
      {read.isStale && <Notice className={css.notice} kind="info" text="网断了，这是刚才的样子。" />}
      <Head view={view} onZero={() => void read.reload()} />
      <Parcel view={view} />
      <Goods view={view} />
      <Timeline className={css.story} items={historyOf(view, serverNow())} />
      {mine === 'buyer' && (
        <CellGroup className={css.group}>
          <Cell
            icon={<ShopFace name={shop.name} paint={shop.paint} logo={shop.logo} size="s" />}
            title={shop.name}
            note={shop.notice}
            onTap={() => void go(routes.shop(shop.shopId))}
          />
          {isUnderway(view.order) && <Cell title="货没到，或者不对？" onTap={() => setAsking(true)} />}
        </CellGroup>
      )}
      <Bar view={view} deeds={deeds} />
      <DoubtSheet view={view} deeds={deeds} />
      {mine === 'buyer' && isUnderway(view.order) && (
        <WorrySheet order={view.order} open={isAsking} onClose={() => setAsking(false)} />
      )}
    </>
  )
}

function isMoving({ order, refunds }: OrderView): boolean {
  return (
    order.state === 'received' ||
    order.state === 'pending' ||
    refunds.some(({ state }) => state === 'asked' || state === 'approved' || state === 'sending')
  )
}

interface NotReadyProps {
  readonly asked: OrderAddress | null
  readonly read: Read<'readOrder'>
}

function NotReady({ asked, read }: NotReadyProps) {
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (asked === null || read.refusal)
    return <Empty drawing="closed" text={notFoundText(read)} button="返回" onTap={() => void back()} />
  return <Skeleton shape="card" slow={read.state === 'slow'} />
}

/** In a browser an order is only known to the phone that made it. */
function notFoundText({ refusal }: Read<'readOrder'>): string {
  if (refusal && refusal.code !== 'not-found') return refusal.sentence
  return platform.can.knowsPerson ? '没有找到这一单。' : '没有找到这一单，请用下单时的那部手机和浏览器打开。'
}
