// What is said of a settled day, in every state of its payout.
import { describe, expect, it } from '@jest/globals'
import { instantOf } from '../../../domain/day'
import { FIRST_SEAL } from '../../../domain/statement'
import type { Settlement } from './statement'
import { at, LINES, SETTLEMENT } from './testing-statement'
import { amountOf, chainText, explanations, lineLabel, receivedText, standingText } from './words'

const now = (text: string) => instantOf(at(text))
const paid = (payout: object): Settlement =>
  ({ ...SETTLEMENT, payout: { amountFen: 39561, carriedFen: 0, reason: null, ...payout } }) as Settlement

describe('standingText', () => {
  it.each([
    // 2026-11-20 is a Friday.
    ['sent', '2026-11-19T23:40:00', '预计周五到账'],
    ['prepared', '2026-11-14T08:00:00', '预计周五到账'],
    ['prepared', '2026-11-13T08:00:00', '预计11月20日到账'],
    ['unknown', '2026-11-20T00:00:00', '预计今天到账'],
    ['sent', '2026-11-21T00:00:00', '银行处理中'],
    ['paid', '2026-11-20T09:00:00', '已到账'],
    ['returned', '2026-11-20T09:00:00', '银行退回'],
  ])('%s at %s: %s', (state, time, said) => {
    expect(standingText(paid({ state }), now(time))).toBe(said)
  })
  it('says that a payout is being prepared, or that none is needed', () => {
    expect(standingText(SETTLEMENT, now('2026-11-20T09:00:00'))).toBe('正在安排打款')
    const nothing = { ...SETTLEMENT, totalFen: 0 } as unknown as Settlement
    expect(standingText(nothing, now('2026-11-20T09:00:00'))).toBe('没有要打的钱')
  })
})

describe('explanations', () => {
  it.each([
    [{ state: 'paid' }, []],
    [
      { state: 'sent', amountFen: 30000, carriedFen: 9561 },
      ['有 95.61 元这次没打成，留到下一次结算一起打。'],
    ],
    [{ state: 'sent', amountFen: 49561 }, ['里面有以前没打成的 100.00 元。']],
    [{ state: 'sent', amountFen: 29561 }, ['已扣去以前多打的 100.00 元。']],
    [
      { state: 'returned', reason: '账号已注销。' },
      ['这笔钱被银行退回（账号已注销）。钱没有丢，会随下一次结算再打。'],
    ],
  ])('%j', (payout, said) => expect(explanations(paid(payout))).toEqual(said))
  it('has nothing to say before there is a payout', () => expect(explanations(SETTLEMENT)).toEqual([]))
})

it('shows what goes to the card, or what will', () => {
  expect(amountOf(paid({ state: 'sent', amountFen: 30000 }))).toBe(30000)
  expect(amountOf(SETTLEMENT)).toBe(39561)
})

describe('receivedText', () => {
  const today = now('2026-11-23T09:00:00')
  it('names the day on which the goods were received', () =>
    expect(receivedText(SETTLEMENT, LINES, today)).toBe('11月19日收到货的 3 单'))
  it('names both ends where the days differ, in whatever order the lines are', () => {
    const early = { ...LINES[1], releasedAt: at('2026-11-17T08:00:00') } as (typeof LINES)[number]
    const lines = [...LINES.slice(0, 2), early]
    expect(receivedText(SETTLEMENT, lines, today)).toBe('11月17日 至 11月19日收到货的 3 单')
  })
  it('guesses no days from a part of the lines', () =>
    expect(receivedText(SETTLEMENT, LINES.slice(0, 2), today)).toBe('11月19日 23:30 以前收到货的 3 单'))
})

it('says who bought what', () => expect(LINES.map(lineLabel)[0]).toBe('陈* · 三瓶礼盒'))

it('shows eight digits of the statement before, if there is one', () => {
  expect(chainText({ previousHash: '9f2c41d0aa', hash: 'ffff' })).toBe('与上一张账单相连 9f2c 41d0')
  expect(chainText({ previousHash: FIRST_SEAL, hash: '0123456789' })).toBe('第一张账单 · 校验码 0123 4567')
  expect(chainText(null)).toBe('校验码正在算，过几分钟就有')
})
