// The sum at the end of a receipt, under its double rule.
import { Text, View } from '@tarojs/components'
import { spokenYuan, yuan } from './format'
import css from './receipt-sum.module.scss'
import { spoken } from './spoken'

export interface ReceiptSumProps {
  readonly label: string
  readonly fen: number
}

export function ReceiptSum({ label, fen }: ReceiptSumProps) {
  return (
    <View className={css.sum ?? ''} {...spoken(`${label}，${spokenYuan(fen)}`)}>
      <Text>{label}</Text>
      <Text className={css.amount ?? ''}>{yuan(fen)}</Text>
    </View>
  )
}
