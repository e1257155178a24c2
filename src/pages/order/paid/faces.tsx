// The faces of a payment, one part each: what is known, and at most two ways on.
import { View } from '@tarojs/components'
import { go, replace, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Countdown } from '../../../components/countdown'
import { yuan } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { Outcome } from '../../../components/outcome'
import { Price } from '../../../components/price'
import { QrCode } from '../../../components/qr-code'
import { refundText } from '../detail/story'
import { firstMethod, otherWay } from '../methods'
import { stampOf, type OrderView } from '../money-way'
import { endText } from './end-text'
import type { Face } from './face'
import css from './index.module.scss'
import { Told } from './told'
import type { Payment } from './use-payment'

export interface FaceProps {
  readonly view: OrderView
  readonly payment: Payment
  /** Nobody answers at the moment. */
  readonly isOffline: boolean
  readonly onZero: () => void
}

/** `isFresh`: it was paid before one's eyes. */
export function PaidFace({ view, isFresh }: { readonly view: OrderView; readonly isFresh: boolean }) {
  const { shopId, orderId } = view.order
  return (
    <>
      <Told
        view={view}
        title="付好了"
        text="店主会尽快寄出，您收到货再点确认。"
        stamp={view.order.state === 'paid' ? 'paid' : stampOf(view)}
        isFresh={isFresh}
      >
        {view.refunds.map((refund, index) => (
          <View key={index} className={css.small ?? ''}>
            {refundText(refund, view.mine)}
          </View>
        ))}
      </Told>
      <ActionBar>
        <Button kind="quiet" label="再去店里看看" onTap={() => void go(routes.shop(shopId))} />
        <Button label="看订单" onTap={() => void replace(routes.order(shopId, orderId))} />
      </ActionBar>
    </>
  )
}

export function UnpaidFace({ view, payment, isOffline, onZero }: FaceProps) {
  const { order, attempt } = view
  const { shopId, orderId, totalFen } = order
  const method = attempt?.method ?? firstMethod()
  const other = otherWay(method)
  const { refusal, pay } = payment
  return (
    <>
      <Told view={view} title="还没有付款" text="没有付款，价格还替您留着。">
        <Countdown
          className={css.until}
          until={order.expiresAt}
          now={serverNow}
          prefix="替您留到"
          onZero={onZero}
        />
        <View className={css.small ?? ''}>刚付过的话不用再付，这里一会儿自己会变。</View>
        <Button kind="link" label="看订单" onTap={() => void go(routes.order(shopId, orderId))} />
      </Told>
      <ActionBar
        above={refusal ? <Notice kind="refused" text={refusal.sentence} /> : isOffline && <Offline />}
      >
        {other && <Button kind="quiet" label={other.short} onTap={() => pay(other.method)} />}
        {method && <Button label={`接着付 ¥${yuan(totalFen)}`} onTap={() => pay(method)} />}
      </ActionBar>
    </>
  )
}

export function ScanFace({ view, payment, isOffline, onZero }: FaceProps) {
  const { order } = view
  const { codeUrl, pay } = payment
  const other = otherWay('wechat-native')
  if (codeUrl === null) return null
  return (
    <>
      <View className={css.scan ?? ''}>
        <View className={css.title ?? ''}>用另一部手机的微信扫一扫</View>
        <Price className={css.sum} size="l" fen={order.totalFen} />
        <QrCode text={codeUrl} label={`付款码，用另一部手机的微信扫，付 ${yuan(order.totalFen)} 元`} />
        <Countdown
          className={css.until}
          until={order.expiresAt}
          now={serverNow}
          prefix="替您留到"
          onZero={onZero}
        />
        <View className={css.small ?? ''}>别人也能帮您扫。付好了，这里自己会变。</View>
      </View>
      <ActionBar above={isOffline && <Offline />}>
        {other && <Button kind="quiet" label={`换个付法：${other.short}`} onTap={() => pay(other.method)} />}
      </ActionBar>
    </>
  )
}

const ENDS: Readonly<Record<'closed' | 'late' | 'refunded', string>> = {
  closed: '订单已关闭',
  late: '您付晚了',
  refunded: '钱退给您了',
}

interface EndFaceProps {
  readonly view: OrderView
  readonly face: keyof typeof ENDS
}

/** Closed without money, or with money that is on its way back. */
export function EndFace({ view, face }: EndFaceProps) {
  const { shopId, orderId } = view.order
  return (
    <>
      <Told view={view} title={ENDS[face]} text={endText(view, serverNow())} stamp={stampOf(view)} />
      <ActionBar>
        <Button kind="quiet" label="看订单" onTap={() => void replace(routes.order(shopId, orderId))} />
        <Button label="再去店里看看" onTap={() => void go(routes.shop(shopId))} />
      </ActionBar>
    </>
  )
}

function Offline({ className }: { readonly className?: string | undefined }) {
  const text = '网有点慢，连上就接着问。订单和钱都在，不会付两次。'
  return <Notice className={className} kind="info" text={text} />
}

const WAITS: Readonly<Partial<Record<Face, { readonly title: string; readonly text: string }>>> = {
  opening: { title: '正在打开微信支付', text: '订单已经下好，再点也只算一单。' },
  over: { title: '付款时间到了', text: '正在确认。没有付就不会扣钱，付晚的会原路退回。' },
}

/** While the outcome is open: says what is known and asks by itself. */
export function WaitFace({
  view,
  face,
  isOffline,
}: {
  readonly view: OrderView
  readonly face: Face
  readonly isOffline: boolean
}) {
  const { shopId } = view.order
  return (
    <Outcome
      kind="checking"
      title={WAITS[face]?.title}
      text={WAITS[face]?.text}
      onStroll={() => void go(routes.shop(shopId))}
    >
      {isOffline && <Offline className={css.offline} />}
    </Outcome>
  )
}
