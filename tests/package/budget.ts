// How much may go from the package's code to its screens, page by page and tap by tap, printed for whoever reads the run.
import { expect } from '@jest/globals'
import type { Phone } from './host/phone'
import { sizesSaid } from './host/sizes-said'

const SET_DATA_BYTES_MAX = 40_000
const TAP_BYTES_MAX = 1_000
/** A sheet is a screen of its own that comes up over the page; what runs on for seconds after a tap is a little film. */
const SHEET_BYTES_MAX = 4_000

/** `bringUpASheet`: the taps, as they are printed, that open a sheet or fill it anew. */
export function expectWithinBudget(phones: readonly Phone[], bringUpASheet: readonly string[] = []): void {
  const { text, pages, taps } = sizesSaid(phones)
  process.stdout.write(text)
  expect(pages.filter(({ largestBytes }) => largestBytes > SET_DATA_BYTES_MAX)).toEqual([])
  const most = (label: string): number => (bringUpASheet.includes(label) ? SHEET_BYTES_MAX : TAP_BYTES_MAX)
  expect(taps.filter(({ bytes, label }) => bytes > most(label))).toEqual([])
}
