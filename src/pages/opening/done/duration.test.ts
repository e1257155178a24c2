// How long it took, in words: minutes and seconds, and nothing where a pause makes the figure meaningless.
import { durationText } from './duration'

describe('durationText', () => {
  it('says minutes and seconds', () => {
    expect(durationText(161_000)).toBe('用了 2 分 41 秒')
    expect(durationText(41_400)).toBe('用了 41 秒')
    expect(durationText(0)).toBe('用了 1 秒')
  })

  it('never says sixty seconds', () => {
    expect(durationText(119_800)).toBe('用了 2 分钟')
  })

  it('says nothing of hours', () => {
    expect(durationText(3_600_000)).toBeNull()
  })
})
