// Payouts through WeChat Pay: what a seller's sub-account holds, and withdrawals from it to the seller's card.
import { fenOf } from '../../domain/money'
import type { Bank, WithdrawAsk, WithdrawState } from '../../ports/bank'
import { replied, type Reply } from '../../ports/reply'
import { createClient, pathTo, type Client, type ClientConfig } from './client'
import { fenAt, maybeTextAt, OddAnswer, textAt, type Json } from './fields'
import { orAbsent } from './refusals'

const FUND = '/v3/ecommerce/fund'

export function createWechatBank(config: ClientConfig): Bank {
  const client = createClient(config)
  return {
    available: (subMchid) =>
      client.get(pathTo(`${FUND}/balance/`, subMchid), {}, ({ json }) => ({
        availableFen: fenOf(fenAt(json, 'available_amount')),
        pendingFen: fenOf(fenAt(json, 'pending_amount')),
      })),
    withdraw: (ask) => withdraw(client, ask),
    async query(ask) {
      const found = await look(client, ask)
      if (found.kind !== 'ok') return found
      return replied(found.value === 'absent' ? { state: 'absent' } : found.value.state)
    },
  }
}

/**
 * The channel remembers a number for six days only; sent later, the same number pays a second time. So an instruction
 * is looked for before it is sent.
 */
async function withdraw(client: Client, ask: WithdrawAsk): Promise<Reply<{ readonly withdrawId: string }>> {
  const found = await look(client, ask)
  if (found.kind !== 'ok') return found
  if (found.value !== 'absent') return replied({ withdrawId: found.value.withdrawId })
  const body = {
    sub_mchid: ask.subMchid,
    out_request_no: ask.outRequestNo,
    amount: ask.amountFen,
    remark: ask.remark,
    account_type: 'BASIC',
  }
  return client.post(`${FUND}/withdraw`, body, ({ json }) => ({ withdrawId: textAt(json, 'withdraw_id') }))
}

interface Withdrawal {
  readonly withdrawId: string
  readonly state: WithdrawState
}

async function look(
  client: Client,
  ask: { readonly subMchid: string; readonly outRequestNo: string },
): Promise<Reply<Withdrawal | 'absent'>> {
  const path = pathTo(`${FUND}/withdraw/out-request-no/`, ask.outRequestNo)
  const reply = await client.get(path, { sub_mchid: ask.subMchid }, ({ json }) => ({
    withdrawId: textAt(json, 'withdraw_id'),
    state: readState(json),
  }))
  return orAbsent(reply)
}

function readState(json: Json): WithdrawState {
  const status = textAt(json, 'status')
  switch (status) {
    case 'INIT':
    case 'CREATE_SUCCESS':
      return { state: 'processing' }
    case 'SUCCESS':
      return { state: 'paid' }
    // Refused by the bank, sent back by it, or called off: in each case the money is in the sub-account again.
    case 'FAIL':
    case 'REFUND':
    case 'CLOSE':
      return { state: 'returned', reason: maybeTextAt(json, 'reason') ?? status }
    default:
      throw new OddAnswer(`withdrawal status ${status}`)
  }
}
