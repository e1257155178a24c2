// Mixed colours, so that an object is described by one colour and its shades follow.

/** `share` of 0 is the first colour, 1 the second; both as `#RRGGBB`. */
export function mix(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((start) => {
    const a = parseInt(from.slice(start, start + 2), 16)
    const b = parseInt(to.slice(start, start + 2), 16)
    const value = Math.round(a + (b - a) * share).toString(16)
    return value.length === 1 ? `0${value}` : value
  })
  return `#${parts.join('').toUpperCase()}`
}

/** The side that the light does not reach; warm, never grey. */
export function shaded(colour: string): string {
  return mix(colour, '#2E141C', 0.23)
}

/** The side that the light falls on. */
export function lit(colour: string): string {
  return mix(colour, '#FFF6E6', 0.3)
}
