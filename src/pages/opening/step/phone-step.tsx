// Step 1: the phone, and the six digits that were sent to it.
import { useEffect } from 'react'
import { Field } from '../../../components/field'
import { CODE_LENGTH } from '../../../domain/sms-code'
import css from './index.module.scss'
import { Resend } from './resend'
import { StepFrame } from './step-frame'
import { StepNotice } from './step-notice'
import { nextLabel } from './steps'
import { usePhoneStep, type PhoneStep as Machinery, type PhoneStepOptions } from './use-phone-step'

const PHONE_LENGTH_MAX = 20
/** The browser's own input stands a moment later than its frame. */
const FOCUS_AFTER_MS = 120
const TITLE_RETURNING = '进您的小店'
const WHY_RETURNING = '开店时用的手机号。验完就回到您的柜台。'

export interface PhoneStepProps extends PhoneStepOptions {
  readonly isLarge: boolean
  /** Somebody with a shop, on a phone that does not know them yet. */
  readonly isReturning: boolean
}

export function PhoneStep({ isLarge, isReturning, ...options }: PhoneStepProps) {
  const step = usePhoneStep(options)
  const { code, faults } = step
  return (
    <StepFrame
      step={1}
      isLarge={isLarge}
      main={{
        label: !code.isSent ? '发验证码' : isReturning ? '进柜台' : nextLabel(1),
        busyLabel: code.isSent ? '正在核对…' : '正在发…',
        isBusy: step.isConfirming || (code.isBusy && !code.isSent),
      }}
      onMain={step.goOn}
      returning={isReturning ? { title: TITLE_RETURNING, why: WHY_RETURNING } : undefined}
      notice={<StepNotice phases={[step.phase, code.phase]} fault={faults.bar} />}
    >
      <Field
        className={css.field}
        label="手机号"
        name="phone"
        type="phone"
        autoComplete="tel"
        maxLength={PHONE_LENGTH_MAX}
        defaultValue={options.typed.current.phone}
        placeholder="例如 138 0013 8000"
        fieldRef={step.phoneField}
        error={faults.phone}
        ok={code.isSent}
        onInput={step.typePhone}
      />
      {code.isSent && <CodeField {...step} />}
    </StepFrame>
  )
}

function CodeField({ code, codeField, faults, typeCode, sendCode }: Machinery) {
  useEffect(() => {
    const timer = setTimeout(() => codeField.current?.focus(), FOCUS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Field
      className={css.field}
      label="验证码"
      name="code"
      type="number"
      autoComplete="one-time-code"
      maxLength={CODE_LENGTH}
      placeholder="6 位数字"
      fieldRef={codeField}
      error={faults.code}
      trailing={<Resend againAt={code.againAt} isBusy={code.isBusy} onTap={sendCode} />}
      onInput={typeCode}
    />
  )
}
