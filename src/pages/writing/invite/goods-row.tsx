// One of the goods on the card that is written: how many, and at which price.
import { Text, View } from '@tarojs/components'
import { classes } from '../../../components/classes'
import { spokenYuan, yuan } from '../../../components/format'
import { Price } from '../../../components/price'
import { Stepper } from '../../../components/stepper'
import { Tappable } from '../../../components/tappable'
import type { DraftItem } from '../../../client/invitation-drafts'
import { QUANTITY_MAX } from '../../../domain/invitation'
import css from './index.module.scss'

export interface GoodsRowProps {
  readonly item: DraftItem
  /** What is gone, or has not come yet, keeps its place unseen. */
  readonly isAway: boolean
  readonly onQuantity: (quantity: number) => void
  readonly onPrice: () => void
}

export function GoodsRow({ item, isAway, onQuantity, onPrice }: GoodsRowProps) {
  const { title, spec, unitFen, quantity, shelf } = item
  const isAgreed = shelf !== null && shelf.priceFen !== unitFen
  // What was promised before may be more than is left; it is never forced down.
  const max = Math.max(quantity, shelf?.sellable ?? QUANTITY_MAX)
  return (
    <View className={classes(css.row, isAway && css.away)}>
      <View className={css.what ?? ''}>
        <Text>{title}</Text>
        <View>{spec.length > 0 && <Text className={css.small ?? ''}>{spec.join(' · ')}</Text>}</View>
        <Tappable className={css.price} label={`${title}的价，${spokenYuan(unitFen)}，改价`} onTap={onPrice}>
          <Price
            className={css.dashed}
            fen={unitFen}
            size="s"
            kind={isAgreed ? 'agreed' : 'normal'}
            unspoken
          />
        </Tappable>
        {isAgreed && <Text className={css.small ?? ''}>{`货架价 ${yuan(shelf.priceFen)}`}</Text>}
      </View>
      <Stepper
        className={css.stepper}
        label={title}
        value={quantity}
        min={0}
        max={max}
        onChange={onQuantity}
        {...(shelf ? {} : { maxText: `最多 ${max} 件` })}
      />
    </View>
  )
}
