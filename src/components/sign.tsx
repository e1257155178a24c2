// A shop's sign: its name in white on its paint, or as a square with the first character where there is no logo.
import { Text, View } from '@tarojs/components'
import { PAINT_COLOURS } from '../domain/drawing/paint'
import { signLines } from '../domain/drawing/sign'
import type { Paint } from '../domain/shop'
import { classes } from './classes'
import css from './sign.module.scss'
import { UNSPOKEN } from './spoken'

export interface SignProps {
  readonly name: string
  readonly paint: Paint
  readonly size?: 'l' | 'm' | 's' | undefined
  /** The first character alone; unspoken, since the name stands beside it. */
  readonly square?: boolean | undefined
  readonly className?: string | undefined
}

const ON_PAINT = '#FFFFFF'

/** A name over eight characters stands in two lines. */
export function Sign({ name, paint, size = 'm', square = false, className }: SignProps) {
  const typed = name.trim()
  const text = square ? Array.from(typed).slice(0, 1).join('') : signLines(typed).join('\n')
  return (
    <View
      {...(square ? UNSPOKEN : {})}
      className={classes(css.sign, css[size], square && css.square, className)}
      style={`background:${PAINT_COLOURS[paint]};color:${ON_PAINT}`}
    >
      <Text>{text}</Text>
    </View>
  )
}
