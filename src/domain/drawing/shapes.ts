// The few SVG shapes all drawings are made of, as short strings.

/** What is drawn depends on the phone's theme; pictures that travel between phones are always light. */
export type Mode = 'light' | 'dark'

/** A whole drawing of so many units; the parts lie one above the other. */
export function svg(width: number, height: number, parts: readonly string[]): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join('')}</svg>`
}

/** `more` is any further attributes, with a leading blank. */
export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}"${more}/>`
}

export function line(d: string, stroke: string, width: number, more = ''): string {
  const round = 'stroke-linecap="round" stroke-linejoin="round"'
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" ${round}${more}/>`
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
  more = '',
): string {
  const corner = radius === 0 ? '' : ` rx="${radius}"`
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${corner} fill="${fill}"${more}/>`
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"${more}/>`
}

export function group(attributes: string, parts: readonly string[]): string {
  return `<g ${attributes}>${parts.join('')}</g>`
}
