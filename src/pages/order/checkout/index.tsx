// The checkout: where to, what, how to pay, what it comes to, and where the money goes; one page for shelf and invitation.
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { restart, go, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { Empty } from '../../../components/empty'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import { BlockedBar } from './blocked-bar'
import type { Basket } from './basket'
import { basketOf, doubtOf } from './doubt'
import css from './index.module.scss'
import { Lines } from './lines'
import { PayForm } from './pay-form'
import { useChosen, type Chosen, type Source } from './source'
import { Sum } from './sum'
import { Notice } from '../../../components/notice'

export default function OrderCheckout() {
  const frame = usePageFrame('付款')
  const chosen = useChosen()
  const { source, basket } = chosen
  return (
    <Page {...frame}>
      {source && basket ? (
        <Ready source={source} basket={basket} chosen={chosen} />
      ) : (
        <NotReady chosen={chosen} />
      )}
    </Page>
  )
}

interface ReadyProps {
  readonly source: Source
  readonly basket: Basket
  readonly chosen: Chosen
}

function Ready({ source, basket, chosen }: ReadyProps) {
  // Only here: by now the server has said what time it is.
  const [doubt, setDoubt] = useState(() => doubtOf(source, serverNow()))
  const lastCount = doubt?.seen.lines[0]?.quantity
  useEffect(() => {
    if (lastCount !== undefined) chosen.setCount(lastCount)
  }, [])
  // An invitation says by itself who has taken it.
  const shown = doubt?.asked.kind === 'order' ? basketOf(basket, doubt) : basket
  usePageFace('order/checkout', shown.obstacle ? 'blocked' : 'form')
  if (shown.obstacle) return <Blocked source={source} basket={shown} />
  return <PayForm {...{ source, chosen, doubt }} basket={shown} onKnown={() => setDoubt(null)} />
}

/** Nothing is asked of somebody who can't buy. */
function Blocked({ source, basket }: { readonly source: Source; readonly basket: Basket }) {
  return (
    <>
      {basket.obstacle && <Notice className={css.notice} kind="held" text={basket.obstacle.text} />}
      {basket.lines.length > 0 && (
        <View>
          <Lines basket={{ ...basket, countMax: null }} onCount={() => undefined} />
          <Sum fen={basket.totalFen} />
        </View>
      )}
      <BlockedBar source={source} basket={basket} />
    </>
  )
}

function NotReady({ chosen: { source, read } }: { readonly chosen: Chosen }) {
  usePageFace('order/checkout', source ? read.state : 'refused')
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (source === null || read.refusal)
    return (
      <Empty
        drawing="closed"
        text={read.refusal?.sentence ?? '这一页打不开了，请从店里再进来。'}
        button={source === null ? '回首页' : '去店里看看'}
        onTap={() => void (source === null ? restart(routes.home()) : go(routes.shop(source.shopId)))}
      />
    )
  return <Skeleton shape="form" slow={read.state === 'slow'} />
}
