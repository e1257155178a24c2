// One line of a receipt: what, dots, how much; it may lead to its order and be ticked off with those around it.
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { MINUS, spokenYuan, yuan } from './format'
import { onWeb } from './on-web'
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
  /** Inside of {@link TickedLines}: `end` is the first that gets no tick, `off` are those after it. */
  readonly tick?: 'away' | 'on' | 'end' | 'off' | undefined
}

const TICKED = '已核对'
/** As in the style sheet. */
const TICK_MS = 90
/** Of a long day the last lines are ticked at once: nobody waits for a thousand ticks. */
const TICKS_MAX = 24

/** How long it takes until the last of so many ticks is made. */
export const ticksRunMs = (count: number): number => Math.min(count, TICKS_MAX) * TICK_MS

/** Lines whose ticks run down from the top: one word to the screen starts all of them. */
export function TickedLines({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  return <View className={(on ? css.checked : css.unchecked) ?? ''}>{children}</View>
}

export function ReceiptLine({ label, value, minus = false, quiet = false, onTap, tick }: ReceiptLineProps) {
  const isMinus = minus || (typeof value === 'number' && value < 0)
  const look = classes(
    css.line,
    quiet && css.quiet,
    isMinus && !quiet && css.minus,
    tick === 'end' && css.end,
  )
  const inside = (
    <>
      {tick !== undefined && <View className={css.tick ?? ''}>{TICKED}</View>}
      <Text className={css.label ?? ''}>{label}</Text>
      <View className={css.dots ?? ''} />
      <Text className={css.value ?? ''}>{valueText(value, isMinus)}</Text>
    </>
  )
  const said = [label, valueSpoken(value, isMinus), tick === 'on' && TICKED].filter(Boolean).join('，')
  if (!onTap) {
    return (
      <View {...spoken(said)} className={look}>
        {inside}
      </View>
    )
  }
  // In WeChat the words inside are read out as they are: a label would send them all twice, and again once ticked.
  return (
    <Tappable flat className={classes(look, css.tappable)} label={onWeb ? said : undefined} onTap={onTap}>
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
