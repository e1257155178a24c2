// Identity numbers and names: thousands of made-up valid ones pass, every single-digit change is noticed.
import fc from 'fast-check'
import { idCheckDigit } from './id-number'
import { checkIdNumber, checkPersonName, maskIdNumber, maskName, SELLER_AGE_MIN_YEARS } from './identity'

const today = { year: 2026, month: 11, day: 20 }
const GENERATED = 10_000
const regions = ['11', '15', '31', '37', '43', '50', '53', '65', '71', '81', '83']

const adultNumber = fc
  .record({
    region: fc.constantFrom(...regions),
    district: fc.integer({ min: 0, max: 9999 }),
    bornMs: fc.integer({ min: Date.UTC(1920, 0, 1), max: Date.UTC(2010, 10, 20) }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, district, bornMs, sequence }) => {
    const born = new Date(bornMs).toISOString().slice(0, 10).replace(/-/g, '')
    const digits = `${region}${String(district).padStart(4, '0')}${born}${String(sequence).padStart(3, '0')}`
    return digits + idCheckDigit(digits)
  })

const faultOf = (text: string) => {
  const check = checkIdNumber(text, today)
  return check.ok ? null : check.fault
}
const numbered = (seventeen: string) => seventeen + idCheckDigit(seventeen)

describe('checkIdNumber', () => {
  it('accepts the specimen of the standard, and its age', () => {
    expect(checkIdNumber('11010519491231002X', today)).toEqual({
      ok: true,
      idNumber: '11010519491231002X',
      birthDate: '1949-12-31',
      ageYears: 76,
    })
  })

  it('accepts what people type: lower-case x, blanks, full-width digits', () => {
    for (const text of [
      '11010519491231002x',
      '110105 19491231 002X',
      '１１０１０５１９４９１２３１００２Ｘ',
    ]) {
      expect(checkIdNumber(text, today)).toMatchObject({ ok: true, idNumber: '11010519491231002X' })
    }
  })

  it('accepts every generated valid number', () => {
    fc.assert(
      fc.property(adultNumber, (idNumber) => checkIdNumber(idNumber, today).ok),
      { numRuns: GENERATED },
    )
  })

  it('refuses any one digit changed, and any two different neighbours swapped', () => {
    const place = fc.integer({ min: 0, max: 17 })
    fc.assert(
      fc.property(adultNumber, place, fc.integer({ min: 0, max: 9 }), (idNumber, at, digit) => {
        fc.pre(idNumber.charAt(at) !== String(digit))
        return faultOf(idNumber.slice(0, at) + String(digit) + idNumber.slice(at + 1)) !== null
      }),
      { numRuns: GENERATED },
    )
    fc.assert(
      fc.property(adultNumber, fc.integer({ min: 0, max: 16 }), (idNumber, at) => {
        const [left, right] = [idNumber.charAt(at), idNumber.charAt(at + 1)]
        fc.pre(left !== right)
        return faultOf(idNumber.slice(0, at) + right + left + idNumber.slice(at + 2)) !== null
      }),
      { numRuns: GENERATED },
    )
  })

  it('names what is wrong', () => {
    expect(faultOf('110105194912310021')).toBe('id-number-checksum')
    expect(faultOf('1101051949123100')).toBe('id-number-malformed')
    expect(faultOf('11010519491231002XX')).toBe('id-number-malformed')
    expect(faultOf('X1010519491231002X')).toBe('id-number-malformed')
    expect(faultOf('')).toBe('id-number-malformed')
    expect(faultOf(numbered('99010519491231002'))).toBe('id-number-region')
  })

  it('refuses days that never were: 30 February, month 13, day 0, 29 February 1900, the year 1899', () => {
    for (const date of ['20000230', '19991301', '19990100', '19000229', '18990101', '19990431']) {
      expect(faultOf(numbered(`110105${date}002`))).toBe('id-number-date')
    }
    expect(faultOf(numbered('11010520000229002'))).toBeNull()
  })

  it('refuses a birth tomorrow and accepts the date, though not the age, of a birth today', () => {
    expect(faultOf(numbered('11010520261121002'))).toBe('id-number-date')
    expect(faultOf(numbered('11010520261120002'))).toBe('id-number-underage')
  })

  it('turns sixteen on the birthday, not the day before', () => {
    const year = String(today.year - SELLER_AGE_MIN_YEARS)
    expect(faultOf(numbered(`110105${year}1121002`))).toBe('id-number-underage')
    expect(checkIdNumber(numbered(`110105${year}1120002`), today)).toMatchObject({ ok: true, ageYears: 16 })
  })
})

describe('checkPersonName', () => {
  it('accepts Chinese, minority and Latin names, and gives one spelling of the dot', () => {
    expect(checkPersonName(' 王桂芬 ')).toEqual({ ok: true, name: '王桂芬' })
    expect(checkPersonName('阿卜杜拉•买买提')).toEqual({ ok: true, name: '阿卜杜拉·买买提' })
    expect(checkPersonName("Anna  Maria O'Neil")).toEqual({ ok: true, name: "Anna Maria O'Neil" })
    expect(checkPersonName('王\u{20164}').ok).toBe(true)
  })

  it('refuses one character, digits, mixtures, loose dots and more than thirty characters', () => {
    for (const text of ['', '王', '王1', '王a', '·王', '王·', '王 桂芬', '王😀', '<b>', '王'.repeat(31)]) {
      expect(checkPersonName(text)).toEqual({ ok: false, fault: 'person-name-malformed' })
    }
    expect(checkPersonName('王'.repeat(30)).ok).toBe(true)
  })
})

describe('masks', () => {
  it('keep the province and four characters, and the surname', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110***********002X')
    expect(maskName('张三丰')).toBe('张*')
    expect(maskName('\u{20164}三')).toBe('\u{20164}*')
  })

  it('never shows the birth date', () => {
    fc.assert(fc.property(adultNumber, (idNumber) => !maskIdNumber(idNumber).includes(idNumber.slice(6, 14))))
  })
})
