// A shop's balance at the channel, and withdrawals from it to the bank card.
import { fingerprint, maybeNotifyUrl, MCHID, readFields, WITHDRAW_NO } from './fields'
import type { Answer, Call, Office } from './office'
import type { Withdrawal, WithdrawalStatus } from './records'
import { refuse } from './refusal'
import { DAY_MS, nextBankMorningMs, rfc3339 } from './shanghai'

/** The channel knows a repeat by its number only this long; after that the number makes a new withdrawal. */
const REPEAT_KNOWN_MS = 6 * DAY_MS

export function queryBalance(office: Office, call: Call): Answer {
  const subMchid = call.params.sub_mchid ?? ''
  if (!office.subMerchants.has(subMchid)) return refuse('NO_AUTH', '商户无权限')
  const { availableFen, pendingFen } = office.books.balance(subMchid)
  return {
    status: 200,
    body: {
      sub_mchid: subMchid,
      account_type: call.query.get('account_type') ?? 'BASIC',
      available_amount: availableFen,
      pending_amount: pendingFen,
    },
  }
}

export function createWithdrawal(office: Office, call: Call): Answer {
  const asked = fingerprint(call.body)
  const made = readWithdrawal(office, call, asked)
  const known = office.withdrawals.get(made.outRequestNo)
  if (known && made.createdAtMs - known.createdAtMs <= REPEAT_KNOWN_MS) {
    if (known.fingerprint !== asked) refuse('INVALID_REQUEST', '商户提现单号已使用，且参数不一致')
    return { status: 200, body: acceptedView(known) }
  }
  if (made.amountFen > office.books.inPot(made.subMchid, 'available')) refuse('NOT_ENOUGH', '可用余额不足')
  office.withdrawals.set(made.outRequestNo, made)
  office.allWithdrawals.push(made)
  office.books.move(made.subMchid, 'available', 'withdrawing', made.amountFen)
  note(office, made, 'withdraw-accepted', made.createdAtMs)
  const { withdrawAutoMs } = office.options
  const dueMs =
    withdrawAutoMs === undefined
      ? nextBankMorningMs(made.createdAtMs, office.isWorkday)
      : made.createdAtMs + withdrawAutoMs
  office.effects.at(dueMs, { kind: 'end-withdrawal', withdrawal: made })
  return { status: 200, body: acceptedView(made) }
}

export function queryWithdrawal(office: Office, call: Call): Answer {
  const found = office.withdrawals.get(call.params.out_request_no ?? '')
  if (!found || found.spMchid !== call.mchid || found.subMchid !== call.query.get('sub_mchid'))
    return refuse('RESOURCE_NOT_EXISTS', '提现单不存在')
  return { status: 200, body: withdrawalView(found) }
}

/** `REFUND` is the bank's return, which may come after `SUCCESS`. False when the withdrawal cannot go there any more. */
export function settleWithdrawal(
  office: Office,
  withdrawal: Withdrawal,
  outcome: Exclude<WithdrawalStatus, 'CREATE_SUCCESS'>,
  atMs: number,
  reason?: string,
): boolean {
  const isUnderWay = withdrawal.status === 'CREATE_SUCCESS'
  if (!isUnderWay && !(withdrawal.status === 'SUCCESS' && outcome === 'REFUND')) return false
  const from = isUnderWay ? 'withdrawing' : 'withdrawn'
  const { subMchid, amountFen } = withdrawal
  office.books.move(subMchid, from, outcome === 'SUCCESS' ? 'withdrawn' : 'available', amountFen)
  withdrawal.status = outcome
  withdrawal.updatedAtMs = atMs
  withdrawal.reason = reason ?? REASONS[outcome]
  note(office, withdrawal, EVENTS[outcome], atMs)
  announce(office, withdrawal)
  return true
}

const REASONS = {
  SUCCESS: undefined,
  FAIL: '银行处理失败',
  REFUND: '银行退票：卡号与户名不符',
  CLOSE: '提现单已关闭',
}
const EVENTS = {
  SUCCESS: 'withdraw-succeeded',
  FAIL: 'withdraw-failed',
  REFUND: 'withdraw-returned',
  CLOSE: 'withdraw-failed',
} as const

function readWithdrawal(office: Office, call: Call, asked: string): Withdrawal {
  const fields = readFields(call.body)
  const nowMs = office.clock.nowMs()
  const subMchid = fields.text('sub_mchid', MCHID)
  const withdrawal: Withdrawal = {
    spMchid: call.mchid,
    subMchid,
    outRequestNo: fields.text('out_request_no', WITHDRAW_NO),
    withdrawId: office.ids.number('W', nowMs),
    amountFen: fields.fen('amount'),
    remark: fields.maybeText('remark', { max: 56 }),
    bankMemo: fields.maybeText('bank_memo', { max: 32 }),
    accountType:
      fields.maybeText('account_type', { max: 16, pattern: /^(BASIC|OPERATION|FEES)$/ }) ?? 'BASIC',
    status: 'CREATE_SUCCESS',
    reason: undefined,
    notifyUrl: maybeNotifyUrl(fields, office.options.allowPlainNotify ?? false),
    fingerprint: asked,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  }
  if (!office.subMerchants.has(subMchid)) refuse('NO_AUTH', '商户无权限')
  return withdrawal
}

function announce(office: Office, withdrawal: Withdrawal): void {
  if (withdrawal.notifyUrl === undefined) return
  office.notices.send({
    url: withdrawal.notifyUrl,
    eventType: 'MCHWITHDRAW.CHANGE',
    originalType: 'mch_withdraw',
    summary: '商户提现状态变更通知',
    about: withdrawal.outRequestNo,
    resource: withdrawalView(withdrawal),
  })
}

function acceptedView(withdrawal: Withdrawal) {
  return {
    sub_mchid: withdrawal.subMchid,
    withdraw_id: withdrawal.withdrawId,
    out_request_no: withdrawal.outRequestNo,
    account_type: withdrawal.accountType,
  }
}

function withdrawalView(withdrawal: Withdrawal) {
  return {
    ...acceptedView(withdrawal),
    sp_mchid: withdrawal.spMchid,
    status: withdrawal.status,
    amount: withdrawal.amountFen,
    create_time: rfc3339(withdrawal.createdAtMs),
    update_time: rfc3339(withdrawal.updatedAtMs),
    ...(withdrawal.reason === undefined ? {} : { reason: withdrawal.reason }),
    ...(withdrawal.remark === undefined ? {} : { remark: withdrawal.remark }),
    ...(withdrawal.bankMemo === undefined ? {} : { bank_memo: withdrawal.bankMemo }),
  }
}

function note(
  office: Office,
  withdrawal: Withdrawal,
  kind: 'withdraw-accepted' | 'withdraw-succeeded' | 'withdraw-failed' | 'withdraw-returned',
  atMs: number,
): void {
  const { subMchid, outRequestNo, amountFen } = withdrawal
  office.books.note({ atMs, kind, subMchid, number: outRequestNo, amountFen })
}
