// Every refusal has its own short, polite Chinese sentence, and its blanks are filled from the details.
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
      expect(sentence).toMatch(/[。？]$/)
      expect(sentence).not.toMatch(/失败|错误|非法|异常|[你亲！]/)
    })
  })

  it('fill in what they are told', () => {
    const bowl = { title: '大碗', left: 1 }
    expect(sentenceOf('sold-out', bowl)).toBe('「大碗」只剩 1 件了，没有扣您的钱。')
    expect(sentenceOf('sold-out', { ...bowl, left: 0 })).toBe('「大碗」刚被买走，没有扣您的钱。')
  })
})
