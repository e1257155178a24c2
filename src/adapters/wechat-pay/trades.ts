// An order at the channel by our number: how it stands, and closing it.
import type { TradeAsk, TradeState } from '../../ports/payments'
import { replied, type Reply } from '../../ports/reply'
import { pathTo, type Client } from './client'
import { OddAnswer, textAt, type Json } from './fields'
import { readPaid } from './money-facts'
import { isAbsent, type Refused } from './refusals'

const TRADE = '/v3/pay/partner/transactions/out-trade-no/'

export async function queryTrade(client: Client, ask: TradeAsk): Promise<Reply<TradeState>> {
  const { mchid } = client.merchant
  const numbers = { sp_mchid: mchid, sub_mchid: ask.subMchid }
  const reply = await client.get(pathTo(TRADE, ask.outTradeNo), numbers, ({ json }) => readTrade(json))
  return reply.kind === 'refused' && isAbsent(reply) ? replied({ state: 'absent' }) : reply
}

export async function closeTrade(client: Client, ask: TradeAsk): Promise<Reply<'closed' | 'paid'>> {
  const body = { sp_mchid: client.merchant.mchid, sub_mchid: ask.subMchid }
  const reply = await client.post(pathTo(TRADE, ask.outTradeNo, '/close'), body, () => 'closed' as const)
  return reply.kind === 'refused' ? whyNotClosed(client, ask, reply) : reply
}

function readTrade(json: Json): TradeState {
  const state = textAt(json, 'trade_state')
  switch (state) {
    case 'SUCCESS':
    // The money came and some of it went back: that it came is what was asked.
    case 'REFUND':
      return { state: 'paid', ...readPaid(json) }
    case 'NOTPAY':
    case 'USERPAYING':
    case 'PAYERROR':
      return { state: 'open' }
    case 'CLOSED':
    case 'REVOKED':
      return { state: 'closed' }
    default:
      throw new OddAnswer(`trade state ${state}`)
  }
}

/**
 * Paid, closed already, or never there: the documents give several codes for each, one of them for much else too. So
 * whatever the refusal, the order itself is asked.
 */
async function whyNotClosed(
  client: Client,
  ask: TradeAsk,
  refused: Refused,
): Promise<Reply<'closed' | 'paid'>> {
  const found = await queryTrade(client, ask)
  if (found.kind !== 'ok') return found
  if (found.value.state === 'open') return refused
  return replied(found.value.state === 'paid' ? 'paid' : 'closed')
}
