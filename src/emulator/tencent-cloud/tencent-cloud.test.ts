// Tencent Cloud over its own wire: signed calls, limits on text messages, answers about people, planted failures.
import { createEmulatorClock } from '../clock'
import { seededRandom } from '../seeded-random'
import { sign } from './signature'
import { createTencentCloud } from './tencent-cloud'
import type { TencentCloudOptions, TencentOperation } from './tencent-cloud'

const URL_HERE = new URL('http://127.0.0.1:8080/')
const START_MS = Date.UTC(2026, 10, 20, 1, 30)
const credential = { secretId: 'AKIDtest', secretKey: 'secret-for-tests' }
const wang = {
  name: '王桂芬',
  idNumber: '11010519491231002X',
  phone: '+8613800000001',
  cards: ['6217000000000000004'],
}
const li = { name: '李娜', idNumber: '110101199003070038', phone: '13800000002', cards: ['6225880000000001'] }
const account = {
  sdkAppId: '1400000001',
  signName: '小铺',
  templates: { '1001': '验证码{1}，{2}分钟内有效。' },
}
const VERSIONS = {
  SendSms: '2021-01-11',
  IdCardVerification: '2018-03-01',
  BankCard4EVerification: '2018-03-01',
}

function signedHeaders(operation: TencentOperation, body: Uint8Array, nowMs: number): Headers {
  const service = operation === 'SendSms' ? 'sms' : 'faceid'
  const timestamp = String(Math.floor(nowMs / 1000))
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'x-tc-action': operation,
    'x-tc-version': VERSIONS[operation],
    'x-tc-region': 'ap-guangzhou',
    'x-tc-timestamp': timestamp,
  })
  const request = { method: 'POST', url: URL_HERE, headers, body }
  const signature = sign(request, ['content-type', 'host'], timestamp, service, credential.secretKey)
  const scope = `${credential.secretId}/${new Date(nowMs).toISOString().slice(0, 10)}/${service}/tc3_request`
  const signed = `SignedHeaders=content-type;host, Signature=${signature}`
  headers.set('authorization', `TC3-HMAC-SHA256 Credential=${scope}, ${signed}`)
  return headers
}

function start(options: Partial<TencentCloudOptions> = {}) {
  const clock = createEmulatorClock({ nowMs: START_MS })
  const cloud = createTencentCloud({
    clock,
    random: seededRandom('test'),
    credentials: [credential],
    people: [wang, li],
    ...options,
  })
  async function call(operation: TencentOperation, input: unknown, changes: Record<string, string> = {}) {
    const body = Buffer.from(JSON.stringify(input))
    const headers = signedHeaders(operation, body, clock.nowMs())
    for (const [name, value] of Object.entries(changes)) headers.set(name, value)
    const response = await cloud.handle(new Request(URL_HERE, { method: 'POST', headers, body }))
    expect(response.status).toBe(200)
    const answer = (await response.json()) as { Response: Answer }
    expect(answer.Response.RequestId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    return answer.Response
  }
  const send = async (phone = '+8613800000001', templateId = '1001') => {
    const letter = {
      SmsSdkAppId: '1400000001',
      SignName: '小铺',
      TemplateId: templateId,
      TemplateParamSet: ['123456', '5'],
    }
    return (await call('SendSms', { ...letter, PhoneNumberSet: [phone] })).SendStatusSet?.[0]?.Code
  }
  const checkId = async (Name: string, IdCard: string) =>
    (await call('IdCardVerification', { Name, IdCard })).Result
  const checkCard = async (Name: string, IdCard: string, BankCard: string, Phone: string) =>
    (await call('BankCard4EVerification', { Name, IdCard, BankCard, Phone, CertType: 0 })).Result
  return { clock, ...cloud, call, send, checkId, checkCard }
}

interface Answer {
  RequestId: string
  Error?: { Code: string }
  SendStatusSet?: { Code: string; Fee: number; SerialNo: string; PhoneNumber: string }[]
  Result?: string
}

describe('the gateway', () => {
  it('refuses a forged signature, another version, an unknown action, a missing or distant region', async () => {
    const { call } = start()
    const codeFor = async (changes: Record<string, string>) =>
      (await call('SendSms', {}, changes)).Error?.Code
    expect(await codeFor({ 'content-type': 'application/json' })).toBe('AuthFailure.SignatureFailure')
    expect(await codeFor({ 'x-tc-version': '2019-07-11' })).toBe('NoSuchVersion')
    expect(await codeFor({ 'x-tc-action': 'toString' })).toBe('InvalidAction')
    expect(await codeFor({ 'x-tc-region': 'eu-frankfurt' })).toBe('UnsupportedRegion')
    expect(await codeFor({ 'x-tc-action': 'IdCardVerification', 'x-tc-version': '2018-03-01' })).toBe(
      'AuthFailure.SignatureFailure',
    )
  })

  it('answers a body that is no object', async () => {
    expect((await start().call('SendSms', [])).Error?.Code).toBe('InvalidParameter')
  })
})

describe('SendSms', () => {
  it('puts the message into the inbox and says nothing of it in the answer', async () => {
    const { call, control } = start({ sms: account })
    const answer = await call('SendSms', {
      PhoneNumberSet: ['+8613800000001'],
      SmsSdkAppId: '1400000001',
      SignName: '小铺',
      TemplateId: '1001',
      TemplateParamSet: ['402817', '5'],
    })
    expect(answer.SendStatusSet).toMatchObject([{ Code: 'Ok', Fee: 1, PhoneNumber: '+8613800000001' }])
    expect(JSON.stringify(answer)).not.toContain('402817')
    const text = '【小铺】验证码402817，5分钟内有效。'
    const params = ['402817', '5']
    expect(control.inbox()).toEqual([
      { phone: '+8613800000001', templateId: '1001', params, atMs: START_MS, text },
    ])
  })

  it('takes one message in thirty seconds, five in an hour, ten in a Shanghai day, per number', async () => {
    const { clock, send } = start()
    expect(await send()).toBe('Ok')
    clock.advance(29_999)
    expect(await send()).toBe('LimitExceeded.PhoneNumberThirtySecondLimit')
    expect(await send('+8613800000002')).toBe('Ok')
    clock.advance(1)
    for (let count = 2; count <= 5; count += 1) {
      expect(await send()).toBe('Ok')
      clock.advance(30_000)
    }
    expect(await send()).toBe('LimitExceeded.PhoneNumberOneHourLimit')
    clock.advance(3_600_000)
    for (let count = 6; count <= 10; count += 1) {
      expect(await send()).toBe('Ok')
      clock.advance(30_000)
    }
    clock.advance(3_600_000)
    expect(await send()).toBe('LimitExceeded.PhoneNumberDailyLimit')
    clock.set(Date.UTC(2026, 10, 20, 15, 59, 59))
    expect(await send()).toBe('LimitExceeded.PhoneNumberDailyLimit')
    clock.set(Date.UTC(2026, 10, 20, 16, 0, 0))
    expect(await send()).toBe('Ok')
  })

  it('refuses per number: no mobile, blocked, wrong template, wrong signature, wrong count of parameters', async () => {
    const { call, send, control } = start({ sms: account })
    expect(await send('13800000001')).toBe('InvalidParameterValue.IncorrectPhoneNumber')
    expect(await send('+8613800000001', '9')).toBe('FailedOperation.TemplateIncorrectOrUnapproved')
    control.blockPhone('+8613800000009')
    expect(await send('+8613800000009')).toBe('FailedOperation.PhoneNumberInBlacklist')
    const letter = {
      PhoneNumberSet: ['+8613800000001'],
      SmsSdkAppId: '1400000001',
      SignName: '大铺',
      TemplateId: '1001',
    }
    expect((await call('SendSms', letter)).SendStatusSet?.[0]?.Code).toBe(
      'FailedOperation.SignatureIncorrectOrUnapproved',
    )
    const short = { ...letter, SignName: '小铺', TemplateParamSet: ['123456'] }
    expect((await call('SendSms', short)).SendStatusSet?.[0]?.Code).toBe(
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
    )
    expect(control.inbox()).toEqual([])
  })

  it('refuses the call: no numbers, too many, no template, another app', async () => {
    const { call } = start({ sms: account })
    const letter = {
      PhoneNumberSet: ['+8613800000001'],
      SmsSdkAppId: '1400000001',
      SignName: '小铺',
      TemplateId: '1001',
    }
    const codeFor = async (changes: object) => (await call('SendSms', { ...letter, ...changes })).Error?.Code
    expect(await codeFor({ PhoneNumberSet: [] })).toBe('MissingParameter.EmptyPhoneNumberSet')
    expect(await codeFor({ PhoneNumberSet: Array(201).fill('+8613800000001') })).toBe(
      'LimitExceeded.PhoneNumberCountLimit',
    )
    expect(await codeFor({ TemplateId: undefined })).toBe('MissingParameter')
    expect(await codeFor({ SmsSdkAppId: '1' })).toBe('UnauthorizedOperation.SmsSdkAppIdVerifyFail')
  })

  it('fails as planted, with the message delivered only after a late time-out', async () => {
    const { send, control } = start()
    control.faults.plant('SendSms', 'timeout-before-effect')
    control.faults.plant('SendSms', { answer: 'FailedOperation.InsufficientBalanceInSmsPackage' })
    control.faults.plant('SendSms', 'timeout-after-effect')
    await expect(send()).rejects.toThrow('no answer from SendSms')
    expect(await send()).toBe('FailedOperation.InsufficientBalanceInSmsPackage')
    expect(control.inbox()).toEqual([])
    await expect(send()).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(control.inbox()).toHaveLength(1)
    expect(await send()).toBe('LimitExceeded.PhoneNumberThirtySecondLimit')
  })

  it('is busy when told so, without counting the call', async () => {
    const { call, send, control } = start()
    control.faults.plant('SendSms', 'busy')
    const letter = { PhoneNumberSet: ['+8613800000001'], SmsSdkAppId: '1', SignName: '小铺', TemplateId: '1' }
    expect((await call('SendSms', letter)).Error?.Code).toBe('RequestLimitExceeded')
    expect(await send()).toBe('Ok')
  })
})

describe('IdCardVerification', () => {
  it('tells a match, a mismatch, a bad number, a bad name and a stranger apart', async () => {
    const { checkId, control } = start()
    expect(await checkId('王桂芬', wang.idNumber)).toBe('0')
    expect(await checkId('李娜', wang.idNumber)).toBe('-1')
    expect(await checkId('王桂芬', '110105194912310021')).toBe('-2')
    expect(await checkId('王1', wang.idNumber)).toBe('-3')
    expect(await checkId('路人', '110101199003070011')).toBe('-5')
    expect(control.billed()).toEqual({ idCard: 2, bankCard: 0 })
  })

  it('takes a stranger when told to, and still no wrong name', async () => {
    const { checkId } = start({ acceptUnknownPeople: true })
    expect(await checkId('路人', '110101199003070011')).toBe('0')
    expect(await checkId('路人', wang.idNumber)).toBe('-1')
  })

  it('is busy once', async () => {
    const { checkId, control } = start()
    control.faults.plant('IdCardVerification', 'busy')
    expect(await checkId('王桂芬', wang.idNumber)).toBe('-4')
    expect(await checkId('王桂芬', wang.idNumber)).toBe('0')
  })

  it('offers no encryption, and says so', async () => {
    const answer = await start().call('IdCardVerification', {
      Name: 'x',
      IdCard: 'y',
      Encryption: { Iv: 'z' },
    })
    expect(answer.Error?.Code).toBe('UnsupportedOperation')
  })
})

describe('BankCard4EVerification', () => {
  const card = '6217000000000000004'

  it('compares all four', async () => {
    const { checkCard } = start()
    expect(await checkCard('王桂芬', wang.idNumber, card, '13800000001')).toBe('0')
    expect(await checkCard('王桂芬', wang.idNumber, card, '13800000002')).toBe('-1')
    expect(await checkCard('王桂芬', wang.idNumber, '6222020000000000000', '13800000001')).toBe('-1')
    expect(await checkCard('李娜', wang.idNumber, card, '13800000001')).toBe('-6')
    expect(await checkCard('王桂芬', wang.idNumber, '6225880000000001', '13800000001')).toBe('-6')
  })

  it('names the badly formed part', async () => {
    const { checkCard, control } = start()
    expect(await checkCard('', wang.idNumber, card, '13800000001')).toBe('-2')
    expect(await checkCard('王桂芬', '110105194912310021', card, '13800000001')).toBe('-3')
    expect(await checkCard('王桂芬', wang.idNumber, '6217', '13800000001')).toBe('-4')
    expect(await checkCard('王桂芬', wang.idNumber, card, '+8613800000001')).toBe('-5')
    expect(control.billed()).toEqual({ idCard: 0, bankCard: 0 })
  })

  it('takes strangers with cards of their own when told to, but not with someone else’s', async () => {
    const { checkCard } = start({ acceptUnknownPeople: true })
    const stranger = '110101199003070011'
    expect(await checkCard('路人', stranger, '6222020000000000000', '13800000003')).toBe('0')
    expect(await checkCard('路人', stranger, card, '13800000003')).toBe('-6')
  })

  it('is busy, times out, and knows a lost card', async () => {
    const { checkCard, control } = start()
    const ask = () => checkCard('王桂芬', wang.idNumber, card, '13800000001')
    control.faults.plant('BankCard4EVerification', 'busy')
    expect(await ask()).toBe('-18')
    control.faults.plant('BankCard4EVerification', 'timeout-after-effect')
    await expect(ask()).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(control.billed().bankCard).toBe(1)
    control.setCardResult(card, '-13')
    expect(await ask()).toBe('-13')
    control.setCardResult(card, null)
    expect(await ask()).toBe('0')
  })
})
