// A shop's name as SVG text on its sign: how large it is written, and where a long name breaks into two lines.
import { countCharacters } from '../typed-text'
import { group, rect } from './shapes'

/** Longer names stand in two lines. */
const ONE_LINE_MAX = 8
const SPACING_EM = 0.12
const FONT_MAX = 40
const FONT_TWO_LINES_MAX = 27
/** From the middle of a line to its baseline, for Chinese characters. */
const BASELINE_EM = 0.36
const LINE_EM = 1.28
/** Without quotes: an address of the drawing turns double ones into single ones. */
const FONTS = '-apple-system,PingFang SC,Noto Sans SC,Microsoft YaHei,sans-serif'

export interface SignBoard {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** White text in the middle of the board; as long as nothing is typed, four pale places for it. */
export function signText(name: string, { x, y, width, height }: SignBoard): string[] {
  const lines = signLines(name.trim())
  const middle = x + width / 2
  if (lines.length === 0) {
    const places = [-93, -41, 11, 63].map((left) =>
      rect(middle + left, y + height / 2 - 15, 30, 30, '#fff', 6),
    )
    return [group('opacity=".28"', places)]
  }
  const widest = Math.max(...lines.map(widthEm))
  const largest = lines.length === 1 ? FONT_MAX : FONT_TWO_LINES_MAX
  const size = Math.min(largest, Math.floor((width - 36) / widest))
  // The last character's spacing would push the line to the left.
  const centre = middle + (size * SPACING_EM) / 2
  const first = y + height / 2 + size * (BASELINE_EM - (LINE_EM * (lines.length - 1)) / 2)
  const texts = lines.map((line, index) => {
    const at = `x="${round(centre)}" y="${round(first + index * size * LINE_EM)}"`
    return `<text ${at}>${escaped(line)}</text>`
  })
  const font = `font-family="${FONTS}" font-size="${size}" font-weight="600"`
  return [
    group(`fill="#fff" text-anchor="middle" ${font} letter-spacing="${round(size * SPACING_EM)}"`, texts),
  ]
}

/** One or two lines, or none; a second line starts at a blank or dot near the middle, else in the middle. */
export function signLines(name: string): string[] {
  if (name === '') return []
  if (countCharacters(name) <= ONE_LINE_MAX) return [name]
  const letters = Array.from(name)
  const middle = Math.ceil(letters.length / 2)
  const breaks = letters
    .map((letter, index) => ({ index, far: Math.abs(index - middle), isBreak: /[ ·・\-—]/.test(letter) }))
    .filter(({ isBreak, far }) => isBreak && far <= letters.length / 4)
    .sort((a, b) => a.far - b.far)
  const best = breaks[0]
  if (!best) return [letters.slice(0, middle).join(''), letters.slice(middle).join('')]
  return [letters.slice(0, best.index).join(''), letters.slice(best.index + 1).join('')]
}

/** Latin letters are narrower than Chinese ones. */
function widthEm(line: string): number {
  return Array.from(line).reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.62 : 1) + SPACING_EM, 0)
}

function escaped(text: string): string {
  return text
    .replace(/[^ -\ufffd]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
