// A mistyped ID number is answered in the same words the server would use.
import { idCheckDigit } from '../../../domain/id-number'
import { instantOf } from '../../../domain/day'
import { refusalOf } from '../../../client/reply'
import { idNumberFault, nameFault } from './identity-faults'

const NOW = instantOf(Date.UTC(2026, 10, 20, 1))
const numbered = (digits: string): string => digits + idCheckDigit(digits)

describe('idNumberFault', () => {
  it('finds nothing in a sound number', () => {
    expect(idNumberFault(numbered('33010619920307002'), NOW)).toBeUndefined()
  })

  it('says which part is wrong, without a gap in the sentence', () => {
    expect(idNumberFault('330106199203070020', NOW)).toBe(refusalOf('id-number-checksum').sentence)
    expect(idNumberFault('3301061992', NOW)).toBe(refusalOf('id-number-malformed').sentence)
    expect(idNumberFault('', NOW)).toBe('请填身份证号')
    expect(idNumberFault(numbered('33010620200307002'), NOW)).toContain('满 16 周岁')
  })

  it('takes the day in Shanghai, where somebody turns sixteen earlier than in Greenwich', () => {
    const eve = instantOf(Date.UTC(2026, 10, 19, 16))
    const number = numbered('33010620101120002')
    expect(idNumberFault(number, eve)).toBeUndefined()
    expect(idNumberFault(number, instantOf(eve - 1))).toBeDefined()
  })
})

describe('nameFault', () => {
  it('wants a name as on the card', () => {
    expect(nameFault('李娜')).toBeUndefined()
    expect(nameFault('李')).toBe(refusalOf('name-malformed').sentence)
  })
})
