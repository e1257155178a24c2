// Short messages through Tencent Cloud: one number per call, and success is said per number.
import { replied, unknown, type Reply } from '../../ports/reply'
import type { Sms, SmsTemplate } from '../../ports/sms'
import { ask, isDefinite, type Json, type TencentConfig } from './ask'

export const SMS_URL = 'https://sms.tencentcloudapi.com'

export interface SmsConfig extends TencentConfig {
  readonly smsUrl: string
  readonly sdkAppId: string
  readonly signName: string
  /** The numbers of the approved templates. */
  readonly templateIds: Readonly<Record<SmsTemplate, string>>
}

/** Refusal codes: `limit`, `phone-blocked`, `phone-malformed`, and `setup` for what the operator has to mend. */
export function createTencentSms(config: SmsConfig): Sms {
  const action = { url: config.smsUrl, service: 'sms', name: 'SendSms', version: '2021-01-11' }
  return {
    async send({ phone, template, params }) {
      const reply = await ask(config, action, {
        PhoneNumberSet: [phone],
        SmsSdkAppId: config.sdkAppId,
        SignName: config.signName,
        TemplateId: config.templateIds[template],
        TemplateParamSet: params,
      })
      if (reply.kind === 'refused') return refusal(reply.code)
      return reply.kind === 'ok' ? readStatus(reply.value) : reply
    },
  }
}

function readStatus(answer: Json): Reply<{ readonly serialNo: string }> {
  const statuses = answer['SendStatusSet']
  const status: unknown = Array.isArray(statuses) ? statuses[0] : undefined
  if (typeof status !== 'object' || status === null) return unknown('no status')
  const { Code: code, SerialNo: serialNo } = status as Json
  if (code === 'Ok') return replied({ serialNo: String(serialNo) })
  return refusal(String(code))
}

function refusal(code: string): Reply<never> {
  if (!isDefinite(code)) return unknown(code)
  return { kind: 'refused', code: ourCode(code), message: code }
}

function ourCode(code: string): string {
  if (code.startsWith('LimitExceeded')) return 'limit'
  if (code === 'FailedOperation.PhoneNumberInBlacklist') return 'phone-blocked'
  return code === 'InvalidParameterValue.IncorrectPhoneNumber' ? 'phone-malformed' : 'setup'
}
