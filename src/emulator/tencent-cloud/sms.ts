// Text messages: SendSms with the limits per number, and the inbox in which people read what arrived.
import type { Fault } from '../fault-plan'
import { randomText } from '../random-text'
import type { RandomBytes } from '../random-text'

export interface SmsMessage {
  /** E.164. */
  phone: string
  templateId: string
  params: readonly string[]
  atMs: number
  /** The words on the phone, when the template's text is known. */
  text: string | null
}

export interface SmsAccount {
  sdkAppId: string
  signName: string
  /** Approved templates by id; `{1}` stands for the first parameter. */
  templates: Readonly<Record<string, string>>
}

export interface Sms {
  send(input: Record<string, unknown>, fault: Fault | null): Record<string, unknown>
  inbox(): readonly SmsMessage[]
  block(phone: string): void
}

const PHONES_PER_CALL_MAX = 200
const INBOX_MESSAGES_MAX = 1_000
const DAY_MS = 86_400_000
const SHANGHAI_OFFSET_MS = 28_800_000
const LIMITS = [
  {
    code: 'LimitExceeded.PhoneNumberThirtySecondLimit',
    messages: 1,
    sinceMs: (nowMs: number) => nowMs - 30_000,
  },
  {
    code: 'LimitExceeded.PhoneNumberOneHourLimit',
    messages: 5,
    sinceMs: (nowMs: number) => nowMs - 3_600_000,
  },
  {
    code: 'LimitExceeded.PhoneNumberDailyLimit',
    messages: 10,
    sinceMs: (nowMs: number) => midnight(nowMs) - 1,
  },
]

interface Letter {
  sdkAppId: string
  signName: string
  templateId: string
  params: string[]
}

/** Without an account any app, signature and template is taken. */
export function createSms(clock: { nowMs(): number }, random: RandomBytes, account: SmsAccount | null): Sms {
  const messages: SmsMessage[] = []
  const sentAtMs = new Map<string, number[]>()
  const blocked = new Set<string>()

  function deliver(phone: string, letter: Letter, fault: Fault | null): string {
    const nowMs = clock.nowMs()
    const refused =
      letterFault(letter, account) ?? phoneFault(phone, blocked, sentAtMs.get(phone) ?? [], nowMs)
    if (refused !== null) return refused
    if (fault !== null && typeof fault === 'object') return fault.answer
    const kept = (sentAtMs.get(phone) ?? []).filter((atMs) => atMs > nowMs - DAY_MS)
    sentAtMs.set(phone, [...kept, nowMs])
    const { templateId, params } = letter
    messages.push({ phone, templateId, params, atMs: nowMs, text: wording(letter, account) })
    if (messages.length > INBOX_MESSAGES_MAX) messages.shift()
    return 'Ok'
  }

  return {
    inbox: () => [...messages],
    block: (phone) => void blocked.add(phone),
    send(input, fault) {
      const phones = texts(input.PhoneNumberSet)
      const letter = letterOf(input)
      if (phones.length === 0)
        return failure('MissingParameter.EmptyPhoneNumberSet', 'PhoneNumberSet is empty.')
      if (phones.length > PHONES_PER_CALL_MAX)
        return failure('LimitExceeded.PhoneNumberCountLimit', 'Over 200 phones.')
      if (letter === null)
        return failure('MissingParameter', 'SmsSdkAppId, SignName and TemplateId are required.')
      if (account !== null && letter.sdkAppId !== account.sdkAppId) {
        return failure('UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'The SmsSdkAppId is not valid.')
      }
      if (fault === 'busy')
        return failure('RequestLimitExceeded', 'The number of requests exceeds the limit.')
      const context = typeof input.SessionContext === 'string' ? input.SessionContext : ''
      const SendStatusSet = phones.map((phone) => {
        const code = deliver(phone, letter, fault)
        return status(phone, code, context, code === 'Ok' ? `2640:${randomText(random, 20)}` : '')
      })
      return { SendStatusSet }
    },
  }
}

function letterOf(input: Record<string, unknown>): Letter | null {
  const { SmsSdkAppId: sdkAppId, SignName: signName, TemplateId: templateId } = input
  if (typeof sdkAppId !== 'string' || typeof signName !== 'string' || typeof templateId !== 'string')
    return null
  return { sdkAppId, signName, templateId, params: texts(input.TemplateParamSet) }
}

function letterFault(letter: Letter, account: SmsAccount | null): string | null {
  if (account === null) return null
  if (letter.signName !== account.signName) return 'FailedOperation.SignatureIncorrectOrUnapproved'
  const template = account.templates[letter.templateId]
  if (template === undefined) return 'FailedOperation.TemplateIncorrectOrUnapproved'
  const places = new Set(template.match(/\{\d+\}/g) ?? []).size
  return places === letter.params.length ? null : 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
}

function phoneFault(phone: string, blocked: Set<string>, sentAtMs: number[], nowMs: number): string | null {
  if (!/^\+861[3-9]\d{9}$/.test(phone)) return 'InvalidParameterValue.IncorrectPhoneNumber'
  if (blocked.has(phone)) return 'FailedOperation.PhoneNumberInBlacklist'
  const over = LIMITS.find(({ messages, sinceMs }) => {
    const since = sinceMs(nowMs)
    return sentAtMs.filter((atMs) => atMs > since).length >= messages
  })
  return over?.code ?? null
}

function wording(letter: Letter, account: SmsAccount | null): string | null {
  const template = account?.templates[letter.templateId]
  if (template === undefined) return null
  const words = template.replace(/\{(\d+)\}/g, (_, place: string) => letter.params[Number(place) - 1] ?? '')
  return `【${letter.signName}】${words}`
}

function status(PhoneNumber: string, Code: string, SessionContext: string, SerialNo: string) {
  const sent = Code === 'Ok'
  const Message = sent ? 'send success' : `refused: ${Code}`
  return { SerialNo, PhoneNumber, Fee: sent ? 1 : 0, SessionContext, Code, Message, IsoCode: 'CN' }
}

function failure(Code: string, Message: string) {
  return { Error: { Code, Message } }
}

// The daily limit counts calendar days in China.
function midnight(nowMs: number): number {
  return nowMs - ((nowMs + SHANGHAI_OFFSET_MS) % DAY_MS)
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}
