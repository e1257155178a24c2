// Returning a split: the platform gives its share back, so that an order can be refunded in full.
import { fingerprint, MCHID, readFields, SPLIT_NO } from './fields'
import type { Answer, Call, Office } from './office'
import type { Split, SplitReturn } from './records'
import { refuse } from './refusal'
import { backToOrder } from './release'
import { rfc3339 } from './shanghai'

export function createReturn(office: Office, call: Call): Answer {
  const asked = fingerprint(call.body)
  const fields = readFields(call.body)
  const outReturnNo = fields.text('out_return_no', SPLIT_NO)
  const subMchid = fields.text('sub_mchid', MCHID)
  const returnMchid = fields.text('return_mchid', MCHID)
  const amountFen = fields.fen('amount')
  const description = fields.text('description', { max: 80 })
  const orderId = fields.maybeText('order_id', SPLIT_NO)
  const outOrderNo = fields.maybeText('out_order_no', SPLIT_NO)
  if (orderId === undefined && outOrderNo === undefined) fields.fail('out_order_no', '与 order_id 二选一')
  const known = office.returns.get(outReturnNo)
  if (known && known.fingerprint !== asked) refuse('INVALID_REQUEST', '商户回退单号已使用，且参数不一致')
  if (known) return { status: 200, body: returnView(known) }
  const split = findSplit(office, call, subMchid, orderId, outOrderNo)
  const receiver = split.receivers.find((each) => each.account === returnMchid && each.result === 'SUCCESS')
  if (split.kind !== 'split' || !receiver) return refuse('INVALID_REQUEST', '回退方不是该分账单的接收方')
  if (receiver.returnedFen + amountFen > receiver.amountFen) refuse('INVALID_REQUEST', '回退金额超过分账金额')
  if (amountFen > office.books.inPot(subMchid, 'platform')) refuse('NOT_ENOUGH', '回退方余额不足')
  receiver.returnedFen += amountFen
  const made: SplitReturn = {
    split,
    outReturnNo,
    returnNo: office.ids.number('30B', office.clock.nowMs()),
    returnMchid,
    amountFen,
    description,
    result: 'PROCESSING',
    failReason: undefined,
    fingerprint: asked,
    endedAtMs: undefined,
  }
  accept(office, made)
  return { status: 200, body: returnView(made) }
}

export function queryReturn(office: Office, call: Call): Answer {
  const found = office.returns.get(call.query.get('out_return_no') ?? '')
  const { transaction } = found?.split ?? {}
  if (!found || transaction?.spMchid !== call.mchid || transaction.subMchid !== call.query.get('sub_mchid'))
    return refuse('RESOURCE_NOT_EXISTS', '记录不存在')
  return { status: 200, body: returnView(found) }
}

function accept(office: Office, made: SplitReturn): void {
  const { transaction } = made.split
  const nowMs = office.clock.nowMs()
  office.returns.set(made.outReturnNo, made)
  office.books.move(transaction.subMchid, 'platform', 'returning', made.amountFen)
  note(office, made, 'return-accepted', nowMs)
  office.effects.at(nowMs + office.options.settleDelayMs, { kind: 'end-return', made })
}

/** Brings the money of a return that was asked for back to its order. */
export function settleReturn(office: Office, made: SplitReturn, atMs: number): void {
  made.result = 'SUCCESS'
  made.endedAtMs = atMs
  backToOrder(office, made.split.transaction, 'returning', made.amountFen)
  note(office, made, 'return-succeeded', atMs)
}

function findSplit(
  office: Office,
  call: Call,
  subMchid: string,
  orderId: string | undefined,
  outOrderNo: string | undefined,
): Split {
  const found =
    outOrderNo === undefined
      ? [...office.splits.values()].find((each) => each.orderId === orderId)
      : office.splits.get(outOrderNo)
  if (!found || found.transaction.spMchid !== call.mchid || found.transaction.subMchid !== subMchid)
    return refuse('RESOURCE_NOT_EXISTS', '分账单不存在')
  return orderId === undefined || found.orderId === orderId
    ? found
    : refuse('INVALID_REQUEST', 'order_id 与 out_order_no 不是同一分账单')
}

function returnView(made: SplitReturn) {
  return {
    sub_mchid: made.split.transaction.subMchid,
    order_id: made.split.orderId,
    out_order_no: made.split.outOrderNo,
    out_return_no: made.outReturnNo,
    return_mchid: made.returnMchid,
    amount: made.amountFen,
    return_no: made.returnNo,
    result: made.result,
    ...(made.failReason === undefined ? {} : { fail_reason: made.failReason }),
    ...(made.endedAtMs === undefined ? {} : { finish_time: rfc3339(made.endedAtMs) }),
  }
}

function note(
  office: Office,
  made: SplitReturn,
  kind: 'return-accepted' | 'return-succeeded',
  atMs: number,
): void {
  const { transaction } = made.split
  office.books.note({
    atMs,
    kind,
    subMchid: transaction.subMchid,
    outTradeNo: transaction.outTradeNo,
    transactionId: transaction.payment?.transactionId ?? '',
    number: made.outReturnNo,
    amountFen: made.amountFen,
  })
}
