// Amounts as drawn lines: digits, ¥ and point of one width, so that a machine without any font shows the same price.
import { yuan, type Fen } from '../money'

/** Middle lines of letters that are 100 high; digits lie in a field of 57. */
const LETTERS: Readonly<Record<string, string>> = {
  '0': 'M28.5 7C42 7 50 23 50 50S42 93 28.5 93 7 77 7 50 15 7 28.5 7z',
  '1': 'M10 27L33 9V100',
  '2': 'M9 34C9 17 17 7 29.5 7S49 16 49 30C49 49 21 64 10 93H52',
  '3': 'M9 22C12 12 19 7 28.5 7C40 7 47.5 15 47.5 26S39 46 27 46H22M27 46C41 46 50 55 50 69S41 93 28.5 93C17 93 9 87 7 76',
  '4': 'M41 100V8L9 73H56',
  '5': 'M48 7H14L11 48C16 42 22 39.5 29 39.500C42 39.5 50 50 50 66S41 93 28 93C17 93 9 87 7 77',
  '6': 'M46 19C43 11 37 7 29.5 7C15 7 7 25 7 53C7 79 15 93 29 93C42 93 50 82 50 67S42 42 29.5 42C17 42 8 52 7 64',
  '7': 'M6 7H49C36 34 26 64 23 100',
  '8': 'M28.5 7C40 7 47 14.5 47 26S40 46 28.5 46 10 37.5 10 26 17 7 28.5 7zM28.5 46C42 46 50 55.5 50 69.500S42 93 28.5 93 7 83.5 7 69.5 15 46 28.5 46z',
  '9': 'M11 81C14 89 20 93 27.5 93C42 93 50 75 50 47C50 21 42 7 28 7C15 7 7 18 7 33S15 58 27.5 58C40 58 49 48 50 36',
  '¥': 'M5 0L28.5 45L52 0M28.5 45V100M7 54H50M7 78H50',
  '.': 'M5 92H20',
}
const FIELD = 57
const ADVANCE = 68
const POINT_ADVANCE = 34
/** Weight 600; small letters are a little bolder, so that they look as dark as the large ones. */
const STROKE = 15
const STROKE_SMALL = 16
/** ¥ and fen beside the yuan. */
const SMALL = 0.6

export interface DrawnAmount {
  readonly svg: string
  readonly width: number
}

/** The baseline is `y`, the yuan are `height` high; without a point when no fen are left over. */
export function drawnAmount(amount: Fen, x: number, y: number, height: number, colour: string): DrawnAmount {
  const [whole = '', cents = ''] = yuan(amount).split('.')
  const sign = letters('¥', x, y, height * SMALL, STROKE_SMALL)
  const large = letters(whole, sign.right + height * 0.03, y, height, STROKE)
  const last = cents === '00' ? large : letters(`.${cents}`, large.right, y, height * SMALL, STROKE_SMALL)
  const drawn = last === large ? sign.svg + large.svg : sign.svg + large.svg + last.svg
  // The last letter's own distance to a next one does not count.
  const width = last.right - x - (ADVANCE - FIELD) * (last === large ? 0.01 : 0.01 * SMALL) * height
  return { svg: `<g fill="none" stroke="${colour}">${drawn}</g>`, width }
}

function letters(text: string, x: number, y: number, height: number, stroke: number) {
  const scale = height / 100
  let right = x
  let svg = ''
  for (const letter of Array.from(text)) {
    const at = `transform="translate(${round(right)} ${round(y - height)}) scale(${round(scale)})"`
    svg += `<path d="${LETTERS[letter] ?? ''}" stroke-width="${stroke}" ${at}/>`
    right += (letter === '.' ? POINT_ADVANCE : ADVANCE) * scale
  }
  return { svg, right }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
