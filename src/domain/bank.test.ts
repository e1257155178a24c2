// Bank cards: the table is unambiguous, every bank takes its test card, every mistyped digit is refused.
import fc from 'fast-check'
import { bankOf, checkCardNumber, findBank, luhn, maskCard } from './bank'
import { BANKS } from './bank-table'
import type { CardKind } from './bank-table'

const GENERATED = 10_000

interface Row {
  code: string
  kind: CardKind
  length: number
  prefix: string
}

const rows: Row[] = BANKS.flatMap((bank) =>
  bank.ranges.flatMap(({ kind, length, prefixes }) =>
    prefixes.split(' ').map((prefix) => ({ code: bank.code, kind, length, prefix })),
  ),
)

function cardOf(kind: CardKind) {
  const known = rows.filter((row) => row.kind === kind)
  return fc
    .record({ row: fc.constantFrom(...known), body: fc.integer({ min: 0, max: 999_999_999 }) })
    .map(({ row, body }) => ({ row, digits: completed(row, body) }))
}

function completed(row: Row, body: number): string {
  const front =
    row.prefix +
    String(body)
      .padStart(row.length - row.prefix.length - 1, '0')
      .slice(0, row.length - row.prefix.length - 1)
  const last = '0123456789'.split('').find((digit) => luhn(front + digit))
  return `${front}${last ?? ''}`
}

const faultOf = (text: string) => {
  const check = checkCardNumber(text)
  return check.ok ? null : check.fault
}

describe('the table', () => {
  it('gives each prefix to one bank at one length', () => {
    const keys = rows.map((row) => `${row.length}:${row.prefix}`)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('holds only prefixes the search can find', () => {
    for (const row of rows) expect(row.prefix).toMatch(/^\d{4,6}$/)
  })

  it('shows the nine banks first, with the names WeChat Pay asks for', () => {
    const first = BANKS.filter((bank) => bank.first)
    expect(BANKS.slice(0, 9)).toEqual(first)
    expect(first.map((bank) => `${bank.code} ${bank.wechatName}`)).toEqual([
      'ICBC 工商银行',
      'ABC 农业银行',
      'CCB 建设银行',
      'CMB 招商银行',
      'BOCOM 交通银行',
      'CITIC 中信银行',
      'SPDB 浦发银行',
      'CMBC 民生银行',
      'PAB 平安银行',
    ])
  })

  it.each(BANKS.map((bank) => [bank.code, bank.testCard]))('takes the test card of %s', (code, testCard) => {
    const check = checkCardNumber(testCard)
    expect(check.ok && check.bank.code).toBe(code)
  })
})

describe('checkCardNumber', () => {
  it('finds the bank of every debit card that can be made from the table', () => {
    fc.assert(
      fc.property(cardOf('debit'), ({ row, digits }) => {
        const check = checkCardNumber(digits)
        return check.ok && check.bank.code === row.code && check.digits === digits
      }),
      { numRuns: GENERATED },
    )
  })

  it('refuses every credit card as such', () => {
    fc.assert(fc.property(cardOf('credit'), ({ digits }) => faultOf(digits) === 'card-credit'))
  })

  it('refuses any one digit changed, before it looks at the bank', () => {
    const change = fc.record({ at: fc.nat({ max: 18 }), by: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(cardOf('debit'), change, ({ digits }, { at, by }) => {
        const place = at % digits.length
        const digit = (Number(digits.charAt(place)) + by) % 10
        return faultOf(digits.slice(0, place) + String(digit) + digits.slice(place + 1)) === 'card-checksum'
      }),
      { numRuns: GENERATED },
    )
  })

  it('reads groups of four, dashes and full-width digits', () => {
    for (const text of ['6225 8800 0000 0001', '6225-8800-0000-0001', '６２２５８８０００００００００１']) {
      expect(checkCardNumber(text)).toMatchObject({ ok: true, digits: '6225880000000001' })
    }
  })

  it('refuses letters, too few and too many digits, and banks it does not know', () => {
    for (const text of ['', '622588000000000l', '622588000000', '62220200000000000000', '-']) {
      expect(faultOf(text)).toBe('card-number-malformed')
    }
    expect(faultOf('4111111111111111')).toBe('card-bank-unknown')
  })

  it('tells a prefix apart by the length of the card', () => {
    expect(findBank('6222020000000000000')?.bank.code).toBe('ICBC')
    expect(findBank('6222020000000000')).toBeNull()
  })
})

describe('maskCard and bankOf', () => {
  it('keep the first and last four digits', () => {
    expect(maskCard('6222020000000000000')).toBe('6222 **** **** 0000')
    expect(maskCard('6225880000000001')).toBe('6225 **** **** 0001')
  })

  it('knows its own codes only', () => {
    expect(bankOf('PAB')?.name).toBe('平安银行')
    expect(bankOf('XYZ')).toBeNull()
  })
})
