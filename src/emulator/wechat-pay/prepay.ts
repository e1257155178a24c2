// Placing an order at the channel: checked, remembered by its number, and answered with a way into the cashier.
import { fingerprint, type Fields, maybeNotifyUrl, MCHID, readFields, TRADE_NO } from './fields'
import type { Answer, Call, Office } from './office'
import type { TradeType, Transaction } from './records'
import { refuse } from './refusal'
import { DAY_MS } from './shanghai'

const MINUTE_MS = 60_000
const EXPIRES_AT_EARLIEST_MS = MINUTE_MS
const EXPIRES_AT_LATEST_MS = 15 * DAY_MS
const EXPIRES_BY_DEFAULT_MS = 7 * DAY_MS
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const H5_KINDS = /^(Wap|iOS|Android)$/
const LIMIT_PAY = /^(no_balance|no_credit|no_debit|balance_only)$/
const APPID = { max: 32, pattern: /^wx[0-9A-Za-z]+$/ } as const
const OPENID = { max: 128 } as const
const CODE_LENGTH = 10

export const prepayJsapi = prepayAs('JSAPI')
export const prepayNative = prepayAs('NATIVE')
export const prepayH5 = prepayAs('MWEB')

function prepayAs(tradeType: TradeType) {
  return (office: Office, call: Call): Answer => {
    const asked = readOrder(office, call, tradeType)
    const known = office.transactions.get(asked.outTradeNo)
    if (known) refuseChanged(known, asked, office.clock.nowMs())
    else place(office, asked)
    return { status: 200, body: wayIntoCashier(office, known ?? asked) }
  }
}

function refuseChanged(known: Transaction, asked: Transaction, nowMs: number): void {
  if (known.spMchid !== asked.spMchid || known.subMchid !== asked.subMchid)
    refuse('OUT_TRADE_NO_USED', '商户订单号重复')
  if (known.state === 'SUCCESS') refuse('OUT_TRADE_NO_USED', '该订单已支付')
  if (known.state === 'CLOSED') refuse('ORDER_CLOSED', '该订单已关闭')
  if (known.fingerprint !== asked.fingerprint) refuse('INVALID_REQUEST', '请求重入时，参数与首次请求时不一致')
  if (nowMs >= known.expiresAtMs) refuse('INVALID_REQUEST', '订单已过支付截止时间')
}

function place(office: Office, transaction: Transaction): void {
  office.transactions.set(transaction.outTradeNo, transaction)
  office.books.note({
    atMs: transaction.createdAtMs,
    kind: 'order-created',
    subMchid: transaction.subMchid,
    outTradeNo: transaction.outTradeNo,
    amountFen: transaction.totalFen,
  })
}

/** Each call makes a new one; the older ones keep working until they are too old. */
function wayIntoCashier(office: Office, transaction: Transaction) {
  const nowMs = office.clock.nowMs()
  const prepayId = office.ids.prepayId(nowMs)
  const link = linkFor(office, transaction.tradeType, prepayId)
  const prepay = { prepayId, transaction, madeAtMs: nowMs, link }
  office.prepays.set(prepayId, prepay)
  office.lastPrepay.set(transaction, prepay)
  if (link === undefined) return { prepay_id: prepayId }
  office.prepays.set(link, prepay)
  return transaction.tradeType === 'NATIVE' ? { code_url: link } : { h5_url: link }
}

function linkFor(office: Office, tradeType: TradeType, prepayId: string): string | undefined {
  if (tradeType === 'NATIVE') return `weixin://wxpay/bizpayurl?pr=z${office.ids.text(CODE_LENGTH)}`
  return tradeType === 'MWEB' ? `${office.options.cashierBase}?prepay_id=${prepayId}` : undefined
}

function readOrder(office: Office, call: Call, tradeType: TradeType): Transaction {
  const fields = readFields(call.body)
  const nowMs = office.clock.nowMs()
  const shared = readShared(office, call, fields)
  const payer = tradeType === 'JSAPI' ? readPayer(fields) : undefined
  if (tradeType === 'MWEB') {
    fields.text('scene_info.payer_client_ip', { max: 45 })
    fields.text('scene_info.h5_info.type', { max: 32, pattern: H5_KINDS })
  }
  // Only the first call may set the expiry, so a repeat with another one is still a repeat.
  const { time_expire: _expiry, ...rest } = call.body
  return {
    ...shared,
    tradeType,
    payerOpenid: payer?.spOpenid,
    subOpenid: payer?.subOpenid,
    createdAtMs: nowMs,
    expiresAtMs: readExpiry(fields, nowMs),
    fingerprint: fingerprint({ tradeType, rest }),
    state: 'NOTPAY',
    cancelledAtMs: undefined,
    payment: undefined,
    frozenFen: 0,
    splitFen: 0,
    splitRequests: 0,
    refundedFen: 0,
    refundCount: 0,
    feeReturnedFen: 0,
    unfrozen: 'no',
    release: undefined,
  }
}

function readShared(office: Office, call: Call, fields: Fields) {
  const spMchid = fields.text('sp_mchid', MCHID)
  const subMchid = fields.text('sub_mchid', MCHID)
  const spAppid = fields.text('sp_appid', APPID)
  if (spMchid !== call.mchid) refuse('NO_AUTH', '商户无权限：sp_mchid 与签名商户不一致')
  if (spAppid !== office.options.spAppid) refuse('APPID_MCHID_NOT_MATCH', 'AppID 和商户号不匹配')
  const order = {
    spMchid,
    subMchid,
    subAppid: fields.maybeText('sub_appid', APPID),
    description: fields.text('description', { max: 127 }),
    outTradeNo: fields.text('out_trade_no', TRADE_NO),
    attach: fields.maybeText('attach', { max: 128 }),
    notifyUrl: maybeNotifyUrl(fields, office.options.allowPlainNotify ?? false) ?? '',
    totalFen: fields.fen('amount.total'),
    profitSharing: fields.maybeFlag('settle_info.profit_sharing'),
  }
  if (order.notifyUrl === '') fields.fail('notify_url', '为必填项')
  if ((fields.maybeText('amount.currency', { max: 16 }) ?? 'CNY') !== 'CNY')
    fields.fail('amount.currency', '仅支持 CNY')
  fields.maybeText('goods_tag', { max: 32 })
  const limits = call.body.limit_pay ?? []
  if (!Array.isArray(limits) || limits.some((each) => typeof each !== 'string' || !LIMIT_PAY.test(each)))
    fields.fail('limit_pay', '含有未知的支付方式限制')
  if (!office.subMerchants.has(subMchid)) refuse('MCH_NOT_EXISTS', '商户号不存在')
  return order
}

function readPayer(fields: Fields) {
  const spOpenid = fields.maybeText('payer.sp_openid', OPENID)
  const subOpenid = fields.maybeText('payer.sub_openid', OPENID)
  if (spOpenid === undefined && subOpenid === undefined)
    fields.fail('payer', 'sp_openid 与 sub_openid 二选一')
  return { spOpenid: spOpenid ?? subOpenid, subOpenid }
}

/** Too early is silently raised, too late silently cut. */
function readExpiry(fields: Fields, nowMs: number): number {
  const text = fields.maybeText('time_expire', { max: 64 })
  if (text === undefined) return nowMs + EXPIRES_BY_DEFAULT_MS
  const askedMs = RFC3339.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(askedMs)) return fields.fail('time_expire', '应为 rfc3339 格式')
  return Math.min(Math.max(askedMs, nowMs + EXPIRES_AT_EARLIEST_MS), nowMs + EXPIRES_AT_LATEST_MS)
}
