// Amounts are taken as people type them, and refused in words.
import { describe, expect, it } from '@jest/globals'
import { readAmount, typedAmount } from './amount'

describe('readAmount', () => {
  it.each([
    ['28', 2_800],
    ['28.5', 2_850],
    [' ２８.50 ', 2_850],
    ['99999.99', 9_999_999],
  ])('%s', (text, fen) => expect(readAmount(text, 1)).toEqual({ fen }))

  it.each(['', '二十八', '28.505', '-3', '100000', '0'])('%s is no price', (text) =>
    expect(readAmount(text, 1)).toHaveProperty('error'),
  )

  it('postage may be nothing', () => expect(readAmount('0', 0)).toEqual({ fen: 0 }))
})

it('stands in a field as it would be typed', () => {
  expect([2_800, 2_850, 103_650].map(typedAmount)).toEqual(['28', '28.50', '1036.50'])
})
