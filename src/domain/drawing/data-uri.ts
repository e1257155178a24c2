// An SVG as an address that `<image>` and a CSS background take, shorter than base64.

/** What breaks an address, a `url("…")` around it, or a phone's own reading of it; and every letter beyond ASCII. */
const UNSAFE = /[%#<>"{}|\\^`&?() ]|[\ud800-\udbff][\udc00-\udfff]|[^\x20-\x7e]/g
const REPLACEMENT_CHARACTER = '%EF%BF%BD'

/** For CSS put it into double quotes: single ones are left, since every attribute has two. */
export function dataUri(svg: string): string {
  return `data:image/svg+xml,${svg.replace(/"/g, "'").replace(UNSAFE, encoded)}`
}

/** While a name is being typed it may end in half a character, at which `encodeURIComponent` throws. */
function encoded(letter: string): string {
  if (letter === '(') return '%28'
  if (letter === ')') return '%29'
  return /^[\ud800-\udfff]$/.test(letter) ? REPLACEMENT_CHARACTER : encodeURIComponent(letter)
}
