// Refunds: out of the order's frozen money, then the shop's balance, with the channel's fee given back in proportion.
import { feeShare } from './books'
import { type Fields, fingerprint, CHANNEL_NO, maybeNotifyUrl, MCHID, readFields, REFUND_NO } from './fields'
import { type Answer, type Call, type Office, takePlan } from './office'
import type { Payment, Refund, Transaction } from './records'
import { refuse } from './refusal'
import { backToOrder, settleRelease } from './release'
import { DAY_MS, rfc3339 } from './shanghai'

const REFUND_WITHIN_MS = 365 * DAY_MS
const REFUNDS_MAX = 50
const SUB_MERCHANT = 'REFUND_SOURCE_SUB_MERCHANT'
const PARTNER_ADVANCE = 'REFUND_SOURCE_PARTNER_ADVANCE'

export function applyRefund(office: Office, call: Call): Answer {
  const asked = fingerprint(call.body)
  const fields = readFields(call.body)
  const outRefundNo = fields.text('out_refund_no', REFUND_NO)
  const known = office.refunds.get(outRefundNo)
  if (known && known.fingerprint !== asked) refuse('INVALID_REQUEST', '商户退款单号已使用，且参数不一致')
  if (known) return { status: 200, body: acceptedView(known) }
  const transaction = findOrder(office, call, fields)
  const refund = readRefund(office, fields, transaction, outRefundNo, asked)
  take(office, refund)
  return { status: 200, body: acceptedView(refund) }
}

export function queryRefund(office: Office, call: Call): Answer {
  const found = office.refunds.get(call.params.out_refund_no ?? '')
  const { transaction } = found ?? {}
  if (!found || transaction?.spMchid !== call.mchid || transaction.subMchid !== call.query.get('sub_mchid'))
    return refuse('RESOURCE_NOT_EXISTS', '退款单不存在')
  return { status: 200, body: refundView(found) }
}

/** Ends a refund, or moves a stuck one on; false when it has ended already. */
export function settleRefund(
  office: Office,
  refund: Refund,
  outcome: 'SUCCESS' | 'ABNORMAL' | 'CLOSED',
  atMs: number,
): boolean {
  if (refund.status === 'SUCCESS' || refund.status === 'CLOSED') return false
  const { transaction } = refund
  refund.status = outcome
  refund.endedAtMs = atMs
  if (outcome === 'SUCCESS')
    office.books.move(transaction.subMchid, 'refunding', 'refunded', refund.amountFen)
  if (outcome === 'CLOSED') giveBack(office, refund)
  note(office, refund, EVENTS[outcome], atMs)
  announce(office, refund, outcome)
  return true
}

const EVENTS = { SUCCESS: 'refund-succeeded', ABNORMAL: 'refund-abnormal', CLOSED: 'refund-closed' } as const

function findOrder(office: Office, call: Call, fields: Fields): Transaction {
  const subMchid = fields.text('sub_mchid', MCHID)
  const spAppid = fields.text('sp_appid', { max: 32 })
  const transactionId = fields.maybeText('transaction_id', CHANNEL_NO)
  const outTradeNo = fields.maybeText('out_trade_no', REFUND_NO)
  if (spAppid !== office.options.spAppid) refuse('APPID_MCHID_NOT_MATCH', 'AppID 和商户号不匹配')
  if (transactionId === undefined && outTradeNo === undefined)
    fields.fail('transaction_id', '与 out_trade_no 二选一')
  const found =
    transactionId === undefined ? office.transactions.get(outTradeNo ?? '') : office.paid.get(transactionId)
  if (!found?.payment || found.spMchid !== call.mchid || found.subMchid !== subMchid)
    return refuse('RESOURCE_NOT_EXISTS', '订单不存在')
  if (outTradeNo !== undefined && found.outTradeNo !== outTradeNo)
    return refuse('INVALID_REQUEST', '微信订单号与商户订单号不一致')
  return found
}

function readRefund(
  office: Office,
  fields: Fields,
  transaction: Transaction,
  outRefundNo: string,
  asked: string,
): Refund {
  const nowMs = office.clock.nowMs()
  const amountFen = fields.fen('amount.refund')
  const reason = fields.maybeText('reason', { max: 80 })
  const account = fields.maybeText('refund_account', { max: 32 }) ?? SUB_MERCHANT
  if (account !== SUB_MERCHANT && account !== PARTNER_ADVANCE) fields.fail('refund_account', '未知的出资商户')
  if ((fields.maybeText('amount.currency', { max: 18 }) ?? 'CNY') !== 'CNY')
    fields.fail('amount.currency', '仅支持 CNY')
  if (fields.fen('amount.total') !== transaction.totalFen) refuse('INVALID_REQUEST', '订单金额与支付时不一致')
  if (transaction.refundedFen + amountFen > transaction.totalFen)
    refuse('INVALID_REQUEST', '申请退款金额大于订单可退金额')
  if (transaction.refundCount >= REFUNDS_MAX) refuse('INVALID_REQUEST', '部分退款次数超过上限')
  const payment = paymentOf(transaction)
  if (nowMs - payment.paidAtMs > REFUND_WITHIN_MS) refuse('INVALID_REQUEST', '订单已超过可退款期限')
  return {
    transaction,
    outRefundNo,
    refundId: office.ids.number('50R', nowMs),
    reason,
    amountFen,
    feeBackFen: feeBack(transaction, payment.feeFen, amountFen),
    source: account === PARTNER_ADVANCE ? 'platform' : sourceOf(office, transaction),
    status: 'PROCESSING',
    notifyUrl: maybeNotifyUrl(fields, office.options.allowPlainNotify ?? false),
    fingerprint: asked,
    createdAtMs: nowMs,
    endedAtMs: undefined,
  }
}

/** Counted from what was given back so far, so that the parts add up to the whole fee whatever their sizes. */
function feeBack(transaction: Transaction, feeFen: number, amountFen: number): number {
  const afterFen = transaction.refundedFen + amountFen
  return Math.max(0, feeShare(feeFen, afterFen, transaction.totalFen) - transaction.feeReturnedFen)
}

function sourceOf(office: Office, transaction: Transaction): 'frozen' | 'available' {
  if (transaction.release) settleRelease(office, transaction.release, office.clock.nowMs())
  return transaction.profitSharing && transaction.unfrozen === 'no' ? 'frozen' : 'available'
}

function take(office: Office, refund: Refund): void {
  const { transaction, source } = refund
  const { subMchid } = transaction
  const netFen = refund.amountFen - refund.feeBackFen
  const withinFen = source === 'frozen' ? transaction.frozenFen : office.books.inPot(subMchid, source)
  if (netFen > withinFen) refuse('NOT_ENOUGH', '余额不足')
  office.refunds.set(refund.outRefundNo, refund)
  transaction.refundedFen += refund.amountFen
  transaction.refundCount += 1
  transaction.feeReturnedFen += refund.feeBackFen
  if (source === 'frozen') transaction.frozenFen -= netFen
  office.books.move(subMchid, 'fee', 'refunding', refund.feeBackFen)
  office.books.move(subMchid, source, 'refunding', netFen)
  note(office, refund, 'refund-accepted', refund.createdAtMs)
  const outcome = takePlan(office.refundPlans, refund.outRefundNo) ?? 'SUCCESS'
  if (outcome === 'HOLD') return
  const dueMs = refund.createdAtMs + office.options.settleDelayMs
  office.effects.at(dueMs, { kind: 'end-refund', refund, outcome })
}

function giveBack(office: Office, refund: Refund): void {
  const { transaction } = refund
  const netFen = refund.amountFen - refund.feeBackFen
  transaction.refundedFen -= refund.amountFen
  transaction.feeReturnedFen -= refund.feeBackFen
  if (refund.source === 'platform') office.books.move(transaction.subMchid, 'refunding', 'platform', netFen)
  else backToOrder(office, transaction, 'refunding', netFen)
  office.books.move(transaction.subMchid, 'refunding', 'fee', refund.feeBackFen)
}

function announce(office: Office, refund: Refund, outcome: 'SUCCESS' | 'ABNORMAL' | 'CLOSED'): void {
  if (refund.notifyUrl === undefined) return
  const { transaction } = refund
  const { create_time: _made, status, amount, ...view } = refundView(refund)
  office.notices.send({
    url: refund.notifyUrl,
    eventType: `REFUND.${outcome}`,
    originalType: 'refund',
    summary: { SUCCESS: '退款成功', ABNORMAL: '退款异常', CLOSED: '退款关闭' }[outcome],
    about: refund.outRefundNo,
    resource: {
      sp_mchid: transaction.spMchid,
      sub_mchid: transaction.subMchid,
      ...view,
      refund_status: status,
      amount: {
        total: transaction.totalFen,
        payer_total: transaction.totalFen,
        refund: amount.refund,
        payer_refund: amount.payer_refund,
      },
    },
  })
}

function acceptedView(refund: Refund) {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    create_time: rfc3339(refund.createdAtMs),
    amount: {
      refund: refund.amountFen,
      payer_refund: refund.amountFen,
      discount_refund: 0,
      currency: 'CNY',
      ...(refund.source === 'platform' ? { advance: refund.amountFen - refund.feeBackFen } : {}),
    },
    refund_account: refund.source === 'platform' ? PARTNER_ADVANCE : SUB_MERCHANT,
  }
}

function refundView(refund: Refund) {
  const { transaction } = refund
  return {
    ...acceptedView(refund),
    transaction_id: paymentOf(transaction).transactionId,
    out_trade_no: transaction.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    funds_account: refund.source === 'frozen' ? 'UNSETTLED' : 'AVAILABLE',
    status: refund.status,
    ...(refund.status === 'SUCCESS' && refund.endedAtMs !== undefined
      ? { success_time: rfc3339(refund.endedAtMs) }
      : {}),
  }
}

function paymentOf(transaction: Transaction): Payment {
  if (!transaction.payment) throw new Error(`order ${transaction.outTradeNo} was not paid`)
  return transaction.payment
}

function note(
  office: Office,
  refund: Refund,
  kind: 'refund-accepted' | 'refund-succeeded' | 'refund-closed' | 'refund-abnormal',
  atMs: number,
): void {
  office.books.note({
    atMs,
    kind,
    subMchid: refund.transaction.subMchid,
    outTradeNo: refund.transaction.outTradeNo,
    transactionId: paymentOf(refund.transaction).transactionId,
    number: refund.outRefundNo,
    amountFen: refund.amountFen,
    feeFen: refund.feeBackFen,
  })
}
