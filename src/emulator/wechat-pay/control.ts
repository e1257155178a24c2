// What a test, a demo page or a simulation may do to the channel behind the merchant's back.
import { moveApplication, openShop } from './applications'
import * as cashier from './cashier'
import { runEffects } from './effects'
import type { Faults } from './faults'
import { settleWithdrawal } from './funds'
import type { Notice, NoticeFault, PlantedNoticeFault } from './notices'
import type { Office } from './office'
import type { SigningMode } from './platform'
import type { Application, ApplicationState } from './records'
import { settleRefund } from './refunds'

export type Control = {
  /** The buyer confirms in the cashier. `handle`: out_trade_no, prepay_id, code_url or h5_url. */
  pay(handle: string, payer?: cashier.Payer): cashier.PayOutcome
  cancelPay(handle: string): boolean
  cashier(handle: string): cashier.CashierView | undefined
  /** `wx.requestPayment` with the merchant's signature, as the phone would call it. */
  openCashier(call: cashier.CashierCall): cashier.CashierView | 'bad-signature' | 'not-found'
  application: ApplicationControl
  /** A shop that exists without an application. */
  addSubMerchant(name: string, subMchid?: string): string
  faults: Pick<Faults, 'plant' | 'clear' | 'decideWith'>
  notices: NoticeControl
  /** How the coming refund ends, or the one with this number; `HOLD` leaves it under way until `settleRefund`. */
  planRefund(outcome: 'SUCCESS' | 'ABNORMAL' | 'CLOSED' | 'HOLD', outRefundNo?: string): void
  settleRefund(outRefundNo: string, outcome: 'SUCCESS' | 'ABNORMAL' | 'CLOSED'): boolean
  /** The coming split, or the one with this number, ends CLOSED for this reason, such as `ACCOUNT_ABNORMAL`. */
  planSplitFailure(failReason: string, outOrderNo?: string): void
  settleWithdraw(
    outRequestNo: string,
    outcome: 'SUCCESS' | 'FAIL' | 'REFUND' | 'CLOSE',
    reason?: string,
  ): boolean
  /** The platform pays into its own account at the channel, to have something to advance refunds from. */
  topUpPlatform(amountFen: number): void
  /** How answers and notices are signed from now on. */
  signWith(mode: SigningMode): void
}

type ApplicationControl = {
  /** While held, applications do not go on by themselves. */
  hold(): void
  goOn(): void
  toNeedVerify(outRequestNo: string): boolean
  toAudit(outRequestNo: string): boolean
  toNeedSign(outRequestNo: string): boolean
  /** The seller signs, which finishes the application. */
  sign(outRequestNo: string): boolean
  reject(outRequestNo: string, reason: string, paramName?: string): boolean
  finish(outRequestNo: string): boolean
}

type NoticeControl = {
  /** Plants a fault on the next notices that fit. */
  plant(fault: PlantedNoticeFault): void
  drop(about?: string): void
  duplicate(copies: number, about?: string): void
  delay(delayMs: number, about?: string): void
  /** The next notice arrives after the one that follows it. */
  reorder(about?: string): void
  badSignature(mode?: SigningMode, about?: string): void
  /** A properly signed payment notice about another amount than the order's. */
  wrongAmount(totalFen: number, about?: string): void
  /** An attacker says that an order is paid: the content is believable, the signature false. */
  forgePayment(outTradeNo: string): boolean
  /** Sends the last notice about this number once more. */
  again(about: string): boolean
  readonly all: readonly Notice[]
}

export function createControl(office: Office): Control {
  const { books, clock } = office
  const upToDate = <T>(work: () => T): T => {
    runEffects(office)
    return work()
  }
  return {
    pay: (handle, payer) => upToDate(() => cashier.pay(office, handle, payer)),
    cancelPay: (handle) => upToDate(() => cashier.cancelPay(office, handle)),
    cashier: (handle) => upToDate(() => cashier.lookUp(office, handle)),
    openCashier: (call) => upToDate(() => cashier.openCashier(office, call)),
    application: applicationControl(office, upToDate),
    addSubMerchant(name, subMchid = office.ids.subMchid()) {
      openShop(office, subMchid, name)
      return subMchid
    },
    faults: office.faults,
    notices: noticeControl(office),
    planRefund: (outcome, about) => void office.refundPlans.push({ about, outcome }),
    settleRefund: (outRefundNo, outcome) =>
      upToDate(() => {
        const refund = office.refunds.get(outRefundNo)
        return refund ? settleRefund(office, refund, outcome, clock.nowMs()) : false
      }),
    planSplitFailure: (outcome, about) => void office.splitPlans.push({ about, outcome }),
    settleWithdraw: (outRequestNo, outcome, reason) =>
      upToDate(() => {
        const found = office.withdrawals.get(outRequestNo)
        return found ? settleWithdrawal(office, found, outcome, clock.nowMs(), reason) : false
      }),
    topUpPlatform(amountFen) {
      books.move('', 'payers', 'platform', amountFen)
      books.note({ atMs: clock.nowMs(), kind: 'platform-topped-up', subMchid: '', amountFen })
    },
    signWith(mode) {
      office.platform.mode = mode
    },
  }
}

function applicationControl(office: Office, upToDate: <T>(work: () => T) => T): ApplicationControl {
  const move = (outRequestNo: string, state: ApplicationState, rejections?: Application['rejections']) =>
    upToDate(() => {
      const found = office.applications.get(outRequestNo)
      return found ? moveApplication(office, found, state, rejections) : false
    })
  return {
    hold() {
      office.applicationsHeld = true
    },
    goOn() {
      office.applicationsHeld = false
    },
    toNeedVerify: (outRequestNo) => move(outRequestNo, 'ACCOUNT_NEED_VERIFY'),
    toAudit: (outRequestNo) => move(outRequestNo, 'AUDITING'),
    toNeedSign: (outRequestNo) => move(outRequestNo, 'NEED_SIGN'),
    sign: (outRequestNo) =>
      office.applications.get(outRequestNo)?.state === 'NEED_SIGN' && move(outRequestNo, 'FINISH'),
    reject: (outRequestNo, reason, paramName = 'id_card_copy') =>
      move(outRequestNo, 'REJECTED', [{ paramName, reason }]),
    finish: (outRequestNo) => move(outRequestNo, 'FINISH'),
  }
}

function noticeControl(office: Office): NoticeControl {
  const { notices } = office
  const plant = (fault: NoticeFault, about: string | undefined) =>
    notices.plant(about === undefined ? fault : { ...fault, about })
  return {
    all: notices.all,
    plant: (fault) => notices.plant(fault),
    drop: (about) => plant({ fault: 'drop' }, about),
    duplicate: (copies, about) => plant({ fault: 'duplicate', copies }, about),
    delay: (delayMs, about) => plant({ fault: 'delay', delayMs }, about),
    reorder: (about) => plant({ fault: 'swap' }, about),
    badSignature: (mode = 'wrong-key', about) => plant({ fault: 'bad-signature', mode }, about),
    wrongAmount: (total, about) =>
      plant(
        {
          fault: 'alter',
          alter: (resource) => ({
            ...resource,
            amount: { total, payer_total: total, currency: 'CNY', payer_currency: 'CNY' },
          }),
        },
        about,
      ),
    forgePayment(outTradeNo) {
      const transaction = office.transactions.get(outTradeNo)
      if (transaction) notices.sendOnce(cashier.forgedNotice(office, transaction), 'wrong-key')
      return transaction !== undefined
    },
    again(about) {
      const last = notices.all.filter((notice) => notice.about === about).at(-1)
      if (last) notices.again(last)
      return last !== undefined
    },
  }
}
