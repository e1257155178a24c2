// The exported table holds every line and the facts of its seal, and nothing in it is carried out by a spreadsheet.
import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../../client/sha256'
import { sealHead, sealLines } from '../../../domain/statement'
import { exportName, exportText } from './export-text'
import type { Line } from './statement'
import { at, LINES, SEAL, SETTLEMENT, SHOP } from './testing-statement'

const STATEMENT = { settlement: SETTLEMENT, seal: SEAL }
const rowsOf = (lines: readonly Line[]) => exportText(SHOP, STATEMENT, lines).split('\r\n')
const titled = (title: string): Line => ({ ...LINES[0], title }) as Line

describe('exportText', () => {
  it('begins so that a spreadsheet reads Chinese, then its header', () =>
    expect(rowsOf(LINES)[0]).toBe('\ufeff订单号,买家,商品,货款,手续费,平台佣金,实得,收到货,收到货（毫秒）'))
  it('has a row for each line and one for the sums', () => {
    const ms = at('2026-11-19T18:00:00')
    expect(rowsOf(LINES).slice(1, 5)).toEqual([
      `a,陈*,三瓶礼盒,136.00,0.82,0.00,135.18,2026-11-19 18:00,${ms}`,
      `b,周*,剁椒酱,168.00,1.01,0.00,166.99,2026-11-19 18:00,${ms}`,
      `c,何*,外婆菜等 4 件,94.00,0.56,0.00,93.44,2026-11-19 18:00,${ms}`,
      '合计,,3 单,398.00,2.39,0.00,395.61',
    ])
  })
  it.each([
    ['=1+1', "'=1+1"],
    ['+86 138', "'+86 138"],
    ['-2 折', "'-2 折"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['三瓶礼盒=装', '三瓶礼盒=装'],
    ['大号,蓝', '"大号,蓝"'],
    ['说"好"', '"说""好"""'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['两\n行', '"两\n行"'],
  ])('%j becomes %j', (title, cell) => {
    expect(exportText(SHOP, STATEMENT, [titled(title)])).toContain(`,陈*,${cell},136.00,`)
  })
  it('carries all that its seal is made of', () => {
    const rows = rowsOf(LINES).map((row) => row.split(','))
    const fact = (name: string) => rows.find(([first]) => first === name)?.[1] ?? ''
    const head = {
      shopId: fact('店号'),
      day: fact('结算日'),
      cutoffAt: Number(fact('截止时刻（毫秒）')),
      lineCount: Number(fact('单数')),
      totalFen: Number(fact('合计（分）')),
    } as unknown as Parameters<typeof sealHead>[1]
    const lines = rows.slice(1, 4).map(([orderId, , , gross, fee, commission, net, , ms]) => ({
      orderId,
      grossFen: Math.round(Number(gross) * 100),
      feeFen: Math.round(Number(fee) * 100),
      commissionFen: Math.round(Number(commission) * 100),
      netFen: Math.round(Number(net) * 100),
      releasedAt: Number(ms),
    })) as unknown as Parameters<typeof sealLines>[1]
    const start = sealHead(fact('上一张的校验码'), head, sha256)
    expect(sealLines(start, lines, sha256)).toBe(fact('这一张的校验码'))
  })
})

it('is named by its day', () =>
  expect(exportName({ ...STATEMENT, lines: [], more: null })).toBe('对账单-2026-11-20.csv'))
