// What pages and taps have sent to their screens, as a table for whoever reads the run.
import type { Phone } from './phone'
import type { PageSize, TapSize } from './set-data-count'

export interface SizesSaid {
  readonly text: string
  readonly pages: readonly PageSize[]
  readonly taps: readonly TapSize[]
}

export function sizesSaid(phones: readonly Phone[]): SizesSaid {
  const pages = phones.flatMap((phone) => phone.pageSizes())
  const taps = phones.flatMap((phone) => phone.tapSizes())
  const lines = [
    row('setData of pages, in bytes', 'first', 'largest', 'all'),
    ...pages.map(({ route, firstBytes, largestBytes, openingBytes }) =>
      row(route, firstBytes, largestBytes, openingBytes),
    ),
    row('setData of taps, in bytes', 'at once', 'a piece', 'with answer'),
    ...taps.map(({ route, label, bytes, pieceBytes, withAnswerBytes }) =>
      row(`${route} ${label}`, bytes, pieceBytes, withAnswerBytes),
    ),
  ]
  return { text: `${lines.join('\n')}\n`, pages, taps }
}

const row = (name: string, ...numbers: readonly (string | number)[]): string =>
  name.padEnd(56) + numbers.map((number) => String(number).padStart(12)).join('')
