// Tencent Cloud in a box: text messages and identity checks behind the real signature, on a clock that can be turned.
import { createFaultPlan, serveUnder } from '../fault-plan'
import type { FaultPlan } from '../fault-plan'
import { randomUuid } from '../random-text'
import type { RandomBytes } from '../random-text'
import { createIdentityDesk } from './identity'
import type { IdentityDesk, Person } from './identity'
import { signatureError } from './signature'
import type { Credential } from './signature'
import { createSms } from './sms'
import type { Sms, SmsAccount } from './sms'

export type TencentOperation = 'SendSms' | 'IdCardVerification' | 'BankCard4EVerification'

export interface TencentCloudOptions {
  clock: { nowMs(): number }
  random: RandomBytes
  credentials: readonly Credential[]
  people?: readonly Person[]
  acceptUnknownPeople?: boolean
  sms?: SmsAccount
}

export interface TencentCloud {
  /** Serves one call. Rejects with a `TimeoutError` where a time-out is planted. */
  handle(request: Request): Promise<Response>
  control: {
    faults: Pick<FaultPlan<TencentOperation>, 'plant' | 'clear'>
    /** What arrived on phones, oldest first: the only place where a code can be read. */
    inbox: Sms['inbox']
    /** The carrier refuses this number from now on. */
    blockPhone: Sms['block']
    setCardResult: IdentityDesk['setCardResult']
    billed: IdentityDesk['billed']
  }
}

const OPERATIONS: Record<TencentOperation, { service: string; version: string }> = {
  SendSms: { service: 'sms', version: '2021-01-11' },
  IdCardVerification: { service: 'faceid', version: '2018-03-01' },
  BankCard4EVerification: { service: 'faceid', version: '2018-03-01' },
}
const REQUEST_BYTES_MAX = 10 * 1024 * 1024
const SMS_REGIONS = ['ap-guangzhou', 'ap-beijing', 'ap-nanjing']

type Fields = Record<string, unknown>

export function createTencentCloud(options: TencentCloudOptions): TencentCloud {
  const { clock, random, credentials } = options
  const faults = createFaultPlan<TencentOperation>()
  const sms = createSms(clock, random, options.sms ?? null)
  const desk = createIdentityDesk(options.people ?? [], options.acceptUnknownPeople ?? false)
  const answer = (fields: Fields) => Response.json({ Response: { ...fields, RequestId: randomUuid(random) } })

  async function handle(request: Request): Promise<Response> {
    const body = new Uint8Array(await request.arrayBuffer())
    const operation = operationOf(request)
    if (operation === null) return answer(failure('InvalidAction', 'The action does not exist.'))
    const refused = requestError(request, operation, body) ?? authError(request, operation, body)
    if (refused !== null) return answer(refused)
    const input = parsed(body)
    if (input === null) return answer(failure('InvalidParameter', 'The body is not a JSON object.'))
    if (input.Encryption !== undefined)
      return answer(failure('UnsupportedOperation', 'Encryption is not offered here.'))
    const fault = faults.take(operation)
    return serveUnder(fault, operation, () => {
      if (operation === 'SendSms') return answer(sms.send(input, fault))
      return answer(
        operation === 'IdCardVerification'
          ? desk.checkIdCard(input, fault)
          : desk.checkBankCard(input, fault),
      )
    })
  }

  function authError(request: Request, operation: TencentOperation, body: Uint8Array): Fields | null {
    const { method, headers } = request
    const signed = { method, url: new URL(request.url), headers, body }
    const Error = signatureError(signed, OPERATIONS[operation].service, credentials, clock.nowMs())
    return Error === null ? null : { Error }
  }

  const { inbox, block } = sms
  const { setCardResult, billed } = desk
  return { handle, control: { faults, inbox, blockPhone: block, setCardResult, billed } }
}

function operationOf(request: Request): TencentOperation | null {
  const action = request.headers.get('x-tc-action') ?? ''
  return Object.hasOwn(OPERATIONS, action) ? (action as TencentOperation) : null
}

function requestError(request: Request, operation: TencentOperation, body: Uint8Array): Fields | null {
  const { headers } = request
  if (request.method !== 'POST') return failure('UnsupportedProtocol', 'Only POST is offered here.')
  if (!/^application\/json\b/.test(headers.get('content-type') ?? '')) {
    return failure('UnsupportedProtocol', 'The content type must be application/json.')
  }
  if (body.length > REQUEST_BYTES_MAX)
    return failure('RequestSizeLimitExceeded', 'The request is over 10 MB.')
  if (headers.get('x-tc-version') !== OPERATIONS[operation].version) {
    return failure('NoSuchVersion', 'The API version does not exist.')
  }
  const region = headers.get('x-tc-region')
  if (operation === 'SendSms' && region === null)
    return failure('MissingParameter', 'X-TC-Region is missing.')
  if (operation === 'SendSms' && !SMS_REGIONS.includes(region ?? '')) {
    return failure('UnsupportedRegion', 'The service is not offered in this region.')
  }
  return null
}

function parsed(body: Uint8Array): Fields | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
  } catch {
    return null
  }
}

function failure(Code: string, Message: string): Fields {
  return { Error: { Code, Message } }
}
