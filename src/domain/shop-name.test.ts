// What counts as a shop's name, and what is offered instead.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { PersonId, ShopId } from './ids'
import { checkShopName, freeName, keysAround, similarNames } from './shop-name'
import { countCharacters } from './typed-text'

const key = (name: string): string => {
  const checked = checkShopName(name)
  return checked.ok ? checked.value.nameKey : checked.code
}
const row = (nameKey: string) => ({
  nameKey,
  shopId: 's' as ShopId,
  personId: 'p' as PersonId,
  at: 0 as never,
})

describe('a name', () => {
  it.each(['王', '好'.repeat(31), '😀😀😀', '——！！', '   ', '\u200b\u200b好', ''])('refuses %j', (name) => {
    expect(key(name)).toBe('shop-name-malformed')
  })

  it.each([
    ['微信小店', '微信'],
    ['官方旗舰', '官方'],
    ['We Chat 小店', 'wechat'],
    ['Ｔｅｎｃｅｎｔ', 'tencent'],
    ['官\u200b方 小店', '官方'],
  ])('keeps the words of %j for others', (name, word) => {
    expect(checkShopName(name)).toMatchObject({ code: 'shop-name-reserved', details: { word } })
  })

  it('takes two to thirty characters, a rare one being one', () => {
    expect(checkShopName('王记')).toMatchObject({ ok: true })
    expect(checkShopName('𠮷记')).toMatchObject({ ok: true })
    expect(checkShopName('好'.repeat(30))).toMatchObject({ ok: true })
    expect(checkShopName('  阿珍  的  店 ')).toMatchObject({ value: { name: '阿珍 的 店' } })
  })

  it('is the same in another width, case or spacing', () => {
    expect(key('ＡＢＣ 小店')).toBe(key('abc小店'))
    expect(key('王 记')).toBe(key('王记'))
    expect(key('王记')).not.toBe(key('王计'))
  })
})

describe('names near to a wish', () => {
  it('can all be had themselves, whatever the wish', () => {
    const letters = fc.constantFrom(...'王记花店Abc9😀 𠮷小铺的')
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 2, maxLength: 30 }),
        fc.constantFrom(null, '浙江 杭州市', '浙江省', ''),
        (all, from) => {
          const wish = checkShopName(all.join(''))
          if (!wish.ok) return
          similarNames(wish.value.name, from).forEach(({ name, nameKey }) => {
            expect(checkShopName(name)).toMatchObject({ ok: true, value: { nameKey } })
            expect(countCharacters(name)).toBeLessThanOrEqual(30)
          })
        },
      ),
    )
  })

  it('are looked up together with the wish, and the first free one is offered', () => {
    const keys = keysAround('王记', '浙江 杭州市')
    expect(keys).toEqual(['王记', '王记·杭州', '王记小铺', '王记小店', '王记铺子', '王记的店', '王记好物'])
    expect(freeName('王记', '浙江 杭州市', keys.slice(0, 3).map(row))).toBe('王记小店')
    expect(freeName('王记', '浙江 杭州市', keys.map(row))).toBeNull()
    expect(keysAround('王', null)).toEqual([])
  })

  it.each([
    ['李娜小厨', '浙江省 杭州市 西湖区', '李娜小厨·杭州'],
    ['李娜小厨', '浙江省杭州市西湖区', '李娜小厨·杭州'],
    ['李娜小厨', '浙江 义乌', '李娜小厨·义乌'],
    ['李娜小厨', '', '李娜小厨·好物'],
    ['杭州小厨', '浙江 杭州', '杭州小厨·好物'],
    ['李娜', null, '李娜小铺'],
  ])('%s from %j: %s, no shop twice over', (name, from, near) => expect(freeName(name, from, [])).toBe(near))
})
