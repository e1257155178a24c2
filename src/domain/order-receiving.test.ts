// From the money that came to the seller's own: whatever the rates, every fen is the channel's, ours or the seller's.
import fc from 'fast-check'
import { debits, errands, inserted, moved, stepped } from '../../tests/read-changes'
import { ORDER, saleOf, SHOP, totals } from '../../tests/sale-rows'
import { at, T0 } from '../../tests/store-rows'
import { postPayment } from './ledger'
import { moneyChanges, type Change } from './change'
import { fenOf } from './money'
import {
  commissionSplit,
  commissionWaived,
  receiveOrder,
  released,
  type ReleaseBody,
} from './order-receiving'
import { deductions } from './payment-taking'

const paid = { transactionId: 'T1', subMchid: '1900000001' }
const bps = (max: number) => fc.integer({ min: 0, max })
const bodyOf = (changes: readonly Change[], wanted: string): ReleaseBody | undefined =>
  errands(changes).find(({ topic }) => topic === wanted)?.body as ReleaseBody | undefined

function receive(totalFen: number, channelFeeBps: number, commissionBps: number) {
  const { order } = saleOf('shipped', totalFen)
  const sums = deductions(order.totalFen, { spMchid: '', spAppid: '', channelFeeBps, commissionBps })
  const event = { shopId: order.shopId, orderId: order.orderId, ref: 'x', at: T0 }
  const came = moneyChanges(postPayment(event, order.totalFen, sums.feeFen))
  const received = receiveOrder({ ...order, ...sums, paidAt: T0 }, paid, 'buyer', at(1))
  return { ...sums, came, received }
}

it('frees all that is held once the commission is off: nothing stays, nothing is made', () => {
  fc.assert(
    fc.property(totals, bps(10_000), bps(3_000), (totalFen, fee, commission) => {
      const { feeFen, commissionFen, came, received } = receive(totalFen, fee, commission)
      const toSplit = bodyOf(received, 'split')
      expect(toSplit !== undefined).toBe(commissionFen > 0)
      const split = toSplit ? commissionSplit(toSplit, at(2)) : []
      const toFinish = bodyOf(toSplit ? split : received, 'finish')
      if (!toFinish) throw new Error('nothing to finish')
      const all = [...came, ...split, ...released(toFinish, at(3), at(4))]
      const sums = debits(all)
      const owedFen = (account: string): number => 0 - (sums[account] ?? 0)
      const restFen = totalFen - feeFen - commissionFen
      expect(owedFen(`held/${ORDER}`)).toBe(0)
      expect(owedFen('commission')).toBe(commissionFen)
      expect(owedFen(`payable/${SHOP}`)).toBe(restFen)
      expect(sums[`channel/${SHOP}`] ?? 0).toBe(restFen)
    }),
  )
})

it('gives the seller all of it where the channel never splits our commission off', () => {
  fc.assert(
    fc.property(totals, bps(10_000), bps(3_000), (totalFen, fee, commission) => {
      const { feeFen, commissionFen, received } = receive(totalFen, fee, commission)
      fc.pre(commissionFen > 0)
      const [release] = inserted(received, 'release')
      if (!release) throw new Error('no release')
      const waived = commissionWaived({ release, subMchid: '1900000001' }, at(2))
      expect(stepped(waived, 'order')).toEqual([{ commissionFen: 0 }])
      expect(moved(waived)).toEqual({})
      const toFinish = bodyOf(waived, 'finish')
      expect(toFinish?.release.restFen).toBe(totalFen - feeFen)
    }),
  )
})

it('throws where goods were not shipped or nothing was paid', () => {
  const { order } = saleOf('paid', 1_000)
  expect(() => receiveOrder({ ...order, paidAt: T0 }, paid, 'clock', at(1))).toThrow('shipped')
  const unpaid = { ...order, state: 'shipped', totalFen: fenOf(1), paidAt: null } as const
  expect(() => receiveOrder(unpaid, paid, 'clock', at(1))).toThrow('shipped')
})
