// Money that came in: never believed where one field differs, never paid twice, sent back whole where it is not the order's.
import fc from 'fast-check'
import { debits, inserted, moved, pieces, stepped, topics } from '../../tests/read-changes'
import { ORDER, orderStates, saleOf, SHOP, totals } from '../../tests/sale-rows'
import { at, T0 } from '../../tests/store-rows'
import { fenOf } from './money'
import { deductions, takeMoney, type Money, type MoneyFacts } from './payment-taking'

const settings = { spMchid: '1900', spAppid: 'wx1', channelFeeBps: 60, commissionBps: 100 }
const payerOpenid = 'openid-1'
/** As it was asked for. */
const moneyFor = ({ attempt }: MoneyFacts): Money => ({
  outTradeNo: attempt.outTradeNo,
  transactionId: 'T1',
  amountFen: attempt.amountFen,
  currency: 'CNY',
  spMchid: '1900',
  spAppid: 'wx1',
  subMchid: '1900000001',
  payerOpenid,
  paidAt: T0,
})
const take = (facts: MoneyFacts, money: Money = moneyFor(facts)) =>
  takeMoney(facts, money, settings, at(5), () => 'r'.repeat(22))
function taken(facts: MoneyFacts) {
  const result = take(facts)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.details)}`)
  return result.value
}

describe('money that differs in one field', () => {
  const notThe = (right: string) => fc.string().filter((text) => text !== right)
  const OTHER: readonly (readonly [field: string, change: fc.Arbitrary<Partial<Money>>])[] = [
    ['out_trade_no', fc.record({ outTradeNo: fc.string() })],
    ['sp_mchid', fc.record({ spMchid: notThe('1900') })],
    ['sp_appid', fc.record({ spAppid: notThe('wx1') })],
    ['sub_mchid', fc.record({ subMchid: notThe('1900000001') })],
    ['currency', fc.record({ currency: notThe('CNY') })],
    ['amount', fc.record({ amountFen: fc.integer().filter((fen) => fen !== 1_000) })],
    ['payer', fc.option(notThe(payerOpenid)).map((other) => ({ payerOpenid: other }))],
  ]

  it.each(OTHER)('%s: is never believed, whatever the order is', (field, changes) => {
    fc.assert(
      fc.property(changes, orderStates, (change, order) => {
        const facts = saleOf(order, 1_000, { payerOpenid })
        const refused = { ok: false, code: 'notice-refused', details: { field } }
        expect(take(facts, { ...moneyFor(facts), ...change })).toEqual(refused)
      }),
    )
  })

  it('is refused where a number that is paid comes with another transaction; the same one changes nothing', () => {
    const facts = saleOf('paid', 1_000, { state: 'succeeded', transactionId: 'T1' })
    const again = take(facts, { ...moneyFor(facts), transactionId: 'T2' })
    expect(again).toMatchObject({ ok: false, details: { field: 'transaction_id' } })
    expect(taken(facts)).toEqual([])
  })
})

it('pays a pending order: every fen is held or the fee, and what was reserved is sold', () => {
  fc.assert(
    fc.property(totals, (totalFen) => {
      const changes = taken(saleOf('pending', totalFen))
      const { feeFen } = deductions(fenOf(totalFen), settings)
      const leftFen = totalFen - feeFen
      expect(moved(changes)).toEqual({ [`held/${ORDER}`]: leftFen })
      expect(debits(changes)).toEqual({ [`held/${ORDER}`]: -leftFen, [`channel/${SHOP}`]: leftFen })
      expect(stepped(changes, 'order')).toMatchObject([{ state: 'paid', paidAttemptNo: 1, feeFen }])
      expect(stepped(changes, 'attempt')).toEqual([{ state: 'succeeded', transactionId: 'T1', paidAt: T0 }])
      expect(pieces(changes)).toEqual(['sell cup 5', 'sell bowl 1'])
      expect(inserted(changes, 'refund')).toEqual([])
    }),
  )
})

it('sends the money of another attempt, or for a closed order, back whole and leaves the order alone', () => {
  const elsewhere = orderStates.filter((state) => state !== 'pending')
  const attempts = fc.constantFrom('created', 'pending', 'unknown', 'closed')
  fc.assert(
    fc.property(elsewhere, attempts, totals, (order, state, totalFen) => {
      const changes = taken(saleOf(order, totalFen, { attemptNo: 2, state }))
      const [refund] = inserted(changes, 'refund')
      expect(refund).toMatchObject({ attemptNo: 2, amountFen: totalFen, transactionId: 'T1' })
      expect(refund?.reason).toBe(order === 'closed' ? 'late-money' : 'second-money')
      expect(moved(changes)).toEqual({ [`refunding/${refund?.refundId}`]: totalFen })
      expect(stepped(changes, 'order')).toEqual([])
      expect(pieces(changes)).toEqual([])
      expect(topics(changes)).toEqual(['refund'])
    }),
  )
})

it('takes off fee and commission, never more than there is and never more than the channel lets us', () => {
  const bps = (max: number) => fc.integer({ min: 0, max })
  fc.assert(
    fc.property(totals, bps(10_000), bps(3_000), (totalFen, channelFeeBps, commissionBps) => {
      const rates = { ...settings, channelFeeBps, commissionBps }
      const { feeFen, commissionFen } = deductions(fenOf(totalFen), rates)
      const wishedFen = Math.floor((totalFen * commissionBps + 5_000) / 10_000)
      expect(feeFen).toBe(Math.floor((totalFen * channelFeeBps + 5_000) / 10_000))
      expect(feeFen + commissionFen).toBeLessThanOrEqual(totalFen)
      expect(commissionFen).toBeLessThanOrEqual(Math.min(wishedFen, Math.floor((totalFen * 3_000) / 10_000)))
    }),
  )
  expect(deductions(fenOf(10_000), settings)).toEqual({ feeFen: 60, commissionFen: 100 })
  const dearest = { ...settings, channelFeeBps: 0, commissionBps: 3_000 }
  expect(deductions(fenOf(5), dearest)).toEqual({ feeFen: 0, commissionFen: 1 })
})
