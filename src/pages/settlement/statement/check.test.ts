// A statement that is right is found right, and whatever is changed in it is found and told in words.
import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../../client/sha256'
import { checkStatement } from './check'
import type { Line, Settlement } from './statement'
import { LINES, SEAL, SETTLEMENT, SHOP } from './testing-statement'

const STATEMENT = { settlement: SETTLEMENT, seal: SEAL }
const changed = (at: number, change: object): Line[] =>
  LINES.map((line, index) => (index === at ? ({ ...line, ...change } as Line) : line))

describe('checkStatement', () => {
  it('finds the server’s own statement right, with the phone’s own digest', () =>
    expect(checkStatement(SHOP, STATEMENT, LINES, sha256)).toEqual({
      kind: 'right',
      rightCount: 3,
      text: '每一笔都对上了',
    }))

  it('stops at the line whose sum is wrong', () => {
    const verdict = checkStatement(SHOP, STATEMENT, changed(1, { netFen: 16700 }), sha256)
    expect([verdict.kind, verdict.rightCount]).toEqual(['wrong', 1])
    expect(verdict.text).toContain('第 2 笔对不上：扣去费用该是 166.99，账单上是 167.00。')
  })

  it('counts the lines', () =>
    expect(checkStatement(SHOP, STATEMENT, LINES.slice(0, 2), sha256).text).toContain(
      '账单上写 3 单，实际列了 2 单。',
    ))

  it('adds the lines up', () => {
    const settlement = { ...SETTLEMENT, totalFen: 40000 } as unknown as Settlement
    const { kind, text } = checkStatement(SHOP, { settlement, seal: SEAL }, LINES, sha256)
    expect(kind).toBe('wrong')
    expect(text).toContain('每一笔加起来是 395.61，合计写的是 400.00。')
  })

  it('sees a change that leaves every sum right', () => {
    const moved = changed(0, { grossFen: 13601, feeFen: 83 })
    const verdict = checkStatement(SHOP, STATEMENT, moved, sha256)
    expect(verdict.kind).toBe('wrong')
    expect(verdict.text).toContain('校验码对不上')
  })

  it('sees that the statement before was changed', () => {
    const seal = { ...SEAL, previousHash: 'another' }
    expect(checkStatement(SHOP, { settlement: SETTLEMENT, seal }, LINES, sha256).kind).toBe('wrong')
  })

  it('says that a seal is still to come', () =>
    expect(checkStatement(SHOP, { settlement: SETTLEMENT, seal: null }, LINES, sha256)).toMatchObject({
      kind: 'unsealed',
      rightCount: 3,
    }))
})
