// Cities as people say them.
import { cityOf } from './city'

it.each([
  ['湖南省 长沙市', '长沙'],
  ['上海市 徐汇区', '徐汇区'],
  ['杭州市', '杭州'],
  ['沙市', '沙市'],
  ['  ', ''],
])('%s is said as %s', (region, city) => {
  expect(cityOf(region)).toBe(city)
})
