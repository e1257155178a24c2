// A figure and its limit: how both are shown, and whether the promise is kept.
export interface Figure {
  readonly name: string
  readonly value: number
  /** The promise: at least, or at most. */
  readonly limit: { readonly least: number } | { readonly most: number }
  /** The two measurements behind a ratio. */
  readonly from: string
}

export const isKept = ({ value, limit }: Figure): boolean =>
  'least' in limit ? value >= limit.least : value <= limit.most

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    isKept(figure) ? 'kept' : 'BROKEN',
    figure.name,
    figure.value.toFixed(2),
    'least' in figure.limit ? `>= ${figure.limit.least}` : `<= ${figure.limit.most}`,
    figure.from,
  ])
  const all = [['', 'figure', 'value', 'limit', 'from'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}
