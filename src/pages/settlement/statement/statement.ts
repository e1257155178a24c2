// The answer a statement is drawn from, and its sums.
import type { Output } from '../../../contract/functions'

export type Statement = Output<'readStatement'>
export type Settlement = Statement['settlement']
export type Line = Statement['lines'][number]

export interface Sums {
  readonly feeFen: number
  readonly commissionFen: number
  readonly netFen: number
}

export function sumsOf(lines: readonly Line[]): Sums {
  return lines.reduce<Sums>(
    (sums, { feeFen, commissionFen, netFen }) => ({
      feeFen: sums.feeFen + feeFen,
      commissionFen: sums.commissionFen + commissionFen,
      netFen: sums.netFen + netFen,
    }),
    { feeFen: 0, commissionFen: 0, netFen: 0 },
  )
}
