// The awning at the top of a shop, an invitation and the opening picture, and nowhere else.
import { View } from '@tarojs/components'
import { AWNING_TILE_HEIGHT, AWNING_TILE_WIDTH, awningTile } from '../domain/drawing/awning'
import { dataUri } from '../domain/drawing/data-uri'
import { svg } from '../domain/drawing/shapes'
import type { Paint } from '../domain/shop'
import css from './awning.module.scss'
import { classes } from './classes'
import { useMode } from './mode'
import { UNSPOKEN } from './spoken'

export interface AwningProps {
  readonly paint: Paint
  /** 打烊: the stripes fade into the page. */
  readonly closed?: boolean | undefined
  readonly className?: string | undefined
}

/** Empty room under the scallops, outside of what is seen: a phone blends the last row of a tile with its first. */
const ROOM = 4

export function Awning({ paint, closed = false, className }: AwningProps) {
  const mode = useMode()
  const tile = svg(AWNING_TILE_WIDTH, AWNING_TILE_HEIGHT + ROOM, [awningTile({ paint, mode, closed })])
  return (
    <View
      {...UNSPOKEN}
      className={classes(css.awning, className)}
      style={`background-image:url("${dataUri(tile)}")`}
    />
  )
}
