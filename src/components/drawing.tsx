// A drawing of the house as a picture.
import { Image } from '@tarojs/components'
import { pxTransform } from '@tarojs/taro'
import { dataUri } from '../domain/drawing/data-uri'
import { classes } from './classes'
import css from './drawing.module.scss'
import { onWeb } from './on-web'
import { UNSPOKEN } from './spoken'

export interface DrawingProps {
  readonly svg: string
  /** Empty where the words beside it say it all. */
  readonly label: string
  /** In px at 750. */
  readonly width: number
  readonly height: number
  readonly className?: string | undefined
}

export function Drawing({ svg, label, width, height, className }: DrawingProps) {
  return (
    <Image
      {...(label === '' ? UNSPOKEN : onWeb ? {} : { ariaLabel: label })}
      {...(onWeb ? { nativeProps: { alt: label } } : {})}
      className={classes(css.drawing, className)}
      style={`width:${pxTransform(width)};height:${pxTransform(height)}`}
      src={dataUri(svg)}
      mode="aspectFit"
    />
  )
}
