// What the channel says of money, from an answer or a notice: a payment that came, and where a refund stands.
import { instantOf } from '../../domain/day'
import type { Paid, RefundStatus } from '../../ports/payments'
import { fenAt, maybeTextAt, OddAnswer, textAt, timeMsAt, type Json } from './fields'

/** Only reads; whether the numbers are those of our order is for the order to decide. */
export function readPaid(json: Json): Paid {
  return {
    outTradeNo: textAt(json, 'out_trade_no'),
    transactionId: textAt(json, 'transaction_id'),
    amountFen: fenAt(json, 'amount.total'),
    currency: textAt(json, 'amount.currency'),
    spMchid: textAt(json, 'sp_mchid'),
    spAppid: textAt(json, 'sp_appid'),
    subMchid: textAt(json, 'sub_mchid'),
    payerOpenid: maybeTextAt(json, 'payer.sp_openid'),
    paidAt: instantOf(timeMsAt(json, 'success_time')),
  }
}

/**
 * `ABNORMAL` (the payer's card or account could not take it) is not over: the money has left the order, and the channel
 * moves it on under the same number. Calling it failed would invite a second refund.
 */
export function readRefundStatus(status: string): RefundStatus {
  switch (status) {
    case 'SUCCESS':
      return 'succeeded'
    case 'CLOSED':
      return 'failed'
    case 'PROCESSING':
      return 'processing'
    case 'ABNORMAL':
      return 'stuck'
    default:
      throw new OddAnswer(`refund status ${status}`)
  }
}
