// Orders as the merchant sees them: asked for by number, and closed.
import { type Json, MCHID, readFields } from './fields'
import type { Answer, Call, Office } from './office'
import type { Transaction } from './records'
import { refuse } from './refusal'
import { rfc3339 } from './shanghai'

const STATES = {
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  NOTPAY: '订单未支付',
  CLOSED: '订单已关闭',
} as const

export function queryByOutTradeNo(office: Office, call: Call): Answer {
  const found = office.transactions.get(call.params.out_trade_no ?? '')
  return { status: 200, body: transactionView(office, ownedBy(call, found)) }
}

export function queryByTransactionId(office: Office, call: Call): Answer {
  const found = office.paid.get(call.params.transaction_id ?? '')
  return { status: 200, body: transactionView(office, ownedBy(call, found)) }
}

/** An order that is paid cannot be closed, and one that is closed cannot be closed again: both are refused. */
export function closeOrder(office: Office, call: Call): Answer {
  const fields = readFields(call.body)
  const spMchid = fields.text('sp_mchid', MCHID)
  const subMchid = fields.text('sub_mchid', MCHID)
  const found = office.transactions.get(call.params.out_trade_no ?? '')
  if (!found || spMchid !== call.mchid || found.spMchid !== spMchid || found.subMchid !== subMchid)
    return refuse('ORDER_NOT_EXIST', '订单不存在')
  if (found.state === 'CLOSED') return refuse('ORDER_CLOSED', '订单已关闭')
  if (found.state === 'SUCCESS') return refuse('INVALID_REQUEST', '该订单已支付')
  found.state = 'CLOSED'
  office.books.note({
    atMs: office.clock.nowMs(),
    kind: 'order-closed',
    subMchid,
    outTradeNo: found.outTradeNo,
    amountFen: found.totalFen,
  })
  return { status: 204 }
}

/** What a query answers and a payment notice carries. */
export function transactionView(office: Office, transaction: Transaction): Json {
  const { payment } = transaction
  const state = payment && transaction.refundedFen > 0 ? 'REFUND' : transaction.state
  const view: Json = {
    sp_appid: office.options.spAppid,
    sp_mchid: transaction.spMchid,
    sub_mchid: transaction.subMchid,
    out_trade_no: transaction.outTradeNo,
    trade_type: transaction.tradeType,
    trade_state: state,
    trade_state_desc: STATES[state],
    attach: transaction.attach ?? '',
    amount: { total: transaction.totalFen, currency: 'CNY' },
  }
  if (transaction.subAppid !== undefined) view.sub_appid = transaction.subAppid
  if (!payment) return view
  const payer: Json = { sp_openid: payment.payerOpenid }
  if (transaction.subOpenid !== undefined) payer.sub_openid = transaction.subOpenid
  return {
    ...view,
    transaction_id: payment.transactionId,
    bank_type: payment.bankType,
    success_time: rfc3339(payment.paidAtMs),
    payer,
    amount: {
      total: transaction.totalFen,
      payer_total: transaction.totalFen,
      currency: 'CNY',
      payer_currency: 'CNY',
    },
  }
}

/** Refuses an order of somebody else in the same words as one that is not there. */
function ownedBy(call: Call, transaction: Transaction | undefined): Transaction {
  const [spMchid, subMchid] = [call.query.get('sp_mchid'), call.query.get('sub_mchid')]
  if (!spMchid || !subMchid)
    return refuse('PARAM_ERROR', '参数错误：缺少 sp_mchid 或 sub_mchid', {
      field: spMchid ? 'sub_mchid' : 'sp_mchid',
      value: null,
      issue: '为必填项',
      location: 'query',
    })
  const isTheirs =
    spMchid === call.mchid && transaction?.spMchid === spMchid && transaction.subMchid === subMchid
  return transaction && isTheirs ? transaction : refuse('ORDER_NOT_EXIST', '订单不存在')
}
