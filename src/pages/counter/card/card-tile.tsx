// The card as one knows it from the wallet: the bank's colour and character, its name, and the last four digits.
import { Text, View } from '@tarojs/components'
import { bankMark } from '../../../client/bank-mark'
import type { MyShop } from '../../../client/my-shop'
import { UNSPOKEN } from '../../../components/spoken'
import css from './index.module.scss'

const ON_MARK = '#FFFFFF'
const DIGITS_SHOWN = 4

export interface CardTileProps {
  readonly mine: MyShop
}

export function CardTile({ mine: { bankName, cardMask } }: CardTileProps) {
  const name = bankName ?? '银行卡'
  const { letter, colour } = bankMark(name)
  return (
    <View className={css.tile ?? ''} style={`background:${colour};color:${ON_MARK}`}>
      <View className={css.bank ?? ''}>
        <Text {...UNSPOKEN} className={css.letter ?? ''}>
          {letter}
        </Text>
        <Text className={css.name ?? ''}>{name}</Text>
      </View>
      {cardMask !== null && (
        <View className={css.digits ?? ''}>{`储蓄卡 · 尾号 ${cardMask.slice(-DIGITS_SHOWN)}`}</View>
      )}
    </View>
  )
}
