// The street of an opening, built as one goes; the shutter rolls up once when the shop is done.
import { View } from '@tarojs/components'
import { dataUri } from '../domain/drawing/data-uri'
import { PAINT_COLOURS } from '../domain/drawing/paint'
import {
  hasSign,
  shutter,
  SHUTTER_BOX,
  street,
  STREET_HEIGHT,
  STREET_WIDTH,
  streetName,
  streetPaint,
} from '../domain/drawing/street'
import type { Paint } from '../domain/shop'
import { classes } from './classes'
import { useMode } from './mode'
import { spoken } from './spoken'
import css from './street-drawing.module.scss'

export interface StreetDrawingProps {
  readonly step: 1 | 2 | 3 | 4
  /** As it is being typed. */
  readonly name: string
  readonly paint: Paint
  /** The shop is open. */
  readonly done?: boolean | undefined
  /** It has been open before: no shutter rolls up. */
  readonly still?: boolean | undefined
  readonly className?: string | undefined
}

const SAID: Readonly<Record<StreetDrawingProps['step'], string>> = {
  1: '一块空地，一张凳子',
  2: '小店有了墙和窗',
  3: '小店有了门和钱匣',
  4: '小店挂上了招牌和雨棚',
}
const SAID_DONE = '卷帘门升起，小店开张了'

export function StreetDrawing({
  step,
  name,
  paint,
  done = false,
  still = false,
  className,
}: StreetDrawingProps) {
  const mode = useMode()
  const at = done ? 'done' : step
  return (
    <View
      {...spoken(done ? SAID_DONE : SAID[step])}
      className={classes(css.street, className)}
      style={background(street({ step: at, mode }))}
    >
      {hasSign(at) && <Front name={name} paint={paint} />}
      {done && !still && (
        <View className={css.shutter ?? ''} style={`${SHUTTER_PLACE};${background(shutter(mode))}`} />
      )}
    </View>
  )
}

const background = (svg: string): string => `background-image:url("${dataUri(svg)}")`
const PAINT_MASK = `url("${dataUri(streetPaint())}")`
const PAINTED = `-webkit-mask-image:${PAINT_MASK};mask-image:${PAINT_MASK}`

/** A tap on another paint sends its colour alone, a typed letter the name alone. */
function Front({ name, paint }: Pick<StreetDrawingProps, 'name' | 'paint'>) {
  return (
    <View className={css.layer ?? ''} style={`color:${PAINT_COLOURS[paint]}`}>
      <View className={classes(css.layer, css.paint)} style={PAINTED} />
      <View className={css.layer ?? ''} style={background(streetName(name))} />
    </View>
  )
}

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 10_000) / 100}%`
const SHUTTER_PLACE = [
  `left:${percent(SHUTTER_BOX.x, STREET_WIDTH)}`,
  `top:${percent(SHUTTER_BOX.y, STREET_HEIGHT)}`,
  `width:${percent(SHUTTER_BOX.width, STREET_WIDTH)}`,
  `height:${percent(SHUTTER_BOX.height, STREET_HEIGHT)}`,
].join(';')
