// How much may go from the package's code to its screens, page by page and tap by tap, printed for whoever reads the run.
import { expect } from '@jest/globals'
import type { Phone } from './host/phone'
import { sizesSaid } from './host/sizes-said'

const SET_DATA_BYTES_MAX = 40_000
const TAP_BYTES_MAX = 1_000

export function expectWithinBudget(phones: readonly Phone[]): void {
  const { text, pages, taps } = sizesSaid(phones)
  process.stdout.write(text)
  expect(pages.filter(({ largestBytes }) => largestBytes > SET_DATA_BYTES_MAX)).toEqual([])
  expect(taps.filter(({ bytes, pieceBytes }) => Math.max(bytes, pieceBytes) > TAP_BYTES_MAX)).toEqual([])
}
