// Refunds at the channel: asked for, and looked up by our number.
import type { Payments, RefundAsk, RefundStatus } from '../../ports/payments'
import type { Reply } from '../../ports/reply'
import { pathTo, type Client } from './client'
import { maybeTextAt, textAt } from './fields'
import { readRefundStatus } from './money-facts'
import type { PrepayConfig } from './prepay'
import { orAbsent } from './refusals'

const REFUNDS = '/v3/ecommerce/refunds'

export function refund(config: PrepayConfig, client: Client, ask: RefundAsk): Promise<Reply<RefundStatus>> {
  const body = {
    sub_mchid: ask.subMchid,
    sp_appid: config.spAppid,
    transaction_id: ask.transactionId,
    out_refund_no: ask.outRefundNo,
    reason: ask.reason,
    amount: { refund: ask.amountFen, total: ask.totalFen, currency: 'CNY' },
    notify_url: config.notifyUrl,
  }
  return client.post(`${REFUNDS}/apply`, body, ({ json }) => {
    textAt(json, 'refund_id')
    // The platform product says only that the refund was taken; its state comes by notice or query.
    return readRefundStatus(maybeTextAt(json, 'status') ?? 'PROCESSING')
  })
}

export async function queryRefund(
  client: Client,
  ask: Parameters<Payments['queryRefund']>[0],
): Promise<Reply<RefundStatus | 'absent'>> {
  const path = pathTo(`${REFUNDS}/out-refund-no/`, ask.outRefundNo)
  const reply = await client.get(path, { sub_mchid: ask.subMchid }, ({ json }) =>
    readRefundStatus(textAt(json, 'status')),
  )
  return orAbsent(reply)
}
