// The awning: scallops in paint and cream, as a tile that repeats in x and as a strip of any size.
import type { Paint } from '../shop'
import { CREAM, PAINT_COLOURS } from './paint'
import { path, svg, type Mode } from './shapes'

/** One paint and one cream scallop. */
export const AWNING_TILE_WIDTH = 100
export const AWNING_TILE_HEIGHT = 68

export interface AwningLook {
  readonly paint: Paint
  readonly mode: Mode
  /** 打烊: the stripes are the colours of the page itself. */
  readonly closed: boolean
}

/** Closed stripes: the tokens `line` and `inset`. */
const CLOSED: Readonly<Record<Mode, readonly [string, string]>> = {
  light: ['#E0D8C8', '#ECE6DA'],
  dark: ['#37322A', '#28241E'],
}

/** An SVG of 100 × 68 for `background-repeat: repeat-x`. */
export function awningTile(look: AwningLook): string {
  return svg(
    AWNING_TILE_WIDTH,
    AWNING_TILE_HEIGHT,
    awningStrip(0, 0, AWNING_TILE_WIDTH / 2, AWNING_TILE_HEIGHT, 2, stripes(look)),
  )
}

function stripes({ paint, mode, closed }: AwningLook): readonly [string, string] {
  return closed ? CLOSED[mode] : [PAINT_COLOURS[paint], CREAM[mode]]
}

/**
 * So many scallops side by side, the first in the first colour. The cream lies under the paint over the whole
 * length: two edges that only meet would let the ground through as a hairline.
 */
export function awningStrip(
  x: number,
  y: number,
  scallop: number,
  height: number,
  count: number,
  [paint, cream]: readonly [string, string],
): string[] {
  const half = scallop / 2
  const straight = height - half
  let below = `M${x} ${y}h${scallop * count}v${straight}`
  let above = ''
  for (let index = count - 1; index >= 0; index -= 1) {
    const arc = `a${half} ${half} 0 0 1 ${-scallop} 0`
    below += index % 2 === 1 ? arc : `h${-scallop}`
    if (index % 2 === 0) above += `M${x + index * scallop} ${y}h${scallop}v${straight}${arc}z`
  }
  return [path(`${below}z`, cream), path(above, paint)]
}
