// Whatever the keyboard or the clipboard adds around a number is taken away, and nothing else.
import fc from 'fast-check'
import { compactNumber, compactTyped, countCharacters } from './typed-text'

describe('compactTyped', () => {
  it('turns full-width letters and digits into plain ones', () => {
    expect(compactTyped('ＳＦ１２３')).toBe('SF123')
  })

  it('drops the direction marks of a number copied from an address book', () => {
    expect(compactTyped('\u202d138 0000 0001\u202c')).toBe('13800000001')
  })

  it('keeps dashes, which compactNumber drops', () => {
    expect(compactTyped('A-1')).toBe('A-1')
    expect(compactNumber('138-0000—0001')).toBe('13800000001')
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string(), (text) => compactTyped(compactTyped(text)) === compactTyped(text)))
  })
})

describe('countCharacters', () => {
  it('counts a rare character once', () => {
    expect(countCharacters('王\u{20164}')).toBe(2)
  })
})
