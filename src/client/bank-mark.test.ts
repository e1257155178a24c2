// Every bank we pay out to has a mark of its own, and its character can be read.
import { BANKS } from '../domain/bank-table'
import { bankMark } from './bank-mark'

const CONTRAST_MIN = 4.5

/** Of white on a colour, by the formula of WCAG 2. */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

describe('bankMark', () => {
  it('tells all banks of the table from each other', () => {
    const letters = BANKS.map(({ name }) => bankMark(name).letter)
    expect(new Set(letters).size).toBe(BANKS.length)
  })

  it('shows the nine first ones as everybody calls them', () => {
    const first = BANKS.filter((bank) => bank.first).map(({ name }) => bankMark(name).letter)
    expect(first.sort()).toEqual(['工', '农', '建', '招', '交', '信', '浦', '民', '平'].sort())
  })

  it('can be read in white', () => {
    for (const name of [...BANKS.map((bank) => bank.name), '中国某某银行'])
      expect(contrastOnWhite(bankMark(name).colour)).toBeGreaterThanOrEqual(CONTRAST_MIN)
  })

  it('gives a bank without a mark its own first character', () => {
    expect(bankMark('中国某某银行').letter).toBe('某')
  })
})
