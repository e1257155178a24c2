// The address for returns may be left out whole, never by half.
import { backFaults, isBackEmpty, NO_ADDRESS } from './back-address'

const whole = { name: '李娜', phone: '13800000001', region: '浙江省 杭州市 西湖区', detail: '文三路 1 号' }

describe('backFaults', () => {
  it('has nothing to say of none and of a whole one', () => {
    expect(backFaults(NO_ADDRESS)).toEqual({})
    expect(isBackEmpty({ ...NO_ADDRESS, detail: '  ' })).toBe(true)
    expect(backFaults(whole)).toEqual({})
  })

  it('names every part that is missing of one that was begun', () => {
    expect(Object.keys(backFaults({ ...NO_ADDRESS, detail: '文三路 1 号' }))).toEqual([
      'backName',
      'backPhone',
      'backRegion',
    ])
    expect(Object.keys(backFaults({ ...whole, phone: '138' }))).toEqual(['backPhone'])
  })
})
