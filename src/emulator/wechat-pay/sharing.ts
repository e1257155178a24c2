// Profit sharing: part of an order's frozen money goes to the platform before the rest is released.
import { type Fields, fingerprint, CHANNEL_NO, maybeNotifyUrl, MCHID, readFields, SPLIT_NO } from './fields'
import { type Answer, type Call, type Office, takePlan } from './office'
import type { Receiver, Split, Transaction } from './records'
import { refuse } from './refusal'
import { backToOrder, repeatOf, sharedOrder, splitView, unfreezeRest } from './release'
import { rfc3339 } from './shanghai'

const EARLIEST_AFTER_PAYMENT_MS = 30_000
const RECEIVERS_MAX = 50
const REQUESTS_MAX = 50
/** By default no more than this part of an order may go to others. */
const SHARE_MAX_PERCENT = 30n

export function createSplit(office: Office, call: Call): Answer {
  const asked = fingerprint(call.body)
  const fields = readFields(call.body)
  const outOrderNo = fields.text('out_order_no', SPLIT_NO)
  const subMchid = fields.text('sub_mchid', MCHID)
  const transactionId = fields.text('transaction_id', CHANNEL_NO)
  const receivers = fields.list('receivers', RECEIVERS_MAX).map(readReceiver)
  const thenFinish = fields.flag('finish')
  const notifyUrl = maybeNotifyUrl(fields, office.options.allowPlainNotify ?? false)
  const known = office.splits.get(outOrderNo)
  if (known) return repeatOf(known, asked)
  const transaction = sharedOrder(office, call, subMchid, transactionId)
  const nowMs = office.clock.nowMs()
  refuseTooMuch(transaction, sum(receivers), nowMs)
  const split: Split = {
    kind: 'split',
    transaction,
    outOrderNo,
    orderId: office.ids.number('30S', nowMs),
    receivers,
    thenFinish,
    description: '',
    status: 'PROCESSING',
    notifyUrl: notifyUrl ?? office.merchants.get(call.mchid)?.sharingNotifyUrl,
    fingerprint: asked,
    acceptedAtMs: nowMs,
  }
  accept(office, split)
  return { status: 200, body: splitView(split) }
}

/** Answers for splits and for releases alike; the amounts of a release carry other names. */
export function querySplit(office: Office, call: Call): Answer {
  const split = office.splits.get(call.query.get('out_order_no') ?? '')
  const owned =
    split?.transaction.spMchid === call.mchid &&
    split.transaction.subMchid === call.query.get('sub_mchid') &&
    split.transaction.payment?.transactionId === call.query.get('transaction_id')
  if (!split || !owned) return refuse('RESOURCE_NOT_EXISTS', '记录不存在')
  const total = split.receivers[0]?.amountFen ?? 0
  const finish =
    split.kind === 'finish' ? { finish_amount: total, finish_description: split.description } : {}
  return {
    status: 200,
    body: {
      ...splitView(split),
      status: split.status,
      receivers: split.receivers.map(receiverView),
      ...finish,
    },
  }
}

export function queryUnsplit(office: Office, call: Call): Answer {
  const found = office.paid.get(call.params.transaction_id ?? '')
  if (!found || found.spMchid !== call.mchid) return refuse('RESOURCE_NOT_EXISTS', '订单不存在')
  const body = { transaction_id: call.params.transaction_id, unsplit_amount: found.frozenFen }
  return { status: 200, body }
}

function refuseTooMuch(transaction: Transaction, sumFen: number, nowMs: number): void {
  const paidAtMs = transaction.payment?.paidAtMs ?? nowMs
  if (transaction.unfrozen !== 'no') refuse('NOT_ENOUGH', '分账余额不足：订单已完结分账')
  if (nowMs - paidAtMs < EARLIEST_AFTER_PAYMENT_MS) refuse('RULE_LIMIT', '订单支付成功 30 秒后方可分账')
  if (transaction.splitRequests >= REQUESTS_MAX) refuse('RULE_LIMIT', '单笔订单分账次数超过上限')
  const mostFen = Number((BigInt(transaction.totalFen) * SHARE_MAX_PERCENT) / 100n)
  if (transaction.splitFen + sumFen > mostFen) refuse('RULE_LIMIT', '分账金额超过最大分账比例')
  if (sumFen > transaction.frozenFen) refuse('NOT_ENOUGH', '分账金额不足')
}

function accept(office: Office, split: Split): void {
  const { transaction } = split
  const sumFen = sum(split.receivers)
  transaction.frozenFen -= sumFen
  transaction.splitFen += sumFen
  transaction.splitRequests += 1
  office.splits.set(split.outOrderNo, split)
  office.books.move(transaction.subMchid, 'frozen', 'splitting', sumFen)
  note(office, split, 'split-accepted', sumFen, split.acceptedAtMs)
  office.effects.at(split.acceptedAtMs + office.options.settleDelayMs, { kind: 'end-split', split })
}

/** Pays the receivers of a split that was asked for. */
export function settleSplit(office: Office, split: Split, atMs: number): void {
  const { transaction } = split
  const planned = takePlan(office.splitPlans, split.outOrderNo)
  let doneFen = 0
  for (const receiver of split.receivers) {
    receiver.finishedAtMs = atMs
    const isPlatform = receiver.type === 'MERCHANT_ID' && receiver.account === transaction.spMchid
    receiver.failReason = planned ?? (isPlatform ? undefined : 'NO_RELATION')
    receiver.result = receiver.failReason === undefined ? 'SUCCESS' : 'CLOSED'
    if (receiver.result === 'SUCCESS') {
      office.books.move(transaction.subMchid, 'splitting', 'platform', receiver.amountFen)
      doneFen += receiver.amountFen
      announce(office, split, receiver)
    } else {
      transaction.splitFen -= receiver.amountFen
      backToOrder(office, transaction, 'splitting', receiver.amountFen)
    }
  }
  split.status = 'FINISHED'
  note(office, split, 'split-finished', doneFen, atMs)
  if (split.thenFinish) unfreezeRest(office, transaction, atMs, false)
}

function announce(office: Office, split: Split, receiver: Receiver): void {
  if (split.notifyUrl === undefined) return
  office.notices.send({
    url: split.notifyUrl,
    eventType: office.options.sharingEventType,
    originalType: 'profitsharing',
    summary: '分账',
    about: split.outOrderNo,
    resource: {
      sp_mchid: split.transaction.spMchid,
      ...splitView(split),
      receiver: {
        type: receiver.type,
        account: receiver.account,
        amount: receiver.amountFen,
        description: receiver.description,
      },
      success_time: rfc3339(receiver.finishedAtMs ?? split.acceptedAtMs),
    },
  })
}

function readReceiver(fields: Fields): Receiver {
  return {
    type: fields.text('type', { max: 32, pattern: /^(MERCHANT_ID|PERSONAL_OPENID)$/ }),
    account: fields.text('receiver_account', { max: 64 }),
    amountFen: fields.fen('amount'),
    description: fields.text('description', { max: 80 }),
    result: 'PENDING',
    failReason: undefined,
    finishedAtMs: undefined,
    returnedFen: 0,
  }
}

function receiverView(receiver: Receiver) {
  return {
    type: receiver.type,
    receiver_account: receiver.account,
    receiver_mchid: receiver.account,
    amount: receiver.amountFen,
    description: receiver.description,
    result: receiver.result,
    ...(receiver.finishedAtMs === undefined ? {} : { finish_time: rfc3339(receiver.finishedAtMs) }),
    ...(receiver.failReason === undefined ? {} : { fail_reason: receiver.failReason }),
  }
}

function sum(receivers: Receiver[]): number {
  return receivers.reduce((total, { amountFen }) => total + amountFen, 0)
}

function note(
  office: Office,
  { transaction, outOrderNo }: Split,
  kind: 'split-accepted' | 'split-finished',
  amountFen: number,
  atMs: number,
): void {
  office.books.note({
    atMs,
    kind,
    subMchid: transaction.subMchid,
    outTradeNo: transaction.outTradeNo,
    transactionId: transaction.payment?.transactionId ?? '',
    number: outOrderNo,
    amountFen,
  })
}
