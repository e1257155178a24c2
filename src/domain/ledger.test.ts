// The money table: each event moves what its row says, and all accounts together always come to nothing.
import fc from 'fast-check'
import { instantOf } from './day'
import { outTradeNo, readOutTradeNo, type OrderId, type PayoutId, type RefundId, type ShopId } from './ids'
import {
  floorMoves,
  postCommission,
  postPayment,
  postPayout,
  postPayoutPaid,
  postPayoutReturned,
  postRefundSucceeded,
  postRelease,
  postStrayMoney,
  type Transfer,
} from './ledger'
import { fenOf } from './money'

const shopId = 'shop0001' as ShopId
const orderId = 'o'.repeat(22) as OrderId
const refundId = 'r'.repeat(22) as RefundId
const payoutId = 'p'.repeat(22) as PayoutId
const event = { shopId, orderId, ref: 'x', at: instantOf(0) }

/** Debit minus credit per account. */
function balances(transfers: readonly Transfer[]): Map<string, number> {
  const sums = new Map<string, number>()
  transfers.forEach(({ debit, credit, amountFen }) => {
    sums.set(debit, (sums.get(debit) ?? 0) + amountFen)
    sums.set(credit, (sums.get(credit) ?? 0) - amountFen)
  })
  return sums
}

describe('the ledger', () => {
  it('ends a sale with everything paid out and nothing held', () => {
    const sale = [
      ...postPayment(event, fenOf(10_000), fenOf(60)),
      ...postCommission(event, fenOf(100)),
      ...postRelease(event, fenOf(9_840)),
      ...postPayout(event, payoutId, fenOf(9_840)),
      ...postPayoutPaid(event, payoutId, fenOf(9_840)),
    ]
    const sums = balances(sale)
    expect(sums.get(`held/${orderId}`)).toBe(0)
    expect(sums.get(`payable/${shopId}`)).toBe(0)
    expect(sums.get(`payout/${payoutId}`)).toBe(0)
    expect(sums.get(`channel/${shopId}`)).toBe(0)
    expect(sums.get('channel/platform')).toBe(100)
    expect(sums.get('commission')).toBe(-100)
  })

  it('lets a stray payment come and go, and a returned payout be payable again', () => {
    const stray = [
      ...postStrayMoney(event, refundId, fenOf(7_200)),
      ...postRefundSucceeded(event, refundId, fenOf(7_200)),
    ]
    expect(Array.from(balances(stray).values())).toEqual([0, 0])
    const back = [...postPayout(event, payoutId, fenOf(5)), ...postPayoutReturned(event, payoutId, fenOf(5))]
    expect(Array.from(balances(back).values())).toEqual([0, 0])
  })

  it('comes to nothing over all accounts, and its floors are the same sums', () => {
    const amount = fc.integer({ min: 0, max: 50_000_000 }).map(fenOf)
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 3, maxLength: 3 }),
        ([a = fenOf(0), b = fenOf(0), c = fenOf(0)]) => {
          const all = [
            ...postPayment(event, a, b),
            ...postRelease(event, c),
            ...postStrayMoney(event, refundId, b),
          ]
          const sums = balances(all)
          expect(Array.from(sums.values()).reduce((total, sum) => total + sum, 0)).toBe(0)
          floorMoves(all).forEach(({ account, byFen }) => expect(byFen + (sums.get(account) ?? 0)).toBe(0))
          expect(floorMoves(all).some(({ account }) => account.startsWith('channel/'))).toBe(false)
        },
      ),
    )
  })

  it('writes no transfer of nothing', () => {
    expect(postPayment(event, fenOf(1), fenOf(0))).toHaveLength(1)
  })
})

describe('the channel number of a payment', () => {
  it('leads back to shop, order and attempt', () => {
    const number = outTradeNo(shopId, orderId, 7)
    expect(number).toHaveLength(32)
    expect(readOutTradeNo(number)).toEqual({ shopId, orderId, attemptNo: 7 })
    expect(readOutTradeNo(`${number}0`)).toBeNull()
    expect(readOutTradeNo('x')).toBeNull()
  })
})
