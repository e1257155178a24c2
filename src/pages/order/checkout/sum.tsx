// The sum at money size.
import { View } from '@tarojs/components'
import { Price } from '../../../components/price'
import css from './index.module.scss'

export function Sum({ fen }: { readonly fen: number }) {
  return (
    <View className={css.sum ?? ''}>
      <View className={css.word ?? ''}>一共</View>
      <Price size="money" fen={fen} />
    </View>
  )
}
