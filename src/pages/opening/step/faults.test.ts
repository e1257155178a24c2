// Refusals find their field, and those without one are said above the bar.
import { refusalOf } from '../../../client/reply'
import { faultsOf } from './faults'

describe('faultsOf', () => {
  it('puts a sentence under the field it is about', () => {
    const refusal = refusalOf('id-number-checksum')
    expect(faultsOf(refusal, ['name', 'idNumber', 'papers'])).toEqual({ idNumber: refusal.sentence })
  })

  it('says above the bar what is about no field, or about one that is not here', () => {
    expect(faultsOf(refusalOf('too-often'), ['card'])).toHaveProperty('bar')
    const locked = refusalOf('code-locked')
    expect(faultsOf(locked, ['phone'])).toEqual({ bar: locked.sentence })
  })
})
