// Numbers are grouped and masked without losing a digit.
import fc from 'fast-check'
import { digitsOf, grouped, maskedDigits, type Grouping } from './grouping'

const KINDS: readonly Grouping[] = ['phone', 'id', 'card']
const digits = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 11 }).map((list) => list.join(''))

describe('grouping', () => {
  it('groups as one reads', () => {
    expect(grouped('phone', '13800138000')).toBe('138 0013 8000')
    expect(grouped('id', '33010619880314002X')).toBe('330106 19880314 002X')
    expect(grouped('card', '6222020000000000001')).toBe('6222 0200 0000 0000 001')
  })

  it('grows with every digit and never ends in a blank', () => {
    expect(['1', '138', '1380', '1380013', '13800138'].map((typed) => grouped('phone', typed))).toEqual([
      '1',
      '138',
      '138 0',
      '138 0013',
      '138 0013 8',
    ])
    expect(grouped('id', '')).toBe('')
  })

  it('gives back what went in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), digits, (kind, number) => {
        expect(digitsOf(kind, grouped(kind, number))).toBe(number)
      }),
    )
  })

  it('takes what is pasted from an address book or a chat', () => {
    expect(digitsOf('phone', '\u202d138-0013-8000\u202c')).toBe('13800138000')
    expect(digitsOf('phone', '１３８００１３８０００')).toBe('13800138000')
    expect(digitsOf('phone', '+86 138-0013-8000')).toBe('13800138000')
    expect(digitsOf('phone', '86138')).toBe('86138')
    expect(digitsOf('id', '330106 19880314 002x')).toBe('33010619880314002X')
    expect(digitsOf('card', '6222 0200 x')).toBe('62220200')
  })
})

describe('mask', () => {
  it('hides the middle', () => {
    expect(maskedDigits('phone', '13800138000')).toBe('138 **** 8000')
    expect(maskedDigits('id', '33010619880314002X')).toBe('330*** ******** 002X')
    expect(maskedDigits('card', '6222020000000001')).toBe('6222 **** **** 0001')
    expect(maskedDigits('card', '6222020000000008441')).toBe('6222 **** **** *** 8441')
  })

  it('leaves what is too short to be masked', () => {
    expect(maskedDigits('phone', '1380')).toBe('138 0')
    expect(maskedDigits('card', '')).toBe('')
  })
})
