// Amounts stay whole, splits lose nothing, and texts are read by one rule.
import fc from 'fast-check'
import { add, fenOf, readYuan, shareOf, split, subtract, times, yuan } from './money'

const amount = fc.integer({ min: 0, max: 2 ** 46 }).map(fenOf)

describe('money', () => {
  it('refuses what is not a whole number of fen', () => {
    for (const bad of [-1, 0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => fenOf(bad)).toThrow('fen')
    expect(() => subtract(fenOf(1), fenOf(2))).toThrow('fen')
    expect(() => times(fenOf(1), 1.5)).toThrow('whole')
  })

  it('splits without losing a fen, no part further than one fen from its share', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        const parts = split(whole, list)
        const sum = list.reduce((total, weight) => total + weight, 0)
        expect(add(...parts)).toBe(whole)
        parts.forEach((part, index) => {
          const share = (BigInt(whole) * BigInt(list[index] ?? 0)) / BigInt(sum)
          expect(Number(BigInt(part) - share)).toBeGreaterThanOrEqual(0)
          expect(Number(BigInt(part) - share)).toBeLessThanOrEqual(1)
        })
      }),
    )
  })

  it('gives the odd fen of a 60/40 ruling to the larger remainder', () => {
    expect(split(fenOf(128_001), [60, 40])).toEqual([76_801, 51_200])
  })

  it('takes a rate with half a fen rounded up, exactly, at any size', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (whole, bps) => {
        const exact = (BigInt(whole) * BigInt(bps) + 5_000n) / 10_000n
        expect(BigInt(shareOf(whole, bps))).toBe(exact)
      }),
    )
    expect(shareOf(fenOf(10_000), 60)).toBe(60)
    expect(shareOf(fenOf(1), 60)).toBe(0)
  })

  it('writes and reads yuan by one rule', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }).map(fenOf),
        (fen) => readYuan(yuan(fen)) === fen,
      ),
    )
    expect(readYuan('12.3')).toBe(1_230)
    for (const bad of ['', '-1', '1.234', '1,000', ' 1', '1e3', '０.1', '.5', '1.'])
      expect(readYuan(bad)).toBeNull()
  })
})
