// The words of the steps: each state of an opening has its step, its line above the title and its button.
import { openingLife } from '../../../domain/opening'
import { checkingText, headingOf, isChecking, nextLabel, SLOW_AFTER_TRIES, stepOf } from './steps'

describe('steps', () => {
  it('never goes back while an opening goes on, save after a check that said no', () => {
    for (const { from, to, by } of openingLife.edges) {
      if (by.includes('seller')) expect(stepOf(to)).toBeGreaterThanOrEqual(stepOf(from))
      if (isChecking(from)) expect(stepOf(to)).toBeGreaterThanOrEqual(stepOf(from))
    }
  })

  it('says the step and the minutes, with large letters the step alone', () => {
    expect(headingOf(2, false)).toBe('第 2 步，共 4 步 · 还要大约 2 分钟')
    expect(headingOf(2, true)).toBe('第 2 步，共 4 步')
    expect(headingOf(4, false)).toBe('第 4 步，共 4 步 · 最后一步')
  })

  it('names the next step on the button, and opens the shop with the last', () => {
    expect(nextLabel(1)).toBe('下一步：实名')
    expect(nextLabel(2)).toBe('下一步：银行卡')
    expect(nextLabel(4)).toBe('开张')
  })

  it('says so when a check takes long', () => {
    expect(checkingText('identity-checking', 0)).toBe('正在核对，一般几秒。')
    expect(checkingText('identity-checking', SLOW_AFTER_TRIES)).toContain('可以先离开')
  })
})
