// An address is complete when all of it is there and the phone is one; what is missing is said by name.
import { faultsOf, isComplete, missingText, NO_ADDRESS, typedMax } from './address-faults'

const typed = {
  name: '赵明',
  phone: '138 0013 8000',
  region: '湖南省 长沙市 岳麓区',
  detail: '桃子湖路 1 号',
}

it('takes a whole address, blanks in the phone or not', () => {
  expect(isComplete(typed)).toBe(true)
  expect(missingText(typed)).toBeNull()
})

it('says under its field what is wrong', () => {
  expect(faultsOf({ ...typed, phone: '1380013800' })).toEqual({ phone: expect.stringContaining('11 位') })
  expect(faultsOf({ ...typed, name: '  ' })).toEqual({ name: '请填收货人' })
})

it('takes a name of one character, and says how long one may be instead of cutting it', () => {
  expect(isComplete({ ...typed, name: '赵' })).toBe(true)
  expect(isComplete({ ...typed, name: '赵'.repeat(30) })).toBe(true)
  expect(faultsOf({ ...typed, name: '赵'.repeat(31) })).toEqual({
    name: '收货人最多 30 个字，请写短一点。',
  })
  expect(typedMax('name')).toBeGreaterThanOrEqual(31)
})

it.each<[string, boolean]>([
  ['上海市 徐汇区', true],
  ['上海市徐汇区', true],
  ['内蒙古 锡林郭勒盟 苏尼特左旗', true],
  ['上海 徐汇区', true],
  ['浙江 杭州 西湖', true],
  ['浙江省 金华市 义乌市', true],
  ['广东省 东莞市', true],
  ['广东东莞市长安镇', true],
  ['浙江省 杭州市', false],
  ['北京', false],
  ['上海市', false],
])('takes a region down to its district: %s', (region, isWhole) =>
  expect(faultsOf({ ...typed, region }).region === undefined).toBe(isWhole),
)

it('names what is missing', () => {
  expect(missingText({ ...typed, name: '', detail: '' })).toBe('还差收货人、街道和门牌，就能付了。')
  expect(missingText(NO_ADDRESS)).toBe('先说一声寄到哪里，就能付了。')
})
