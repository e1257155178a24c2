// What the outside does with money: buyers at the cashier, notices that go astray, refunds and withdrawals that end badly.
import { outTradeNo, type OrderId, type ShopId } from '../../src/domain/ids'
import type { Scheduler } from './scheduler'
import type { Chance } from './chance'
import type { Simulation } from './simulation'
import type { Somebody } from './town'

const HOUR_MS = 3_600_000
const COPIES_MAX = 5
const LATE_MS_MAX = 24 * HOUR_MS
const MINUTE_MS = 60_000

export interface Bill {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly attemptNo: number
}

/** Pays what the cashier shows; `evenIfOver` is the money that no merchant can keep out. */
export function payAtCashier(
  simulation: Simulation,
  bill: Bill,
  payer: Somebody,
  evenIfOver = false,
): boolean {
  const { channel, chance, faults } = simulation
  const number = outTradeNo(bill.shopId, bill.orderId, bill.attemptNo)
  const view = channel.pay.control.cashier(number)
  if (!view) return false
  if (view.state !== 'paid' && faults.happens('notice-forged')) {
    channel.pay.control.notices.forgePayment(number)
    if (chance.flip(0.5)) return false
  }
  const taken = view.state === 'payable' || (evenIfOver && view.state !== 'paid')
  if (!taken) return false
  spoilNotice(simulation, number, view.totalFen)
  const payerOpenid = view.payerOpenid ?? payer.openid ?? `oFriend${payer.personId.slice(0, 8)}`
  return channel.pay.control.pay(number, { payerOpenid, evenIfOver }).ok
}

/** Plants at most one fault on the next notice about a number; without an amount it may come late, but it comes. */
function spoilNotice({ channel, chance, faults }: Simulation, about: string, totalFen: number | null): void {
  const { notices } = channel.pay.control
  if (totalFen !== null && faults.happens('notice-lost')) notices.drop(about)
  else if (faults.happens('notice-late')) notices.delay(chance.between(MINUTE_MS, LATE_MS_MAX), about)
  else if (faults.happens('notice-duplicate')) notices.duplicate(chance.between(1, COPIES_MAX), about)
  else if (faults.happens('notice-overtaken')) notices.reorder(about)
  else if (faults.happens('notice-bad-signature')) notices.badSignature('wrong-key', about)
  else if (totalFen !== null && faults.happens('notice-wrong-amount')) {
    notices.wrongAmount(chance.pick([1, totalFen + 1, Math.max(1, totalFen - 1)]), about)
  }
}

/** Hears each request to the channel before it is served, and decides how what it asks for will end. */
export function planEnding(simulation: () => Simulation): (path: string, body: string) => void {
  return (path, body) => {
    const { channel, chance, faults } = simulation()
    if (path.endsWith('/refunds/apply')) {
      const { out_refund_no: number } = JSON.parse(body) as { out_refund_no: string }
      if (channel.pay.books.refunds().some(({ outRefundNo }) => outRefundNo === number)) return
      if (faults.happens('notice-lost')) channel.pay.control.notices.drop(number)
      else spoilNotice(simulation(), number, null)
      if (faults.happens('refund-closed')) channel.pay.control.planRefund('CLOSED', number)
      const slow = faults.happens('refund-slow')
      if (!slow && !faults.happens('refund-abnormal')) return
      channel.pay.control.planRefund(slow ? 'HOLD' : 'ABNORMAL', number)
      later(simulation(), 'refund desk', chance.between(MINUTE_MS, 30 * HOUR_MS), () => {
        channel.pay.control.settleRefund(number, 'SUCCESS')
      })
    }
    if (path.endsWith('/fund/withdraw') && faults.happens('bank-return')) {
      const { out_request_no: number } = JSON.parse(body) as { out_request_no: string }
      later(simulation(), 'bank', chance.between(1, 8 * HOUR_MS), () => {
        // A return after the bank's own "done" is another story, told in the findings of the model.
        const known = channel.pay.books.withdrawals().find(({ outRequestNo }) => outRequestNo === number)
        if (known?.status !== 'CREATE_SUCCESS') return
        channel.pay.control.settleWithdraw(number, chance.pick(['REFUND', 'FAIL'] as const))
      })
    }
  }
}

function later(
  { scheduler }: { scheduler: Scheduler },
  name: string,
  afterMs: number,
  work: () => void,
): void {
  scheduler.spawn(name, null, async () => {
    await scheduler.sleep(name, afterMs)
    work()
  })
}

/** A pause between two taps: mostly seconds, now and then longer than an order lives. */
export function pauseMs(chance: Chance): number {
  return chance.pick([
    chance.between(1, 3_000),
    chance.between(1_000, 60_000),
    chance.between(1, 40 * MINUTE_MS),
  ])
}
