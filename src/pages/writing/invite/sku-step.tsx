// Which version of a product goes into the invitation.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { yuan } from '../../../components/format'
import { SkuPicker } from '../../../components/sku-picker'
import type { ProductPage, Sku } from './draft'
import css from './index.module.scss'

export interface SkuStepProps {
  readonly product: ProductPage
  readonly onSku: (sku: Sku) => void
}

export function SkuStep({ product, onSku }: SkuStepProps) {
  const { axes, skus } = product
  const [chosen, setChosen] = useState<readonly (string | null)[]>(() => axes.map(() => null))
  const [sku, setSku] = useState<Sku | null>(null)
  const [said, say] = useState<string | null>(null)
  const missing = axes.filter((_axis, index) => chosen[index] === null).map(({ name }) => name)
  return (
    <View>
      <SkuPicker
        axes={axes}
        skus={skus}
        chosen={chosen}
        onRefuse={say}
        onChoose={(next, found) => {
          setChosen(next)
          setSku(found)
          say(null)
        }}
      />
      {said !== null && <View className={css.complaint ?? ''}>{said}</View>}
      <Button
        className={css.take}
        label={sku ? `放进邀请 ¥${yuan(sku.priceFen)}` : '放进邀请'}
        onTap={() => (sku ? onSku(sku) : say(`还要选${missing.join('和')}。`))}
      />
    </View>
  )
}
