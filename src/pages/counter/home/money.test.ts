// The receipt on the counter names the sum nearest to the card, and promises no day that has passed.
import { describe, expect, it } from '@jest/globals'
import { instantOf, type Day } from '../../../domain/day'
import { fenOf as fen } from '../../../domain/money'
import { cardText, moneyStub } from './money'

const NOTHING = {
  heldFen: fen(0),
  arrivingFen: fen(0),
  arrivingOn: null,
  arrivedTodayFen: fen(0),
  arrivedFen: fen(0),
  asOf: instantOf(Date.parse('2026-11-20T10:32:00+08:00')),
}
const arriving = (on: string | null) => ({ arrivingFen: fen(39561), arrivingOn: on as Day | null })

describe('moneyStub', () => {
  it.each([
    [{}, '今天到账', 0, -1],
    [{ arrivedFen: fen(900) }, '一共到账', 900, 2],
    [{ heldFen: fen(500) }, '买家收货后下个工作日到账', 500, 0],
    [{ heldFen: fen(500), arrivedFen: fen(900) }, '买家收货后下个工作日到账', 500, 0],
    [{ heldFen: fen(500), ...arriving('2026-11-23') }, '11月23日到账', 39561, 1],
    [arriving('2026-11-20'), '今天会到账', 39561, 1],
    [arriving('2026-11-19'), '银行处理中', 39561, 1],
    [arriving(null), '待到账', 39561, 1],
    [{ ...arriving('2026-11-23'), arrivedTodayFen: fen(700), arrivedFen: fen(900) }, '今天到账', 700, 2],
  ])('%j', (sums, label, amount, at) => {
    const stub = moneyStub({ ...NOTHING, ...sums })
    expect([stub.label, stub.fen, stub.path.at]).toEqual([label, amount, at])
  })
  it('always shows all three totals', () => {
    const sums = { heldFen: fen(1), ...arriving('2026-11-23'), arrivedFen: fen(3) }
    expect(moneyStub({ ...NOTHING, ...sums }).path.stations).toEqual([
      { label: '担保中', amount: 1, note: '微信支付守着' },
      { label: '11月23日到账', amount: 39561, note: '买家收到货了' },
      { label: '已到账', amount: 3, note: '开店以来' },
    ])
  })
})

it.each([
  ['中国建设银行', '**** 0004', '建设银行 0004'],
  ['中国银行', '**** 0004', '中国银行 0004'],
  ['招商银行', '**** 0001', '招商银行 0001'],
  [null, null, ''],
])('%s %s is said as %s', (bank, mask, said) => expect(cardText(bank, mask)).toBe(said))
