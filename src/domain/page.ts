// Lists in pages: the next one begins behind a moment, so rows of one moment are never torn apart.
import type { Instant } from './day'

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Where the next page begins (rows strictly before it); null at the end. */
  readonly more: Instant | null
}

/** `read` holds up to one row more than `size`, latest first. Rows of the last moment wait for the next page if they don't all fit. */
export function pageOf<Row>(read: readonly Row[], size: number, at: (row: Row) => Instant): Page<Row> {
  const beyond = read[size]
  const last = read[size - 1]
  if (beyond === undefined || last === undefined) return { rows: read, more: null }
  const rows = read.slice(0, size)
  if (at(beyond) !== at(last)) return { rows, more: at(last) }
  const whole = rows.filter((row) => at(row) !== at(last))
  const lastWhole = whole[whole.length - 1]
  return lastWhole === undefined ? { rows, more: at(last) } : { rows: whole, more: at(lastWhole) }
}
