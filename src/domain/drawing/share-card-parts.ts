// What lies on a share card: the price tag, the note of an invitation, the shelf of a shop.
import type { Fen } from '../money'
import { drawnAmount } from './digits'
import type { Product } from './product'
import { productShapes } from './products'
import { group, line, path, rect } from './shapes'

const BOARD = '#FFFDF8'
const INK = '#211C15'
const SHADE = ' opacity=".12"'

const TAG_HEIGHT = 82
/** The hole's middle; the tag grows to the left of it. */
const HOLE = { x: 462, y: 324 }
const DIGITS_HEIGHT = 44
const DIGITS_HEIGHT_LONG = 32
const DIGITS_WIDTH_MAX = 200

/** Board, hole and string, as wide as the price asks for, turned a little. */
export function priceTag(price: Fen): string[] {
  const usual = drawnAmount(price, 0, 0, DIGITS_HEIGHT, INK)
  const height = usual.width > DIGITS_WIDTH_MAX ? DIGITS_HEIGHT_LONG : DIGITS_HEIGHT
  const { width } = drawnAmount(price, 0, 0, height, INK)
  const { x, y } = HOLE
  const left = Math.round(x - 34 - width - 22)
  const top = y - TAG_HEIGHT / 2
  const shoulder = x - 16
  const board =
    `M${left + 8} ${top}H${shoulder}L${x + 20} ${y - 12}q8 12 0 24L${shoulder} ${top + TAG_HEIGHT}` +
    `H${left + 8}q-8 0-8-8V${top + 8}q0-8 8-8zM${x + 8} ${y}a8 8 0 1 0-16 0a8 8 0 1 0 16 0z`
  const shape = (fill: string, more: string) => path(board, fill, ` fill-rule="evenodd"${more}`)
  return [
    group(`transform="rotate(-5.8 ${x} ${y})"`, [
      group('transform="translate(0 5)"', [shape(INK, SHADE)]),
      line(`M${x} ${y}c46 2 38-88 6-92c-30-2-22 52 2 74`, '#897D69', 3),
      shape(BOARD, ''),
      line(`M${x} ${y}q14 1 21-8`, '#897D69', 3),
      drawnAmount(price, left + 22, y + height / 2, height, INK).svg,
    ]),
  ]
}

/** A handwritten note, its corner turned up and held by a strip of tape in the shop's paint. */
export function noteSlip(paint: string): string[] {
  const sheet = 'M330 268h128q4 0 4 4v76l-30 30h-102q-4 0-4-4v-102q0-4 4-4z'
  return [
    group('transform="rotate(-6 394 322)"', [
      group('transform="translate(0 5)"', [path(sheet, INK, SHADE)]),
      path(sheet, BOARD),
      path('M462 348h-26q-4 0-4 4v26z', '#E0D8C8'),
      line('M346 298h96M346 320h96M346 342h58', '#B9AD97', 5),
      rect(368, 256, 54, 22, paint, 2, ' opacity=".85"'),
    ]),
  ]
}

const SHELF_Y = 312
const SHELF_SCALE = 0.28
const SHELF_PITCH = 136
/** Where the shapes stand in their own 750. */
const FOOT_Y = 632

/** For a shop that has nothing on its shelf yet. */
const FIRST_GOODS: readonly Product[] = [
  { shape: 'jar', ground: '', main: '#B3391F', accent: '#5A2A16' },
  { shape: 'plant', ground: '', main: '#C27A54', accent: '#C7577F' },
  { shape: 'bag', ground: '', main: '#C9A24B', accent: '#2F6B3C', variant: true },
]

/** Three goods side by side on a board with two brackets. */
export function shelfOfGoods(goods: readonly Product[]): string[] {
  const shown = goods.concat(FIRST_GOODS).slice(0, 3)
  return [
    path('M70 326h50q-30 6-30 36v8h-20zM430 326h-50q30 6 30 36v8h20z', '#5A3D23'),
    ...shown.map((product, index) =>
      group(
        `transform="translate(${250 - 375 * SHELF_SCALE + (index - 1) * SHELF_PITCH} ${SHELF_Y - FOOT_Y * SHELF_SCALE}) scale(${SHELF_SCALE})"`,
        productShapes(product),
      ),
    ),
    rect(26, SHELF_Y, 448, 16, '#6B4A2B', 5),
  ]
}
