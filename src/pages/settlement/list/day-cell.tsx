// A settled day as a row: the day, how many orders, how much, and a word on where it is.
import { Text, View } from '@tarojs/components'
import { go, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { Cell } from '../../../components/cell'
import { classes } from '../../../components/classes'
import { dayText, spokenYuan, yuan } from '../../../components/format'
import { Price } from '../../../components/price'
import type { Settlement } from '../statement/statement'
import { amountOf, isArrived, isReturned, standingText } from '../statement/words'
import css from './index.module.scss'

export interface DayCellProps {
  readonly settlement: Settlement
}

export function DayCell({ settlement }: DayCellProps) {
  const { day, lineCount, payout } = settlement
  const now = serverNow()
  const carriedFen = payout?.carriedFen ?? 0
  const carried = carriedFen > 0 ? ` · ${yuan(carriedFen)} 元留到下次` : ''
  const title = dayText(day, now)
  const note = `${lineCount} 单${carried}`
  const standing = standingText(settlement, now)
  const tone = isArrived(settlement) ? css.arrived : isReturned(settlement) ? css.returned : css.coming
  return (
    <Cell
      title={title}
      note={note}
      value={
        <View className={css.value ?? ''}>
          <Price fen={amountOf(settlement)} unspoken />
          <View>
            <Text className={classes(css.word, tone)}>{standing}</Text>
          </View>
        </View>
      }
      label={[title, note, spokenYuan(amountOf(settlement)), standing].join('，')}
      onTap={() => void go(routes.statement(day))}
    />
  )
}
