// A waybill number while it is typed: whose it is, and what is wrong with it.
import { CARRIERS } from '../../../domain/waybill'
import { shortName, waybillTyped } from './waybill-typed'

it('guesses the carrier as soon as the number can be one', () => {
  expect(waybillTyped('sf 1234 5678 9012').guess?.deliveryId).toBe('SF')
  expect(waybillTyped('SF12').guess).toBeNull()
})

it('says what is wrong in words', () => {
  expect(waybillTyped('').fault).toContain('快递单')
  expect(waybillTyped('SF123').fault).toContain('8 到 32')
  expect(waybillTyped('SF12345678901O').fault).toContain('字母 O')
  expect(waybillTyped('SF1234567890123').fault).toBeNull()
})

it('has a short name for each carrier, and no two alike', () => {
  const names = CARRIERS.map(({ name }) => shortName(name))
  expect(new Set(names).size).toBe(names.length)
  expect(names.slice(0, 3)).toEqual(['顺丰', '中通', '圆通'])
})
