// How step 1 goes: a code is sent, typed and compared; a phone that belongs to somebody makes this phone theirs.
import { useRef, useState, type RefObject } from 'react'
import type { Phase } from '../../../client/action'
import { keepOpening } from '../../../client/opening-draft'
import { refusalOf } from '../../../client/reply'
import { restart, routes } from '../../../client/routes'
import { becomeToken } from '../../../client/session'
import { useWrite } from '../../../client/use-write'
import type { FieldHandle } from '../../../components/typing'
import { checkPhone } from '../../../domain/phone'
import { CODE_LENGTH } from '../../../domain/sms-code'
import { faultsOf, type Faults } from './faults'
import { isBehind, type Opening } from './steps'
import type { TypedRef } from './typed'
import { useCode, type Code } from './use-code'

const PHONE_MISSING = '请填手机号'
const CODE_MISSING = '请填短信里的 6 位验证码'

export interface PhoneStepOptions {
  readonly opening: Opening
  readonly typed: TypedRef
  readonly onDone: (opening: Opening) => void
  readonly onBehind: () => void
}

export interface PhoneStep {
  readonly code: Code
  readonly faults: Faults
  readonly phase: Phase
  readonly isConfirming: boolean
  readonly phoneField: RefObject<FieldHandle>
  readonly codeField: RefObject<FieldHandle>
  typePhone(phone: string): void
  typeCode(digits: string): void
  sendCode(): void
  goOn(): void
}

export function usePhoneStep({ opening, typed, onDone, onBehind }: PhoneStepOptions): PhoneStep {
  const [faults, setFaults] = useState<Faults>({})
  const phoneField = useRef<FieldHandle>(null)
  const codeField = useRef<FieldHandle>(null)
  const code = useCode(typed.current.phone)
  const confirm = useWrite('confirmPhone')

  const sendCode = async (): Promise<void> => {
    const { phone } = typed.current
    const isMissing = phone.trim() === ''
    const said = checkPhone(phone).ok
      ? await code.send(phone)
      : { phone: isMissing ? PHONE_MISSING : refusalOf('phone-malformed').sentence }
    setFaults(said)
    if (said.phone !== undefined) phoneField.current?.focus()
  }
  const compare = async (digits: string): Promise<void> => {
    const { openingId } = opening
    const reply = await confirm.send({ openingId, phone: typed.current.phone, code: digits })
    if (reply.kind === 'done') return welcome(reply.value.token, reply.value.opening, onDone)
    if (reply.kind === 'unreached') return
    if (isBehind(reply.code)) onBehind()
    setFaults(faultsOf(reply, ['phone', 'code']))
    if (reply.code === 'code-wrong') codeField.current?.setValue('')
    codeField.current?.focus()
  }
  const goOn = (): void => {
    const digits = codeField.current?.value() ?? ''
    if (!code.isSent) return void sendCode()
    if (digits.length === CODE_LENGTH) return void compare(digits)
    setFaults({ code: CODE_MISSING })
    codeField.current?.focus()
  }
  const typePhone = (phone: string): void => {
    typed.current.phone = phone
    setFaults({})
    code.forget(phone)
  }
  const typeCode = (digits: string): void => {
    setFaults({})
    // The last digit is as good as a tap.
    if (digits.length === CODE_LENGTH) void compare(digits)
  }
  const { phase } = confirm
  const isConfirming = phase === 'busy' || phase === 'checking'
  const fields = { phoneField, codeField, typePhone, typeCode }
  return { ...fields, code, faults, phase, isConfirming, sendCode: () => void sendCode(), goOn }
}

/** A token comes only when the phone belonged to somebody, whose opening, or whose shop, this now is. */
async function welcome(
  token: string | null,
  opening: Opening,
  onDone: (opening: Opening) => void,
): Promise<void> {
  if (token !== null) becomeToken(token)
  keepOpening(opening.openingId)
  if (token !== null && opening.state === 'done') await restart(routes.counter())
  else onDone(opening)
}
