// What falls onto the street: text messages and what the bank and the channel have done, latest first.
import type { SmsMessage } from '../../emulator/tencent-cloud/sms'
import type { BookEvent } from '../../emulator/wechat-pay/books'
import { DEMO } from '../demo-installation'
import { happened } from '../outside/happenings'
import type { Slip } from './news'

const SLIPS_SHOWN = 5
const EVENTS_LOOKED_AT = 60

export function slipsOf(events: readonly BookEvent[], inbox: readonly SmsMessage[]): Slip[] {
  const money = happened(events.slice(-EVENTS_LOOKED_AT), [])
  const bank = money.map(({ atMs, words }): Slip => ({ kind: 'bank', atMs, words, phone: null, code: null }))
  return [...bank, ...inbox.map(smsSlip)].sort((a, b) => b.atMs - a.atMs).slice(0, SLIPS_SHOWN)
}

function smsSlip({ atMs, phone, templateId, params, text }: SmsMessage): Slip {
  const code = templateId === DEMO.smsTemplateIds.code ? (params[0] ?? null) : null
  return { kind: 'sms', atMs, words: text ?? params.join('，'), phone: phone.replace(/^\+86/, ''), code }
}
