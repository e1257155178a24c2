// One line of a receipt: what, dots, how much; it may lead to its order and be ticked off.
import { Text, View } from '@tarojs/components'
import { classes } from './classes'
import { MINUS, spokenYuan, yuan } from './format'
import css from './receipt-line.module.scss'
import { spoken } from './spoken'
import { Tappable } from './tappable'

export interface ReceiptLineProps {
  readonly label: string
  /** In fen, or already written. */
  readonly value: number | string
  /** The amount goes off; in red unless `quiet`. */
  readonly minus?: boolean | undefined
  /** A fee or another line nobody needs to look at first. */
  readonly quiet?: boolean | undefined
  readonly onTap?: (() => void) | undefined
  /** Checked and right; `undefined` where nothing is being checked. */
  readonly ticked?: boolean | undefined
}

export function ReceiptLine({ label, value, minus = false, quiet = false, onTap, ticked }: ReceiptLineProps) {
  const isMinus = minus || (typeof value === 'number' && value < 0)
  const look = classes(css.line, quiet && css.quiet, isMinus && !quiet && css.minus)
  const inside = (
    <>
      {/* There from the start: one that came later would send the whole line anew. */}
      {onTap && <View className={classes(css.tick, ticked === undefined ? css.away : ticked && css.on)} />}
      <Text className={css.label ?? ''}>{label}</Text>
      <View className={css.dots ?? ''} />
      <Text className={css.value ?? ''}>{valueText(value, isMinus)}</Text>
    </>
  )
  const said = [label, valueSpoken(value, isMinus), ticked && '已核对'].filter(Boolean).join('，')
  if (!onTap) {
    return (
      <View {...spoken(said)} className={look}>
        {inside}
      </View>
    )
  }
  return (
    <Tappable flat className={classes(look, css.tappable)} label={said} onTap={onTap}>
      {inside}
    </Tappable>
  )
}

function valueText(value: number | string, isMinus: boolean): string {
  if (typeof value === 'number') return yuan(isMinus ? -Math.abs(value) : value)
  return isMinus && !value.startsWith(MINUS) ? `${MINUS}${value}` : value
}

function valueSpoken(value: number | string, isMinus: boolean): string {
  if (typeof value === 'number') return spokenYuan(isMinus ? -Math.abs(value) : value)
  return isMinus ? `负 ${value.replace(MINUS, '')}` : value
}
