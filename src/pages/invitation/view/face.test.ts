// Each state of an invitation offers each reader the one way on, and never a payment that would be refused.
import { describe, expect, it } from '@jest/globals'
import { instantOf, type Instant } from '../../../domain/day'
import { buyerOf, faceFor, openWishes, type Card } from './face'

const at = (text: string) => instantOf(Date.parse(`${text}+08:00`))
const now = at('2026-11-20T20:30:00')

const card = (over: object, collecting = true): Card =>
  ({
    shop: { collecting },
    face: 'opened',
    mine: 'none',
    current: 1,
    offer: { version: 1, totalFen: 7_200, note: '赵先生，这是您要的剁椒酱。', at: at('2026-11-20T18:00:00') },
    expiresAt: at('2026-11-20T20:14:00'),
    openedAt: null,
    orderId: null,
    requests: [],
    ...over,
  }) as unknown as Card

const deeds = (one: Card) => {
  const { quiet, main } = faceFor(one, now)
  return [quiet?.deed ?? null, main?.deed ?? null]
}
const wish = (time: string) => ({ requestId: 'a', text: '想改成蓝色', at: at(time) })

describe('faceFor', () => {
  it.each([
    ['sent', 'none', ['ask', 'pay']],
    ['opened', 'none', ['ask', 'pay']],
    ['claimed', 'payer', ['order', 'go-on']],
    ['claimed', 'none', ['shop', null]],
    ['paid', 'payer', [null, 'order']],
    ['paid', 'none', ['shop', null]],
    ['expired', 'none', ['shop', null]],
    ['withdrawn', 'none', ['shop', null]],
    ['declined', 'none', ['shop', null]],
    ['superseded', 'none', [null, 'newer']],
    ['superseded', 'payer', [null, 'newer']],
    ['sent', 'seller', ['withdraw', 'send']],
    ['claimed', 'seller', ['order', null]],
    ['paid', 'seller', [null, 'order']],
    ['expired', 'seller', [null, 'again']],
    ['withdrawn', 'seller', [null, 'again']],
    ['declined', 'seller', [null, 'again']],
    ['superseded', 'seller', [null, 'newer']],
  ])('%s, looked at by %s', (face, mine, expected) => expect(deeds(card({ face, mine }))).toEqual(expected))

  it('names the sum that is asked for', () =>
    expect(faceFor(card({}), now).main?.label).toBe('去付款 ¥72.00'))

  it('offers no payment to a shop that cannot collect yet', () =>
    expect(faceFor(card({}, false), now).main).toBeNull())

  it('says until when the price stood, and when the card was opened', () => {
    expect(faceFor(card({ face: 'expired' }), now).said).toBe('价格只留到今晚 20:14')
    const seen = { mine: 'seller', openedAt: at('2026-11-20T20:14:00') }
    expect(faceFor(card(seen), now).said).toBe('20:14 已打开')
    const before = card({ ...seen, openedAt: at('2026-11-20T17:00:00') })
    expect(faceFor(before, now).said).toBe('上一版 17:00 打开过')
    expect(faceFor(card(seen), at('2026-11-21T08:00:00')).said).toBe('昨天 20:14 已打开')
  })

  it('tells the seller how far it has come from this phone', () => {
    const mine = card({ mine: 'seller', face: 'sent' })
    const said = (sentAt: Instant | null, one = mine, when = now) => {
      const { said: text, main } = faceFor(one, when, { key: 'a/1', sentAt })
      return [text, main?.label]
    }
    const sentAt = at('2026-11-20T20:06:00')
    expect(said(null)).toEqual(['写好了，还没发出去', '发给赵先生'])
    expect(said(sentAt)).toEqual(['20:06 发过，还没有人打开', '再发给赵先生'])
    expect(said(sentAt, mine, at('2026-11-21T08:00:00'))[0]).toBe('昨天 20:06 发过，还没有人打开')
    const opened = card({ mine: 'seller', openedAt: at('2026-11-20T20:14:00') })
    expect(said(sentAt, opened)).toEqual(['20:14 已打开', '再发给赵先生'])
    // Written on another phone: nothing is known of sending it.
    expect(faceFor(mine, now)).toMatchObject({ said: '还没有人打开', main: { label: '发给赵先生' } })
  })

  it('leads the seller to the wish that this version does not answer', () => {
    const asked = card({ mine: 'seller', requests: [wish('2026-11-20T19:00:00')] })
    expect(deeds(asked)).toEqual(['withdraw', 'revise'])
    const answered = card({ mine: 'seller', requests: [wish('2026-11-20T17:00:00')] })
    expect(openWishes(answered)).toEqual([])
    expect(deeds(answered)).toEqual(['withdraw', 'send'])
  })

  it('calls the buyer as the sentence does', () => {
    expect(buyerOf(card({}))).toBe('赵先生')
    expect(buyerOf(card({ offer: { note: '' } }))).toBe('买家')
  })
})
