// The two sides of an ID card as outlines, to show which one is wanted; one colour, taken as a mask.
import { line, svg } from '../../../domain/drawing/shapes'

export const PAPER_WIDTH = 160
export const PAPER_HEIGHT = 100

/** What a mask is drawn with: any opaque colour. */
const MASK = 'black'
const STROKE = 3
const CARD = 'M12 4h136a8 8 0 0 1 8 8v76a8 8 0 0 1-8 8h-136a8 8 0 0 1-8-8v-76a8 8 0 0 1 8-8z'
/** Front: four lines of text and a face. Back: the emblem's round and two lines. */
const FRONT =
  'M18 26h38M18 42h52M18 58h44M18 80h74M127 38a11 11 0 1 1-22 0a11 11 0 1 1 22 0M96 70c2-12 9-18 20-18s18 6 20 18'
const BACK =
  'M50 34a16 16 0 1 1-32 0a16 16 0 1 1 32 0M34 24l3 7h7l-6 5l2 7l-6-4l-6 4l2-7l-6-5h7zM64 28h70M64 42h52M50 76h84'

export function paperDrawing(side: 'front' | 'back'): string {
  return svg(PAPER_WIDTH, PAPER_HEIGHT, [
    line(CARD, MASK, STROKE),
    line(side === 'front' ? FRONT : BACK, MASK, STROKE),
  ])
}
