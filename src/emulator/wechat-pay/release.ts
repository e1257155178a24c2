// Finish-order: what is left of an order's frozen money goes to its shop.
import { fingerprint, CHANNEL_NO, MCHID, readFields, SPLIT_NO } from './fields'
import type { Answer, Call, Office } from './office'
import type { Split, Transaction } from './records'
import { refuse } from './refusal'

export function finishOrder(office: Office, call: Call): Answer {
  const fields = readFields(call.body)
  const subMchid = fields.text('sub_mchid', MCHID)
  const transactionId = fields.text('transaction_id', CHANNEL_NO)
  const outOrderNo = fields.text('out_order_no', SPLIT_NO)
  const description = fields.text('description', { max: 80 })
  const asked = fingerprint(call.body)
  const known = office.splits.get(outOrderNo)
  if (known) return repeatOf(known, asked)
  const transaction = sharedOrder(office, call, subMchid, transactionId)
  if (transaction.unfrozen !== 'no') return refuse('INVALID_REQUEST', '该订单已完结分账')
  const nowMs = office.clock.nowMs()
  const release: Split = {
    kind: 'finish',
    transaction,
    outOrderNo,
    orderId: office.ids.number('30F', nowMs),
    receivers: [
      {
        type: 'MERCHANT_ID',
        account: subMchid,
        amountFen: transaction.frozenFen,
        description,
        result: 'PENDING',
        failReason: undefined,
        finishedAtMs: undefined,
        returnedFen: 0,
      },
    ],
    thenFinish: true,
    description,
    status: 'PROCESSING',
    notifyUrl: undefined,
    fingerprint: asked,
    acceptedAtMs: nowMs,
  }
  accept(office, release)
  return { status: 200, body: splitView(release) }
}

export function repeatOf(known: Split, asked: string): Answer {
  if (known.fingerprint !== asked) return refuse('INVALID_REQUEST', '商户分账单号已使用，且参数不一致')
  return { status: 200, body: splitView(known) }
}

export function splitView(split: Split) {
  return {
    sub_mchid: split.transaction.subMchid,
    transaction_id: split.transaction.payment?.transactionId ?? '',
    out_order_no: split.outOrderNo,
    order_id: split.orderId,
  }
}

/** A paid order of this merchant and shop that was placed with `profit_sharing`. */
export function sharedOrder(
  office: Office,
  call: Call,
  subMchid: string,
  transactionId: string,
): Transaction {
  const found = office.paid.get(transactionId)
  if (!found || found.spMchid !== call.mchid || found.subMchid !== subMchid)
    return refuse('RESOURCE_NOT_EXISTS', '订单不存在')
  return found.profitSharing ? found : refuse('INVALID_REQUEST', '非分账订单不支持分账')
}

/** Carries out a release that was asked for; does nothing the second time. */
export function settleRelease(office: Office, release: Split, atMs: number): void {
  const { transaction } = release
  const receiver = release.receivers[0]
  if (release.status === 'FINISHED' || !receiver) return
  release.status = 'FINISHED'
  receiver.result = 'SUCCESS'
  receiver.finishedAtMs = atMs
  transaction.unfrozen = 'done'
  transaction.release = undefined
  office.books.move(transaction.subMchid, 'unfreezing', 'available', receiver.amountFen)
  note(office, release, 'finished', receiver.amountFen, atMs)
}

/** Frees the rest without being asked for a number: after the last split of an order, or when its time is up. */
export function unfreezeRest(office: Office, transaction: Transaction, atMs: number, byTime: boolean): void {
  if (transaction.unfrozen !== 'no') return
  transaction.unfrozen = 'done'
  const amountFen = transaction.frozenFen
  transaction.frozenFen = 0
  office.books.move(transaction.subMchid, 'frozen', 'available', amountFen)
  office.books.note({
    atMs,
    kind: byTime ? 'unfrozen-by-time' : 'finished',
    subMchid: transaction.subMchid,
    outTradeNo: transaction.outTradeNo,
    transactionId: transaction.payment?.transactionId ?? '',
    amountFen,
  })
}

/** Money that comes back to an order is frozen again as long as the order is. A negative amount leaves it. */
export function backToOrder(
  office: Office,
  transaction: Transaction,
  from: 'splitting' | 'returning' | 'refunding',
  amountFen: number,
): void {
  const frozen = transaction.unfrozen === 'no' && transaction.profitSharing
  if (frozen) transaction.frozenFen += amountFen
  office.books.move(transaction.subMchid, from, frozen ? 'frozen' : 'available', amountFen)
}

function accept(office: Office, release: Split): void {
  const { transaction } = release
  const amountFen = transaction.frozenFen
  transaction.frozenFen = 0
  transaction.unfrozen = 'asked'
  transaction.release = release
  office.splits.set(release.outOrderNo, release)
  office.books.move(transaction.subMchid, 'frozen', 'unfreezing', amountFen)
  note(office, release, 'finish-accepted', amountFen, release.acceptedAtMs)
  office.effects.at(release.acceptedAtMs + office.options.settleDelayMs, { kind: 'end-release', release })
}

function note(
  office: Office,
  release: Split,
  kind: 'finished' | 'finish-accepted',
  amountFen: number,
  atMs: number,
): void {
  const { transaction } = release
  office.books.note({
    atMs,
    kind,
    subMchid: transaction.subMchid,
    outTradeNo: transaction.outTradeNo,
    transactionId: transaction.payment?.transactionId ?? '',
    number: release.outOrderNo,
    amountFen,
  })
}
