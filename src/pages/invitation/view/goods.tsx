// The lines of an offer: what, how many, and what it comes to.
import { Text, View } from '@tarojs/components'
import { yuan } from '../../../components/format'
import type { Card } from './face'
import css from './index.module.scss'

export function Goods({ offer }: { readonly offer: Card['offer'] }) {
  return (
    <View className={css.goods ?? ''}>
      {offer.items.map(({ title, spec, unitFen, quantity }, index) => (
        <View key={index} className={css.line ?? ''}>
          <View className={css.what ?? ''}>
            <Text>{`${title} × ${quantity}`}</Text>
            {spec.length > 0 && <Text className={css.spec ?? ''}>{spec.join(' · ')}</Text>}
          </View>
          <Text className={css.amount ?? ''}>{yuan(unitFen * quantity)}</Text>
        </View>
      ))}
      {offer.postageFen > 0 && (
        <View className={css.line ?? ''}>
          <Text className={css.postage ?? ''}>快递</Text>
          <Text className={css.amount ?? ''}>{yuan(offer.postageFen)}</Text>
        </View>
      )}
    </View>
  )
}
