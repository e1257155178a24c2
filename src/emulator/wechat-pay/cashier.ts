// The cashier: what the buyer sees of an order, and the moment the money comes.
import { feeOf } from './books'
import type { Office } from './office'
import type { Prepay, Transaction } from './records'
import { DAY_MS } from './shanghai'
import { cashierMessage } from './sign'
import { transactionView } from './transactions'

const PREPAY_VALID_MS = 2 * 3_600_000
const H5_VALID_MS = 5 * 60_000
const FREEZE_MS = 180 * DAY_MS

export type CashierView = {
  prepayId: string
  outTradeNo: string
  subMchid: string
  shopName: string
  description: string
  totalFen: number
  expiresAtMs: number
  /** `stale`: the link is too old, the order itself can still be paid through a new one. */
  state: 'payable' | 'stale' | 'expired' | 'closed' | 'paid'
  payerOpenid: string | undefined
}

export type Payer = {
  /** Left out, a JSAPI order is paid by whom it names. */
  payerOpenid?: string
  /** `OTHERS` when left out. */
  bank?: string
  /** A payment that gets through although the order was closed or is over: the race no merchant can exclude. */
  evenIfOver?: boolean
}

export type PayOutcome =
  | { ok: true; outTradeNo: string; transactionId: string; paidAtMs: number }
  | { ok: false; reason: 'not-found' | 'no-payer' | 'other-payer' | 'stale' | 'expired' | 'closed' | 'paid' }

/** `handle` is an out_trade_no, a prepay_id, a code_url or an h5_url. */
export function lookUp(office: Office, handle: string): CashierView | undefined {
  const prepay = findPrepay(office, handle)
  if (!prepay) return undefined
  const { transaction } = prepay
  return {
    prepayId: prepay.prepayId,
    outTradeNo: transaction.outTradeNo,
    subMchid: transaction.subMchid,
    shopName: office.subMerchants.get(transaction.subMchid)?.name ?? '',
    description: transaction.description,
    totalFen: transaction.totalFen,
    expiresAtMs: transaction.expiresAtMs,
    state: stateOf(office, prepay),
    payerOpenid: transaction.payerOpenid,
  }
}

/** A code that waits to be scanned. */
export type OpenCode = CashierView & { codeUrl: string; createdAtMs: number }

const OPEN_CODES_MAX = 50

/** The orders to be paid by scanning, each with its newest code, newest order first. */
export function openCodes(office: Office): OpenCode[] {
  const codes: OpenCode[] = []
  for (const transaction of [...office.transactions.values()].reverse()) {
    if (codes.length === OPEN_CODES_MAX) break
    const codeUrl = transaction.tradeType === 'NATIVE' ? office.lastPrepay.get(transaction)?.link : undefined
    const view = codeUrl === undefined ? undefined : lookUp(office, codeUrl)
    if (codeUrl !== undefined && view?.state === 'payable')
      codes.push({ ...view, codeUrl, createdAtMs: transaction.createdAtMs })
  }
  return codes
}

export type CashierCall = {
  appId: string
  timeStamp: string
  nonceStr: string
  package: string
  signType: string
  paySign: string
}

/** What `wx.requestPayment` does before it shows anything: the merchant's signature over the call is checked. */
export function openCashier(office: Office, call: CashierCall): CashierView | 'bad-signature' | 'not-found' {
  const prepay = findPrepay(office, call.package)
  if (!prepay || !call.package.startsWith('prepay_id=')) return 'not-found'
  const merchant = office.merchants.get(prepay.transaction.spMchid)
  const signed = call.signType === 'RSA' && merchant?.verify(cashierMessage(call), call.paySign)
  const view = lookUp(office, prepay.prepayId)
  return signed && view ? view : 'bad-signature'
}

export function pay(office: Office, handle: string, payer: Payer = {}): PayOutcome {
  const prepay = findPrepay(office, handle)
  if (!prepay) return { ok: false, reason: 'not-found' }
  const { transaction } = prepay
  const state = stateOf(office, prepay)
  if (state === 'paid' || (state !== 'payable' && !payer.evenIfOver)) return { ok: false, reason: state }
  const payerOpenid = payer.payerOpenid ?? transaction.payerOpenid
  if (payerOpenid === undefined) return { ok: false, reason: 'no-payer' }
  if (transaction.payerOpenid !== undefined && payerOpenid !== transaction.payerOpenid)
    return { ok: false, reason: 'other-payer' }
  const { transactionId, paidAtMs } = take(office, transaction, payerOpenid, payer.bank ?? 'OTHERS')
  return { ok: true, outTradeNo: transaction.outTradeNo, transactionId, paidAtMs }
}

/** The buyer leaves the cashier; the order stays payable. */
export function cancelPay(office: Office, handle: string): boolean {
  const prepay = findPrepay(office, handle)
  if (!prepay || prepay.transaction.state !== 'NOTPAY') return false
  prepay.transaction.cancelledAtMs = office.clock.nowMs()
  return true
}

/** The notice an attacker would wish for: as if the order were paid, while the books know of nothing. */
export function forgedNotice(office: Office, transaction: Transaction) {
  const nowMs = office.clock.nowMs()
  const payment = {
    transactionId: office.ids.number('42T', nowMs),
    paidAtMs: nowMs,
    payerOpenid: transaction.payerOpenid ?? 'oForged',
    bankType: 'OTHERS',
    feeFen: 0,
  }
  return paymentNotice(office, { ...transaction, state: 'SUCCESS', payment })
}

function paymentNotice(office: Office, transaction: Transaction) {
  return {
    url: transaction.notifyUrl,
    eventType: 'TRANSACTION.SUCCESS',
    originalType: 'transaction',
    summary: '支付成功',
    about: transaction.outTradeNo,
    resource: transactionView(office, transaction),
  }
}

function findPrepay(office: Office, handle: string): Prepay | undefined {
  const transaction = office.transactions.get(handle)
  if (transaction) return office.lastPrepay.get(transaction)
  return office.prepays.get(handle.startsWith('prepay_id=') ? handle.slice('prepay_id='.length) : handle)
}

function stateOf(office: Office, { transaction, madeAtMs }: Prepay): CashierView['state'] {
  const nowMs = office.clock.nowMs()
  const validMs = transaction.tradeType === 'MWEB' ? H5_VALID_MS : PREPAY_VALID_MS
  if (transaction.state === 'SUCCESS') return 'paid'
  if (transaction.state === 'CLOSED') return 'closed'
  if (nowMs >= transaction.expiresAtMs) return 'expired'
  return nowMs - madeAtMs > validMs ? 'stale' : 'payable'
}

function take(office: Office, transaction: Transaction, payerOpenid: string, bankType: string) {
  const { subMchid, outTradeNo, totalFen, profitSharing } = transaction
  const paidAtMs = office.clock.nowMs()
  const transactionId = office.ids.number('42T', paidAtMs)
  const feeFen = feeOf(totalFen, office.options.feeBps)
  transaction.state = 'SUCCESS'
  transaction.payment = { transactionId, paidAtMs, payerOpenid, bankType, feeFen }
  office.paid.set(transactionId, transaction)
  office.books.move(subMchid, 'payers', 'fee', feeFen)
  office.books.move(subMchid, 'payers', profitSharing ? 'frozen' : 'available', totalFen - feeFen)
  if (profitSharing) {
    transaction.frozenFen = totalFen - feeFen
    office.effects.at(paidAtMs + FREEZE_MS, { kind: 'unfreeze', transaction }, { quiet: true })
  }
  office.books.note({
    atMs: paidAtMs,
    kind: 'paid',
    subMchid,
    outTradeNo,
    transactionId,
    amountFen: totalFen,
    feeFen,
  })
  office.notices.send(paymentNotice(office, transaction))
  return transaction.payment
}
