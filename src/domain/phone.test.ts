// Every spelling of a mobile number leads to the same stored one; anything else is refused.
import fc from 'fast-check'
import { checkPhone, maskPhone } from './phone'

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)

describe('checkPhone', () => {
  it('gives one stored form for every spelling', () => {
    const spellings = [
      (digits: string) => digits,
      (digits: string) => `+86${digits}`,
      (digits: string) => `0086 ${digits}`,
      (digits: string) => `(+86) ${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`,
      (digits: string) => `\u202d${digits.slice(0, 3)} ${digits.slice(3)}\u202c`,
    ]
    fc.assert(
      fc.property(mobile, fc.constantFrom(...spellings), (digits, spell) => {
        expect(checkPhone(spell(digits))).toEqual({ ok: true, phone: `+86${digits}` })
      }),
    )
  })

  it('accepts its own answer again', () => {
    expect(checkPhone('+8613800000001')).toEqual({ ok: true, phone: '+8613800000001' })
  })

  it('refuses short, long, landline, foreign and lettered numbers', () => {
    const wrong = [
      '',
      '1380000000',
      '138000000011',
      '12800000001',
      '01088888888',
      '+1 2025550100',
      '1380000000O',
    ]
    for (const text of wrong) expect(checkPhone(text)).toEqual({ ok: false, fault: 'phone-malformed' })
  })
})

describe('maskPhone', () => {
  it('hides the middle four, from either form', () => {
    expect(maskPhone('+8613812341234')).toBe('138****1234')
    expect(maskPhone('13812341234')).toBe('138****1234')
  })
})
