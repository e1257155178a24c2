// A refund's ends: what was owed back is gone to the last fen or owed still, and it ends once.
import fc from 'fast-check'
import { debits, inserted, moved } from '../../tests/read-changes'
import { saleOf, SHOP, totals } from '../../tests/sale-rows'
import { at } from '../../tests/store-rows'
import { takeMoney } from './payment-taking'
import type { Refund, RefundState } from './refund'
import { endRefund, isUnderWay, refundSent } from './refunding'

/** The changes that late money brings, and its refund. */
function late(totalFen: number) {
  const facts = saleOf('closed', totalFen)
  const { outTradeNo, amountFen } = facts.attempt
  const settings = { spMchid: '1900', spAppid: 'wx1', channelFeeBps: 60, commissionBps: 0 }
  const ours = { spMchid: '1900', spAppid: 'wx1', subMchid: '1900000001', payerOpenid: null }
  const money = { outTradeNo, amountFen, transactionId: 'T1', currency: 'CNY', ...ours, paidAt: at(1) }
  const taken = takeMoney(facts, money, settings, at(2), () => 'r'.repeat(22))
  const [refund] = taken.ok ? inserted(taken.value, 'refund') : []
  if (!taken.ok || !refund) throw new Error('no refund')
  return { changes: taken.value, refund }
}

it('leaves nothing in any account once the payer has everything back', () => {
  fc.assert(
    fc.property(totals, (totalFen) => {
      const { changes, refund } = late(totalFen)
      const ended = endRefund(refund, 'succeeded', at(3))
      expect(moved(ended)).toEqual({ [`refunding/${refund.refundId}`]: -totalFen })
      expect(debits([...changes, ...ended])).toEqual({
        [`refunding/${refund.refundId}`]: 0,
        [`channel/${SHOP}`]: 0,
      })
    }),
  )
})

it('keeps the money owed where the channel gave up', () => {
  const { refund } = late(1_000)
  const guard = { from: ['approved', 'sending'], rev: refund.rev }
  const set = { state: 'failed', endedAt: at(3) }
  const key = { refundId: refund.refundId }
  expect(endRefund(refund, 'failed', at(3))).toEqual([{ kind: 'step', table: 'refund', key, ...guard, set }])
})

it('ends and is sent only from where it still goes on, and as it was decided upon', () => {
  const { refund } = late(1_000)
  const stale: Refund = { ...refund, rev: 7 }
  expect(endRefund(stale, 'succeeded', at(3))[0]).toMatchObject({ from: ['approved', 'sending'], rev: 7 })
  expect(refundSent(stale)).toMatchObject({ from: ['approved'], rev: 7, set: { state: 'sending' } })
  const states: RefundState[] = ['asked', 'approved', 'rejected', 'sending', 'succeeded', 'failed']
  expect(states.filter((state) => isUnderWay({ ...refund, state }))).toEqual(['approved', 'sending'])
})
