// Whole fen as yuan, the way the phone writes them.

/** `1,036.50`; a minus is a real minus. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '−' : ''
  return sign + (Math.abs(fen) / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}
