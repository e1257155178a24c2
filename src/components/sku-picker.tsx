// Which version of a product: one choice per axis; what can't be had is dotted and says why when it is tapped.
import { View } from '@tarojs/components'
import { Chips } from './chips'
import { classes } from './classes'
import { possible, skuOf, type Axis, type PickableSku } from './sku-choice'
import css from './sku-picker.module.scss'

export interface SkuPickerProps<Sku extends PickableSku> {
  readonly axes: readonly Axis[]
  readonly skus: readonly Sku[]
  /** One choice per axis, null where none is taken yet. */
  readonly chosen: readonly (string | null)[]
  /** The SKU is null until every axis has its choice. */
  readonly onChoose: (chosen: readonly (string | null)[], sku: Sku | null) => void
  /** A sentence: why this choice can't be had. */
  readonly onRefuse: (sentence: string) => void
  readonly className?: string | undefined
}

export function SkuPicker<Sku extends PickableSku>(props: SkuPickerProps<Sku>) {
  const { axes, skus, chosen, onChoose, onRefuse, className } = props
  const choose = (index: number, choice: string) => {
    const verdict = possible(skus, chosen, index, choice)
    if (verdict !== null) {
      onRefuse(verdict)
      return
    }
    const next = axes.map((_axis, at) => (at === index ? choice : (chosen[at] ?? null)))
    onChoose(next, skuOf(skus, next))
  }
  return (
    <View className={className ?? ''}>
      {axes.map(({ name, choices }, index) => (
        <View key={name} className={classes(css.axis)}>
          <View className={css.name ?? ''}>{name}</View>
          <Chips
            label={name}
            chosen={chosen[index] ?? null}
            onChoose={(choice) => choose(index, choice)}
            options={choices.map((choice) => ({
              key: choice,
              title: choice,
              impossible: possible(skus, chosen, index, choice) !== null,
            }))}
          />
        </View>
      ))}
    </View>
  )
}
