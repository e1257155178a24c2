// The face of a shop: its logo, or the square sign with its first character.
import type { Paint } from '../domain/shop'
import { classes } from './classes'
import { Photo } from './photo'
import css from './shop-face.module.scss'
import { Sign } from './sign'

export interface ShopFaceProps {
  readonly name: string
  readonly paint: Paint
  readonly logo?: string | null | undefined
  readonly size?: 'l' | 'm' | 's' | undefined
  readonly className?: string | undefined
}

/** Unspoken: the shop's name stands beside it. */
export function ShopFace({ name, paint, logo, size = 'm', className }: ShopFaceProps) {
  if (!logo) return <Sign name={name} paint={paint} size={size} square className={className} />
  return <Photo fileId={logo} alt="" eager className={classes(css.face, css[size], className)} />
}
