// Sample photos of papers: shapes on a pale card and 「样本」 as strokes, no letter and no real data, the same on every machine.

export type Side = 'front' | 'back'

const WIDTH = 856
const HEIGHT = 540
/** One ground for each person, so that two people's papers are told apart. */
const GROUNDS = ['#E9EEF2', '#EAF1E6', '#F3EBE4', '#EFE9F1', '#F1EEDD']
const LINE = '#B9C1C8'
const FACE = '#C9D1D6'
const STAMP = '#B3261E'

/** The two characters on a field of 100 by 100 each. */
const YANG =
  'M4 32H44M24 8V94M24 34Q18 54 4 68M24 42L42 60M58 8L66 20M86 8L76 20M52 28H94M54 46H92M48 66H97M73 28V94'
const BEN = 'M112 30H188M150 8V94M150 30Q138 58 112 76M150 30Q164 58 190 76M130 74H170'

/** An SVG of 856 × 540; `who` chooses the ground. */
export function paperDrawing(side: Side, who: number): string {
  const ground = GROUNDS[who % GROUNDS.length] ?? GROUNDS[0]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#FFFFFF"/>
    <rect x="8" y="8" width="${WIDTH - 16}" height="${HEIGHT - 16}" rx="32" fill="${ground}" stroke="${LINE}" stroke-width="4"/>
    ${side === 'front' ? front() : back()}${sample()}</svg>`
}

function front(): string {
  const rows = [90, 160, 230, 300].map((y, index) => label(y) + bar(170, y, 220 - 30 * index))
  return `${rows.join('')}${label(460)}${bar(260, 460, 500)}
    <rect x="590" y="80" width="200" height="250" rx="16" fill="#FFFFFF" opacity=".7"/>
    <circle cx="690" cy="170" r="52" fill="${FACE}"/><path d="M606 330a84 84 0 0 1 168 0z" fill="${FACE}"/>`
}

function back(): string {
  const rings = [70, 50, 30].map(
    (r) => `<circle cx="150" cy="150" r="${r}" fill="none" stroke="${LINE}" stroke-width="8"/>`,
  )
  return `${rings.join('')}${bar(270, 110, 480)}${bar(330, 180, 360)}${label(380)}${bar(330, 380, 260)}${label(450)}${bar(330, 450, 380)}`
}

const label = (y: number): string =>
  `<rect x="70" y="${y - 14}" width="72" height="28" rx="8" fill="${LINE}"/>`
const bar = (x: number, y: number, width: number): string =>
  `<rect x="${x}" y="${y - 14}" width="${width}" height="28" rx="8" fill="#FFFFFF" opacity=".85"/>`

function sample(): string {
  const strokes = `<path d="${YANG}${BEN}" fill="none" stroke="${STAMP}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>`
  const frame = `<rect x="-22" y="-18" width="238" height="138" rx="10" fill="none" stroke="${STAMP}" stroke-width="7"/>`
  return `<g transform="translate(250 205) rotate(-8) scale(1.6)" opacity=".72">${frame}${strokes}</g>`
}
