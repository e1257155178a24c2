// What is said of a card while it is typed: the bank early, a fault only once it can't be mended by typing on.
import { BANKS } from '../../../domain/bank-table'
import { cardHint } from './card-hint'

const ICBC = '6222020000000000000'

describe('cardHint', () => {
  it('is silent before six digits and names the bank from then on', () => {
    expect(cardHint('62220', false)).toEqual({ bankName: null, fault: null, isRight: false, isCredit: false })
    expect(cardHint('622202', false)).toEqual({
      bankName: '中国工商银行',
      fault: null,
      isRight: false,
      isCredit: false,
    })
    expect(cardHint('6222 02', false).bankName).toBe('中国工商银行')
  })

  it('knows the bank of every test card by its first six digits', () => {
    for (const { name, testCard, first } of BANKS)
      if (first) expect(cardHint(testCard.slice(0, 6), false).bankName).toBe(name)
  })

  it('takes every test card, however it is grouped', () => {
    for (const { name, testCard } of BANKS) {
      const grouped = testCard.replace(/(\d{4})/g, '$1 ')
      expect(cardHint(grouped, false)).toEqual({
        bankName: name,
        fault: null,
        isRight: true,
        isCredit: false,
      })
    }
  })

  it('says no to a credit card as soon as it is one', () => {
    expect(cardHint('622230', false)).toMatchObject({
      bankName: '中国工商银行',
      fault: 'card-credit',
      isCredit: true,
    })
  })

  it('says that a digit is wrong once all are there, and not before', () => {
    const wrong = `${ICBC.slice(0, -1)}1`
    expect(cardHint(wrong, false).fault).toBe('card-checksum')
    expect(cardHint(wrong.slice(0, -1), false).fault).toBeNull()
    expect(cardHint(wrong.slice(0, -9), true).fault).toBe('card-number-malformed')
  })

  it('says nothing about a field that was left empty', () => {
    expect(cardHint('', true).fault).toBeNull()
  })

  it('says at the end that a bank is not known', () => {
    expect(cardHint('9999990000000000', false).fault).toBeNull()
    expect(cardHint('9999990000000004', true).fault).not.toBeNull()
  })
})
