// The head of an order: its state, the sum, what happens next, and where the money is.
import { View } from '@tarojs/components'
import { useRef } from 'react'
import { serverNow } from '../../../client/server-time'
import { Countdown } from '../../../components/countdown'
import { MoneyPath } from '../../../components/money-path'
import { Notice } from '../../../components/notice'
import { Price } from '../../../components/price'
import { Stamp } from '../../../components/stamp'
import { moneyWay, stampOf, type OrderView } from '../money-way'
import css from './index.module.scss'
import { headline, nextText, refundText } from './story'

export interface HeadProps {
  readonly view: OrderView
  readonly onZero: () => void
}

export function Head({ view, onZero }: HeadProps) {
  const { order, refunds, mine } = view
  const now = serverNow()
  const first = useRef(order.state)
  const stamp = stampOf(view)
  const way = moneyWay(view, now)
  const next = nextText(view, now)
  return (
    <>
      <View className={css.head ?? ''}>
        <View className={css.state ?? ''}>
          <View className={css.title ?? ''}>{headline(view)}</View>
          {stamp && <Stamp kind={stamp} fresh={first.current !== order.state} />}
        </View>
        <Price size="money" fen={order.totalFen} />
        {next !== '' && <View className={css.next ?? ''}>{next}</View>}
        {order.state === 'pending' && mine === 'buyer' && (
          <Countdown
            className={css.next}
            until={order.expiresAt}
            now={serverNow}
            prefix="价格替您留到"
            over="时间到了，正在看新的情况"
            onZero={onZero}
          />
        )}
      </View>
      {refunds.map((refund, index) => (
        <Notice
          key={index}
          className={css.notice}
          kind={refund.state === 'succeeded' ? 'done' : 'held'}
          text={refundText(refund, mine)}
        />
      ))}
      {way && <MoneyPath className={css.group} {...way} />}
    </>
  )
}
