// How a shop’s name is broken into lines on its sign.
import { describe, expect, it } from '@jest/globals'
import { signLines } from './sign'

describe('a name on a sign', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['李娜小厨', ['李娜小厨']],
    ['一二三四五六七八', ['一二三四五六七八']],
    ['一二三四五六七八九', ['一二三四五', '六七八九']],
    ['李娜小厨·杭州桂花糕', ['李娜小厨', '杭州桂花糕']],
    ['Lina Kitchen', ['Lina', 'Kitchen']],
    ['阿·一二三四五六七八九', ['阿·一二三四', '五六七八九']],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷']],
  ])('%s', (name, lines) => {
    expect(signLines(name)).toEqual(lines)
  })
})
