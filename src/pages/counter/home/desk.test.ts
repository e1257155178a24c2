// The sentence says the most pressing thing, in every combination of what can lie on a counter.
import { describe, expect, it } from '@jest/globals'
import type { MyShop } from '../../../client/my-shop'
import { FRESH, IDLE, quoted, reviewOf, scarceText, sentenceOf, type Counter, type Desk } from './desk'

const FEW = { title: '酸豆角', sellable: 3 }
const NONE = { title: '豆豉', sellable: 0 }
const counts = [0, 1, 2]
const reviews: Desk['review'][] = [null, 'reviewing', 'sign', 'rejected']
const shelves: Desk['scarce'][] = [[], [FEW], [NONE], [NONE, FEW]]

/** Every combination, so that no pair of them is forgotten. */
const desks: Desk[] = []
for (const toShip of counts)
  for (const waiting of counts)
    for (const review of reviews)
      for (const hasReturn of [true, false])
        for (const hasGoods of [true, false])
          for (const scarce of shelves)
            desks.push({ toShip, waiting, review, hasReturn, hasGoods, hasSold: true, scarce })

describe('sentenceOf', () => {
  it('says how many parcels and people wait whenever any do, whatever else there is', () => {
    const people: Readonly<Record<string, string>> = {
      '1 0': '有 1 件要寄。',
      '2 0': '有 2 件要寄。',
      '0 1': '有 1 位在等您回话。',
      '0 2': '有 2 位在等您回话。',
      '1 1': '有 1 件要寄，1 位在等您回话。',
      '1 2': '有 1 件要寄，2 位在等您回话。',
      '2 1': '有 2 件要寄，1 位在等您回话。',
      '2 2': '有 2 件要寄，2 位在等您回话。',
    }
    const busy = desks.filter(({ toShip, waiting }) => toShip + waiting > 0)
    for (const desk of busy) expect(sentenceOf(desk)).toBe(people[`${desk.toShip} ${desk.waiting}`])
    expect(busy).toHaveLength(8 * 4 * 2 * 2 * 4)
  })
  it('else says that money came back, then what keeps the shop from selling, then what runs out, then that all is done', () => {
    const quiet = desks.filter(({ toShip, waiting }) => toShip + waiting === 0)
    for (const desk of quiet) {
      const shelf = ['都忙完了，喝口茶。', '酸豆角快没了。', '豆豉卖完了。', '有几样货快没了。']
      const goods = desk.hasGoods ? shelf[shelves.indexOf(desk.scarce)] : '先上一件货吧。'
      const said = { sign: '还差一步签约，就能收款。', rejected: '收款审核被退回了，看看为什么。' }
      const review = desk.review === 'sign' || desk.review === 'rejected' ? said[desk.review] : null
      const back = desk.hasReturn ? '有钱被银行退回，看看为什么。' : null
      expect(sentenceOf(desk)).toBe(back ?? review ?? goods)
    }
    const idle = { toShip: 0, waiting: 0, hasReturn: false, hasGoods: true, hasSold: true, scarce: [] }
    expect(sentenceOf({ ...idle, review: 'reviewing' })).toBe(IDLE)
    expect(sentenceOf({ ...idle, review: null, hasSold: false })).toBe(FRESH)
  })
})

describe('reviewOf', () => {
  const application = (state: string, rest: object = {}): MyShop['application'] => ({
    state,
    signUrl: null,
    reason: null,
    ...rest,
  })
  it.each([
    [null, null],
    [application('finished'), null],
    [application('created'), 'reviewing'],
    [application('sent'), 'reviewing'],
    [application('need-sign', { signUrl: 'https://pay.example/sign' }), 'sign'],
    // Without an address there is nothing one could do.
    [application('need-sign'), 'reviewing'],
    [application('rejected', { reason: '证件不清楚' }), 'rejected'],
  ])('%j is %s', (given, kind) => expect(reviewOf(given)?.kind ?? null).toBe(kind))
  it('gives the reason of a refusal', () =>
    expect(reviewOf(application('rejected', { reason: '证件不清楚' }))?.note).toBe('证件不清楚'))
})

it('quotes a wish in one short line', () => {
  expect(quoted('想改成蓝色')).toBe('「想改成蓝色」')
  expect(quoted('想改成蓝色，\n再多要两瓶剁椒酱，谢谢您')).toBe('「想改成蓝色， 再多要两瓶剁椒酱…」')
})

it('names what runs out with its kind', () => {
  const sku = (sellable: number) =>
    ({ title: '布包', spec: ['蓝', '大'], sellable }) as unknown as Counter['lowStock'][number]
  expect(scarceText(sku(3))).toEqual({ title: '布包 · 蓝 · 大快没了', value: '还有 3 件' })
  expect(scarceText(sku(0))).toEqual({ title: '布包 · 蓝 · 大卖完了', value: '去补货' })
})
