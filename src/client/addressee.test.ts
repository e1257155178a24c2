// The sentence of an invitation is written from a name and the goods, and the name is found in it again.
import { describe, expect, it } from '@jest/globals'
import { NOTE_LENGTH_MAX } from '../domain/invitation'
import { addresseeOf, noteFor } from './addressee'

describe('noteFor', () => {
  it.each([
    ['赵先生', ['剁椒酱', '酸豆角'], '赵先生，这是您要的剁椒酱和酸豆角。'],
    ['赵先生', ['剁椒酱'], '赵先生，这是您要的剁椒酱。'],
    ['', ['剁椒酱', '酸豆角', '冬蜜'], '这是您要的剁椒酱、酸豆角和冬蜜。'],
    ['何女士', ['一', '二', '三', '四'], '何女士，这是您要的一、二、三等 4 样。'],
    ['何女士', ['茶', '茶'], '何女士，这是您要的茶。'],
    [' 何女士 ', [], '何女士，这是您要的。'],
    ['', [], ''],
  ])('%s %j', (addressee, titles, note) => expect(noteFor(addressee, titles)).toBe(note))

  it('never grows longer than a note may be', () => {
    const long = '长'.repeat(60)
    expect(noteFor('赵先生', [`${long}1`, `${long}2`, `${long}3`, `${long}4`])).toHaveLength(NOTE_LENGTH_MAX)
  })
})

describe('addresseeOf', () => {
  it.each([
    ['赵先生，这是您要的剁椒酱。', '赵先生'],
    ['赵先生,来看看', '赵先生'],
    ['您好，这是您要的剁椒酱。', null],
    ['这是您要的剁椒酱。', null],
    ['先看看。赵先生，都在这里', null],
    ['从昨天一直等到现在的那位客人，来了', null],
    ['', null],
  ])('%s', (note, name) => expect(addresseeOf(note)).toBe(name))
})
