// Held money on its way: our commission split off, then the rest freed to the seller.
import { instantOf, type Instant } from '../../domain/day'
import type { FinishAsk, SplitAsk } from '../../ports/payments'
import { replied, unknown, type Reply } from '../../ports/reply'
import { pathTo, type Client, type Signed } from './client'
import { fenAt, listAt, maybeTextAt, OddAnswer, textAt, timeMsAt, type Json } from './fields'

const SHARING = '/v3/ecommerce/profitsharing'
/** Part of what makes a repeat the same request, so they never change for a number already sent. */
const COMMISSION = '平台技术服务费'
const FINISHED = '交易完成'

/** Split and release are accepted at once and done a little later, so each is asked for and then looked at. */
export async function split(
  client: Client,
  spAppid: string,
  ask: SplitAsk,
): Promise<Reply<'finished' | 'processing'>> {
  const { mchid } = client.merchant
  const receiver = {
    type: 'MERCHANT_ID',
    receiver_account: mchid,
    amount: ask.amountFen,
    description: COMMISSION,
  }
  const body = { appid: spAppid, ...numbersOf(ask), receivers: [receiver], finish: false }
  const accepted = await client.post(`${SHARING}/orders`, body, ({ json }) => textAt(json, 'order_id'))
  if (accepted.kind !== 'ok') return accepted
  const done = await look(client, ask)
  if (done.kind !== 'ok') return done
  const { finished, failure } = done.value
  if (!finished) return replied('processing')
  return failure === null ? replied('finished') : { kind: 'refused', code: failure, message: '分账未成功' }
}

export async function finish(
  client: Client,
  ask: FinishAsk,
): Promise<Reply<{ readonly finishedAt: Instant }>> {
  const body = { ...numbersOf(ask), description: FINISHED }
  const accepted = await client.post(`${SHARING}/finish-order`, body, ({ json }) => textAt(json, 'order_id'))
  if (accepted.kind === 'refused') return nothingLeft(client, ask, accepted)
  if (accepted.kind !== 'ok') return accepted
  const done = await look(client, ask)
  if (done.kind !== 'ok') return done
  const { finished, failure, at } = done.value
  if (!finished) return unknown('the release is under way')
  return failure === null ? replied({ finishedAt: at }) : unknown(`the release ended with ${failure}`)
}

/** The channel frees held money by itself after 180 days, and refuses to do so again: then it is done all the same. */
async function nothingLeft(
  client: Client,
  { transactionId }: FinishAsk,
  refused: Reply<never>,
): Promise<Reply<{ readonly finishedAt: Instant }>> {
  const left = await client.get(
    pathTo(`${SHARING}/orders/`, transactionId, '/amounts'),
    {},
    ({ json, signedAt }) => ({
      unsplitFen: fenAt(json, 'unsplit_amount'),
      signedAt,
    }),
  )
  return left.kind === 'ok' && left.value.unsplitFen === 0
    ? replied({ finishedAt: left.value.signedAt })
    : refused
}

interface Progress {
  readonly finished: boolean
  /** Why a receiver got nothing; null when all did. */
  readonly failure: string | null
  readonly at: Instant
}

function look(client: Client, ask: FinishAsk): Promise<Reply<Progress>> {
  return client.get(`${SHARING}/orders`, numbersOf(ask), readProgress)
}

function readProgress({ json, signedAt }: Signed): Progress {
  const status = textAt(json, 'status')
  if (status !== 'FINISHED' && status !== 'PROCESSING') throw new OddAnswer(`sharing status ${status}`)
  const receivers = listAt(json, 'receivers')
  const closed = receivers.find((receiver) => maybeTextAt(receiver, 'result') === 'CLOSED')
  const times = receivers.filter(hasEnded).map((receiver) => timeMsAt(receiver, 'finish_time'))
  return {
    finished: status === 'FINISHED',
    failure: closed ? (maybeTextAt(closed, 'fail_reason') ?? 'CLOSED') : null,
    // A release of nothing has no receiver and so no time of its own; the answer's is the channel's too.
    at: times.length > 0 ? instantOf(Math.max(...times)) : signedAt,
  }
}

function hasEnded(receiver: Json): boolean {
  return maybeTextAt(receiver, 'finish_time') !== null
}

function numbersOf({ subMchid, transactionId, outOrderNo }: FinishAsk) {
  return { sub_mchid: subMchid, transaction_id: transactionId, out_order_no: outOrderNo }
}
