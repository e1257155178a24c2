// Payments through WeChat Pay's platform product, in which each seller is a sub-merchant of ours.
import type { Payments } from '../../ports/payments'
import { createClient } from './client'
import { readNotice } from './notice'
import { prepay, type PrepayConfig } from './prepay'
import { queryRefund, refund } from './refunds'
import { finish, split } from './sharing'
import { closeTrade, queryTrade } from './trades'

export function createWechatPayments(config: PrepayConfig): Payments {
  const client = createClient(config)
  const { apiV3Key, spMchid, now } = config
  const reader = { keys: client.platformKeys, apiV3Key, spMchid, now }
  return {
    prepay: (ask) => prepay(config, client, ask),
    query: (ask) => queryTrade(client, ask),
    close: (ask) => closeTrade(client, ask),
    refund: (ask) => refund(config, client, ask),
    queryRefund: (ask) => queryRefund(client, ask),
    split: (ask) => split(client, config.spAppid, ask),
    finish: (ask) => finish(client, ask),
    readNotice: async (headers, rawBody) => readNotice(reader, headers, rawBody),
  }
}
