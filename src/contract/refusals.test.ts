// Every refusal has its own short Chinese sentence, and every blank in one is filled by whoever refuses.
import { REFUSAL_CODES } from '../domain/refusal'
import { sentenceOf } from './refusals'

const SENTENCE_LENGTH_MAX = 40

describe('refusals', () => {
  it('have a sentence each, in Chinese, short, and no two the same', () => {
    const sentences = REFUSAL_CODES.map((code) => sentenceOf(code))
    expect(new Set(sentences).size).toBe(sentences.length)
    sentences.forEach((sentence) => {
      expect(sentence).toMatch(/[\u4e00-\u9fff]/)
      expect(sentence.length).toBeLessThanOrEqual(SENTENCE_LENGTH_MAX)
      expect(sentence).not.toMatch(/失败|错误|非法|异常/)
    })
  })

  it('fill in what they are told', () => {
    expect(sentenceOf('sold-out', { title: '大碗', left: 1 })).toBe('「大碗」只剩 1 件了')
  })
})
