// Today in three figures, and as of when they are.
import { Text, View } from '@tarojs/components'
import { clockText, spokenYuan, yuan } from '../../../components/format'
import { spoken } from '../../../components/spoken'
import type { Counter } from './desk'
import css from './index.module.scss'

export type FiguresProps = Pick<Counter, 'today' | 'asOf'>

export function Figures({ today: { visitors, orders, turnoverFen }, asOf }: FiguresProps) {
  const time = `数据截至 ${clockText(asOf)}`
  const figures = [
    ['今天访客', String(visitors)],
    ['订单', String(orders)],
    ['成交', yuan(turnoverFen)],
  ] as const
  const said = `今天访客 ${visitors}，订单 ${orders}，成交 ${spokenYuan(turnoverFen)}，${time}`
  return (
    <View className={css.figures ?? ''} {...spoken(said)}>
      {figures.map(([name, figure]) => (
        <View key={name} className={css.figure ?? ''}>
          <Text className={css.count ?? ''}>{figure}</Text>
          <Text className={css.name ?? ''}>{name}</Text>
        </View>
      ))}
      <Text className={css.time ?? ''}>{time}</Text>
    </View>
  )
}
