// The six paints of a shop as swatches with their character; the chosen one wears a ring.
import { Text, View } from '@tarojs/components'
import { classes } from '../../../components/classes'
import { onWeb } from '../../../components/on-web'
import { Tappable } from '../../../components/tappable'
import { PAINT_COLOURS, PAINT_NAMES, PAINTS_OFFERED } from '../../../domain/drawing/paint'
import type { Paint } from '../../../domain/shop'
import css from './index.module.scss'

const ON_PAINT = '#FFFFFF'

export interface PaintChipsProps {
  readonly chosen: Paint
  readonly onChoose: (paint: Paint) => void
}

export function PaintChips({ chosen, onChoose }: PaintChipsProps) {
  return (
    <View className={css.field ?? ''} {...(onWeb ? { role: 'radiogroup', ariaLabel: '招牌颜色' } : {})}>
      <View className={css.label ?? ''}>招牌颜色</View>
      <View className={css.paints ?? ''}>
        {PAINTS_OFFERED.map((paint) => (
          <Tappable
            key={paint}
            role="radio"
            checked={paint === chosen}
            label={`${PAINT_NAMES[paint]}${paint === chosen && !onWeb ? '，已选' : ''}`}
            className={classes(css.ring, paint === chosen && css.chosen)}
            onTap={() => onChoose(paint)}
          >
            <View className={css.swatch ?? ''} style={`background:${PAINT_COLOURS[paint]};color:${ON_PAINT}`}>
              <Text>{PAINT_NAMES[paint]}</Text>
            </View>
          </Tappable>
        ))}
      </View>
    </View>
  )
}
