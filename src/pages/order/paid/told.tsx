// The frame that most faces of a payment share: the sum, what became of it in one sentence, and where the money is.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { serverNow } from '../../../client/server-time'
import { MoneyPath } from '../../../components/money-path'
import { Price } from '../../../components/price'
import { Stamp, type StampKind } from '../../../components/stamp'
import { moneyWay, type OrderView } from '../money-way'
import css from './index.module.scss'

export interface ToldProps {
  readonly view: OrderView
  readonly title: string
  readonly text: string
  readonly stamp?: StampKind | null
  /** It came down before one's eyes. */
  readonly isFresh?: boolean
  readonly children?: ReactNode
}

export function Told({ view, title, text, stamp, isFresh, children }: ToldProps) {
  const way = moneyWay(view, serverNow())
  return (
    <>
      <View className={css.told ?? ''}>
        <View className={css.title ?? ''}>{title}</View>
        {hasSum(view) && <Price size="money" fen={view.order.totalFen} />}
        {stamp && <Stamp className={css.stamp} kind={stamp} fresh={isFresh} />}
        <View className={css.text ?? ''}>{text}</View>
        {children}
      </View>
      {way && <MoneyPath className={css.path} {...way} />}
    </>
  )
}

/** A large sum beside 「没有扣您的钱」 would only frighten. */
const hasSum = ({ order, refunds }: OrderView): boolean => order.state !== 'closed' || refunds.length > 0
