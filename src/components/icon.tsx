// A line drawing in the colour of a token: the drawing is a mask, so it follows light and dark by itself.
import { View } from '@tarojs/components'
import { pxTransform } from '@tarojs/taro'
import { dataUri } from '../domain/drawing/data-uri'
import { icon, type IconName } from '../domain/drawing/icons'
import { classes } from './classes'
import css from './icon.module.scss'
import { spoken, UNSPOKEN } from './spoken'

export type IconTone =
  'ink' | 'ink2' | 'ink3' | 'door' | 'on-door' | 'kaki' | 'hold' | 'red' | 'sky' | 'inherit'

export interface IconProps {
  readonly name: IconName
  /** In px at 750. */
  readonly size?: number | undefined
  readonly tone?: IconTone | undefined
  /** Only where no word beside it says the same. */
  readonly label?: string | undefined
  readonly className?: string | undefined
}

const SIZE = 48
/** Any opaque colour: a mask lets through where it is drawn. */
const MASK = 'black'

export function Icon({ name, size = SIZE, tone = 'ink2', label, className }: IconProps) {
  const side = pxTransform(size)
  return (
    <View
      {...(label === undefined ? UNSPOKEN : spoken(label))}
      className={classes(css.icon, css[tone], className)}
      style={`width:${side};height:${side};--mask:url("${dataUri(icon(name, MASK))}")`}
    />
  )
}
