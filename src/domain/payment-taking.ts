// Money that came in: compared with what was asked for, then it pays the order or starts its way back.
import { errand, insert, moneyChanges, moveStock, stepRow, type Change } from './change'
import type { Instant } from './day'
import type { RefundId } from './ids'
import type { Invitation } from './invitation'
import { postPayment, postStrayMoney } from './ledger'
import { fenOf, shareOf, subtract, type Fen } from './money'
import type { Order, OrderLine } from './order'
import type { Attempt } from './payment'
import type { Refund } from './refund'
import { COMMISSION_BPS_MAX } from './release'
import { tellNewOrder } from './telling'
import { assert, ok, refuse, type Result } from './result'
import type { Shop } from './shop'

/** What the channel says of the money. */
export interface Money {
  readonly outTradeNo: string
  readonly transactionId: string
  readonly amountFen: number
  readonly currency: string
  readonly spMchid: string
  readonly spAppid: string
  readonly subMchid: string
  readonly payerOpenid: string | null
  readonly paidAt: Instant
}

export interface MoneyFacts {
  readonly shop: Shop
  readonly order: Order
  readonly attempt: Attempt
  readonly lines: readonly OrderLine[]
  readonly invitation: Invitation | null
}

export interface MoneySettings {
  readonly spMchid: string
  readonly spAppid: string
  readonly channelFeeBps: number
  readonly commissionBps: number
}

/**
 * Changes that take the money in: none when this attempt's money is in already. Refused with `notice-refused` and the
 * differing field when the money is not what was asked for. The payer is compared where the method binds one: a code
 * can be scanned by a friend.
 */
export function takeMoney(
  facts: MoneyFacts,
  money: Money,
  settings: MoneySettings,
  now: Instant,
  newRefundId: () => string,
): Result<readonly Change[]> {
  const field = difference(facts, money, settings)
  if (field) return refuse('notice-refused', { field })
  if (facts.attempt.state === 'succeeded') return ok([])
  return ok([
    attemptSucceeded(facts.attempt, money),
    ...(facts.order.state === 'pending'
      ? payOrder(facts, money, settings, now)
      : sendBack(facts, money, now, newRefundId() as RefundId)),
  ])
}

function difference({ shop, attempt }: MoneyFacts, money: Money, settings: MoneySettings): string | null {
  if (money.outTradeNo !== attempt.outTradeNo) return 'out_trade_no'
  if (money.spMchid !== settings.spMchid) return 'sp_mchid'
  if (money.spAppid !== settings.spAppid) return 'sp_appid'
  if (money.subMchid !== shop.subMchid) return 'sub_mchid'
  if (money.currency !== 'CNY') return 'currency'
  if (money.amountFen !== attempt.amountFen) return 'amount'
  if (attempt.payerOpenid !== null && money.payerOpenid !== attempt.payerOpenid) return 'payer'
  if (attempt.transactionId !== null && attempt.transactionId !== money.transactionId) return 'transaction_id'
  return null
}

function attemptSucceeded({ orderId, attemptNo, rev }: Attempt, money: Money): Change {
  const { transactionId, paidAt } = money
  return stepRow('attempt', { orderId, attemptNo }, { rev }, { state: 'succeeded', transactionId, paidAt })
}

function payOrder(facts: MoneyFacts, money: Money, settings: MoneySettings, now: Instant): Change[] {
  const { order, attempt, lines, invitation } = facts
  const { shopId, orderId, totalFen } = order
  const { feeFen, commissionFen } = deductions(totalFen, settings)
  const event = { shopId, orderId, ref: attempt.outTradeNo, at: now }
  return [
    stepRow(
      'order',
      { orderId },
      { from: ['pending'], rev: order.rev },
      { state: 'paid', paidAttemptNo: attempt.attemptNo, paidAt: money.paidAt, feeFen, commissionFen },
    ),
    insert('orderStep', { shopId, orderId, from: 'pending', to: 'paid', by: 'channel', at: now }),
    ...sell(lines, now),
    ...(invitation ? [invitationPaid(invitation)] : []),
    ...moneyChanges(postPayment(event, totalFen, feeFen)),
    insert('message', { shopId, kind: 'new-order', ref: orderId, title: order.title, at: now, readAt: null }),
    tellNewOrder(order, now),
    errand('feed-buyer-list', `${orderId}/paid`, { orderId }, now),
  ]
}

/** The channel's own fee and our commission; together never more than the channel lets us split off. */
export function deductions(totalFen: Fen, settings: MoneySettings): { feeFen: Fen; commissionFen: Fen } {
  assert(settings.commissionBps <= COMMISSION_BPS_MAX, 'a commission is at most what the channel allows')
  const feeFen = shareOf(totalFen, settings.channelFeeBps)
  const rest = subtract(totalFen, feeFen)
  const wished = shareOf(totalFen, settings.commissionBps)
  const cap = Math.floor((totalFen * COMMISSION_BPS_MAX) / 10_000)
  return { feeFen, commissionFen: fenOf(Math.min(wished, rest, cap)) }
}

function invitationPaid({ invitationId, rev }: Invitation): Change {
  return stepRow('invitation', { invitationId }, { from: ['claimed'], rev }, { state: 'paid' })
}

function sell(lines: readonly OrderLine[], now: Instant): Change[] {
  return stockOf(lines).map(({ skuId, quantity, orderId }) =>
    moveStock('sell', skuId, quantity, orderId, now),
  )
}

/** What an order took from each SKU, lines of one SKU summed. */
export function stockOf(
  lines: readonly OrderLine[],
): { skuId: NonNullable<OrderLine['skuId']>; quantity: number; orderId: OrderLine['orderId'] }[] {
  const sums = new Map<NonNullable<OrderLine['skuId']>, number>()
  lines.forEach(({ skuId, quantity }) => skuId !== null && sums.set(skuId, (sums.get(skuId) ?? 0) + quantity))
  const orderId = lines[0] ? lines[0].orderId : ('' as OrderLine['orderId'])
  return Array.from(sums, ([skuId, quantity]) => ({ skuId, quantity, orderId }))
}

/** Late or second money: owed back from the first moment, under a refund number of its own. */
function sendBack(
  { order, attempt, shop }: MoneyFacts,
  money: Money,
  now: Instant,
  refundId: RefundId,
): Change[] {
  const { shopId, orderId } = order
  const refund: Refund = {
    shopId,
    refundId,
    orderId,
    attemptNo: attempt.attemptNo,
    state: 'approved',
    reason: order.state === 'closed' ? 'late-money' : 'second-money',
    amountFen: attempt.amountFen,
    totalFen: attempt.amountFen,
    transactionId: money.transactionId,
    outRefundNo: `${shopId}${refundId}`,
    askedAt: now,
    endedAt: null,
    rev: 1,
  }
  const event = { shopId, orderId, ref: attempt.outTradeNo, at: now }
  return [
    insert('refund', refund),
    ...moneyChanges(postStrayMoney(event, refundId, attempt.amountFen)),
    insert('message', {
      shopId,
      kind: 'late-money',
      ref: refundId,
      title: order.title,
      at: now,
      readAt: null,
    }),
    errand('refund', refundId, { refundId, subMchid: shop.subMchid }, now),
  ]
}
