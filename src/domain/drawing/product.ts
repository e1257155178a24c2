// What a drawn product is described by, and the shadow and the light that all of them share.
import { ellipse } from './shapes'

export const PRODUCT_SIZE = 750

export const PRODUCT_SHAPES = [
  'jar',
  'bowl',
  'box',
  'bag',
  'fruit',
  'cup',
  'bottle',
  'cloth',
  'book',
  'plant',
] as const
export type ProductShape = (typeof PRODUCT_SHAPES)[number]

export interface Product {
  readonly shape: ProductShape
  /** Pale, a tint of the object; a shop keeps to three neighbouring ones. */
  readonly ground: string
  /** The object's own colour. */
  readonly main: string
  /** Lid, ribbon, filling, blossoms: the colour that is seen second. */
  readonly accent: string
  /** The shape's other form; each builder says which. */
  readonly variant?: boolean
}

/** Label paper. */
export const PAPER = '#FFF6E6'
const LIGHT = ' opacity=".22"'
const INK = '#211C15'

/** The one ellipse of shadow. */
export function shadow(cx: number, cy: number, rx: number, ry = 29): string {
  return ellipse(cx, cy, rx, ry, INK, ' opacity=".12"')
}

/** The one white shape of light, from the upper left. */
export function light(d: string): string {
  return `<path d="${d}" fill="#fff"${LIGHT}/>`
}
