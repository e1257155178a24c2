// Preparing a payment: the order at the channel, and what the phone needs to open the cashier.
import { rfc3339 } from '../../domain/day'
import type { Prepay } from '../../domain/payment'
import type { PrepayAsk } from '../../ports/payments'
import type { Reply } from '../../ports/reply'
import type { Client, ClientConfig } from './client'
import { textAt } from './fields'
import { paySign } from './sign'

export interface PrepayConfig extends ClientConfig {
  /** Where the channel sends its notices: https, without a query, at most 255 characters. */
  readonly notifyUrl: string
}

const PLACES = '/v3/pay/partner/transactions'
const SECOND_MS = 1_000

export async function prepay(config: PrepayConfig, client: Client, ask: PrepayAsk): Promise<Reply<Prepay>> {
  const order = {
    sp_appid: config.spAppid,
    sp_mchid: config.spMchid,
    sub_mchid: ask.subMchid,
    description: ask.description,
    out_trade_no: ask.outTradeNo,
    time_expire: rfc3339(ask.expiresAt),
    notify_url: config.notifyUrl,
    // This is what holds the money until the goods are received.
    settle_info: { profit_sharing: true },
    amount: { total: ask.amountFen, currency: 'CNY' },
  }
  switch (ask.method) {
    case 'wechat-jsapi': {
      if (ask.openid === null) throw new Error('a JSAPI order names its payer')
      const payer = { sp_openid: ask.openid }
      return client.post(`${PLACES}/jsapi`, { ...order, payer }, ({ json }) =>
        cashierCall(config, client, textAt(json, 'prepay_id')),
      )
    }
    case 'wechat-h5': {
      // The address goes only where it must: a repeat from another network has to be the same order in the same words.
      const scene_info = { payer_client_ip: ask.clientIp, h5_info: { type: 'Wap' } }
      return client.post(`${PLACES}/h5`, { ...order, scene_info }, ({ json }) => ({
        kind: 'h5',
        url: textAt(json, 'h5_url'),
      }))
    }
    case 'wechat-native':
      return client.post(`${PLACES}/native`, order, ({ json }) => ({
        kind: 'native',
        codeUrl: textAt(json, 'code_url'),
      }))
  }
}

function cashierCall(config: PrepayConfig, client: Client, prepayId: string): Prepay {
  const call = {
    appId: config.spAppid,
    timeStamp: String(Math.floor(config.now() / SECOND_MS)),
    nonceStr: config.nonce(),
    package: `prepay_id=${prepayId}`,
  }
  return { kind: 'jsapi', ...call, signType: 'RSA', paySign: paySign(client.merchant, call) }
}
