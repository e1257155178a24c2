// Applications of shops to become sub-merchants: handed in, looked at, signed, finished or sent back.
import { fingerprint } from './fields'
import { readApplication } from './application-form'
import type { Answer, Call, Office } from './office'
import type { Application, ApplicationState } from './records'
import { refuse } from './refusal'
import { rfc3339 } from './shanghai'

const DESCRIPTIONS: Record<ApplicationState, string> = {
  CHECKING: '资料校验中',
  ACCOUNT_NEED_VERIFY: '待账户验证',
  AUDITING: '审核中',
  REJECTED: '已驳回',
  NEED_SIGN: '待签约',
  FINISH: '完成',
  FROZEN: '已冻结',
}
const VERIFY_WITHIN_MS = 10 * 86_400_000
const SIGN_LENGTH = 16

/** A rejected application may be handed in again under its number; any other one only unchanged. */
export function submitApplication(office: Office, call: Call): Answer {
  const form = readApplication(office, call)
  const asked = fingerprint(form.opened)
  const known = office.applications.get(form.outRequestNo)
  if (known && known.state !== 'REJECTED' && known.fingerprint !== asked)
    refuse('INVALID_REQUEST', '业务申请编号已使用，且资料不一致')
  if (known && known.state !== 'REJECTED') return { status: 200, body: acceptedView(known) }
  const application: Application = {
    outRequestNo: form.outRequestNo,
    applymentId: known?.applymentId ?? office.ids.applymentId(),
    spMchid: call.mchid,
    storeName: form.storeName,
    holderName: form.holderName,
    accountName: form.accountName,
    accountNumber: form.accountNumber,
    accountBank: form.accountBank,
    fingerprint: asked,
    state: 'CHECKING',
    signUrl: undefined,
    subMchid: undefined,
    rejections: [],
    submittedAtMs: office.clock.nowMs(),
    round: (known?.round ?? 0) + 1,
  }
  office.applications.set(form.outRequestNo, application)
  goOnByItself(office, application)
  return { status: 200, body: acceptedView(application) }
}

export function queryApplication(office: Office, call: Call): Answer {
  const found = office.applications.get(call.params.out_request_no ?? '')
  if (!found || found.spMchid !== call.mchid) return refuse('RESOURCE_NOT_EXISTS', '申请单不存在')
  return { status: 200, body: applicationView(found) }
}

/** Moves an application to a state; at its end the shop can collect. False when it is over already. */
export function moveApplication(
  office: Office,
  application: Application,
  state: ApplicationState,
  rejections: { paramName: string; reason: string }[] = [],
): boolean {
  if (application.state === 'FINISH' || application.state === 'REJECTED') return false
  application.state = state
  application.rejections = rejections
  if (state === 'NEED_SIGN')
    application.signUrl = `https://pay.weixin.qq.com/public/apply4ec_sign/s?applymentId=${application.applymentId}&sign=${office.ids.text(SIGN_LENGTH)}`
  if (state !== 'FINISH') return true
  application.subMchid = office.ids.subMchid()
  openShop(office, application.subMchid, application.storeName)
  return true
}

export function openShop(office: Office, subMchid: string, name: string): void {
  office.subMerchants.set(subMchid, { subMchid, name })
  office.books.note({ atMs: office.clock.nowMs(), kind: 'shop-opened', subMchid, amountFen: 0 })
}

function goOnByItself(office: Office, application: Application): void {
  const { applicationAutoFinishMs: takesMs, applicationAutoTo = 'FINISH' } = office.options
  if (takesMs === undefined) return
  const { submittedAtMs } = application
  const kind = 'review-application'
  office.effects.at(submittedAtMs + Math.floor(takesMs / 2), { kind, application, to: 'AUDITING' })
  office.effects.at(submittedAtMs + takesMs, { kind, application, to: applicationAutoTo })
}

/** One step of an application that goes on by itself; none for an earlier round of it, or while all are held. */
export function reviewApplication(office: Office, application: Application, to: ApplicationState): void {
  const isStale = office.applications.get(application.outRequestNo)?.round !== application.round
  if (isStale || office.applicationsHeld || !['CHECKING', 'AUDITING'].includes(application.state)) return
  if (application.accountName === application.holderName) moveApplication(office, application, to)
  else moveApplication(office, application, 'REJECTED', [ACCOUNT_MISMATCH])
}

const ACCOUNT_MISMATCH = { paramName: 'account_name', reason: '结算账户户名与经营者姓名不一致' }

function acceptedView(application: Application) {
  return { applyment_id: application.applymentId, out_request_no: application.outRequestNo }
}

function applicationView(application: Application) {
  return {
    ...acceptedView(application),
    applyment_state: application.state,
    applyment_state_desc: DESCRIPTIONS[application.state],
    sign_state: application.state === 'FINISH' ? 'SIGNED' : application.signUrl ? 'UNSIGNED' : 'NOT_SIGNABLE',
    ...(application.state === 'NEED_SIGN' ? { sign_url: application.signUrl } : {}),
    ...(application.state === 'FINISH' ? { sub_mchid: application.subMchid } : {}),
    ...(application.state === 'REJECTED' ? { audit_detail: application.rejections.map(rejectionView) } : {}),
    ...(application.state === 'ACCOUNT_NEED_VERIFY'
      ? { account_validation: validationView(application) }
      : {}),
  }
}

function rejectionView({ paramName, reason }: { paramName: string; reason: string }) {
  return { param_name: paramName, reject_reason: reason }
}

/** The applicant proves the account by paying a few cents from it. */
function validationView(application: Application) {
  return {
    account_name: application.accountName,
    pay_amount: 1 + (application.applymentId % 99),
    destination_account_number: '7222223333322332',
    destination_account_name: '财付通支付科技有限公司',
    destination_account_bank: '招商银行威盛大厦支行',
    city: '深圳',
    remark: '入驻账户验证',
    deadline: rfc3339(application.submittedAtMs + VERIFY_WITHIN_MS),
  }
}
