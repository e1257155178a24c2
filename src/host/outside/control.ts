// What a demo may do to the channel behind the shop's back, by name: confirm a payment, hold a review, lose a notice,
// leave the shop's questions without an answer.
import * as z from 'zod/mini'
import type { WechatPay } from '../../emulator/wechat-pay/wechat-pay'

const handle = z.strictObject({
  handle: z.string(),
  payerOpenid: z.optional(z.string()),
  evenIfOver: z.optional(z.boolean()),
})
const application = z.strictObject({
  outRequestNo: z.string(),
  step: z.enum(['toNeedSign', 'sign', 'finish', 'reject']),
  reason: z.optional(z.string()),
})
const notices = z.strictObject({
  fault: z.enum(['drop', 'duplicate', 'delay']),
  about: z.optional(z.string()),
  copies: z.optional(z.int()),
  delayMs: z.optional(z.int()),
})
const withdraw = z.strictObject({
  outRequestNo: z.string(),
  outcome: z.enum(['SUCCESS', 'FAIL', 'REFUND', 'CLOSE']),
  reason: z.optional(z.string()),
})
const questions = z.strictObject({
  operation: z.enum(['fund.withdraw', 'fund.withdraw-query']),
  times: z.int(),
})
const refund = z.strictObject({ outcome: z.enum(['SUCCESS', 'ABNORMAL', 'CLOSED', 'HOLD']) })
const heldRefund = z.strictObject({
  outRefundNo: z.string(),
  outcome: z.enum(['SUCCESS', 'ABNORMAL', 'CLOSED']),
})
const shop = z.strictObject({ name: z.string() })
const nothing = z.unknown()

/** Each control with the shape of its input; throws for a name or an input that is not one of these. */
export function controlChannel(pay: WechatPay, name: string, input: unknown): unknown {
  const { control } = pay
  switch (name) {
    case 'pay': {
      const { handle: what, ...payer } = handle.parse(input)
      return control.pay(what, defined(payer))
    }
    case 'cashier':
      return control.cashier(handle.parse(input).handle) ?? null
    case 'cancel-pay':
      return control.cancelPay(handle.parse(input).handle)
    case 'add-shop':
      return control.addSubMerchant(shop.parse(input).name)
    case 'hold-applications':
      nothing.parse(input)
      return control.application.hold() ?? null
    case 'go-on-applications':
      return control.application.goOn() ?? null
    case 'application': {
      const { outRequestNo, step, reason } = application.parse(input)
      return step === 'reject'
        ? control.application.reject(outRequestNo, reason ?? '资料不清晰')
        : control.application[step](outRequestNo)
    }
    case 'notices':
      return plantNotice(pay, notices.parse(input))
    case 'lose-questions':
      return control.faults.plant({ ...questions.parse(input), fault: 'timeout-before-effect' }) ?? null
    case 'hear-questions':
      return control.faults.clear() ?? null
    case 'plan-refund':
      return control.planRefund(refund.parse(input).outcome) ?? null
    case 'settle-refund': {
      const { outRefundNo, outcome } = heldRefund.parse(input)
      return control.settleRefund(outRefundNo, outcome)
    }
    case 'settle-withdraw': {
      const { outRequestNo, outcome, reason } = withdraw.parse(input)
      return control.settleWithdraw(outRequestNo, outcome, reason)
    }
    default:
      throw new Error(`no control of this name: ${name}`)
  }
}

function plantNotice(
  { control }: WechatPay,
  { fault, about, copies, delayMs }: z.output<typeof notices>,
): null {
  if (fault === 'drop') control.notices.drop(about)
  if (fault === 'duplicate') control.notices.duplicate(copies ?? 1, about)
  if (fault === 'delay') control.notices.delay(delayMs ?? 0, about)
  return null
}

/** An option that was not sent must not stand there as undefined. */
function defined(payer: { payerOpenid?: string | undefined; evenIfOver?: boolean | undefined }) {
  const { payerOpenid, evenIfOver } = payer
  return {
    ...(payerOpenid !== undefined && { payerOpenid }),
    ...(evenIfOver !== undefined && { evenIfOver }),
  }
}
