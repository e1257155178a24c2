// Messages and identity checks against the emulated cloud, which checks our signature as the real gateway does.
import { createEmulatorClock } from '../../emulator/clock'
import { seededRandom } from '../../emulator/seeded-random'
import { createTencentCloud } from '../../emulator/tencent-cloud/tencent-cloud'
import { createTencentIdentity } from './identity'
import { createTencentSms } from './sms'

const credential = { secretId: 'AKIDtest', secretKey: 'secret-for-tests' }
const wang = {
  name: '王桂芬',
  idNumber: '11010519491231002X',
  phone: '+8613800000001',
  cards: ['6217000000000000004'],
}
const card = {
  name: wang.name,
  idNumber: wang.idNumber,
  phone: wang.phone,
  cardNumber: '6217000000000000004',
}
const letter = { phone: '+8613800000002', template: 'code', params: ['402817', '5'] } as const

function start(changes: { secretKey?: string; signName?: string } = {}) {
  const clock = createEmulatorClock({ nowMs: Date.UTC(2026, 10, 20, 1, 30) })
  const { handle, control } = createTencentCloud({
    clock,
    random: seededRandom('test'),
    credentials: [credential],
    people: [wang],
    sms: { sdkAppId: '1400000001', signName: '小铺', templates: { '1001': '验证码{1}，{2}分钟内有效。' } },
  })
  const config = {
    ...credential,
    now: clock.nowMs,
    timeoutMs: null,
    region: 'ap-guangzhou',
    fetch: (url: string, init: RequestInit) => handle(new Request(url, init)),
    smsUrl: 'https://sms.example',
    faceidUrl: 'http://127.0.0.1:8080',
    sdkAppId: '1400000001',
    signName: '小铺',
    templateIds: { code: '1001', 'new-order': '1002', 'payout-returned': '1003' },
    ...changes,
  }
  return { clock, control, config, sms: createTencentSms(config), identity: createTencentIdentity(config) }
}

const refusedAs = (code: string) => ({ kind: 'refused', code, message: expect.any(String) as string })
const unknownFor = (why: string) => ({ kind: 'unknown', why })

describe('a message', () => {
  it('arrives in the words of its template', async () => {
    const { sms, control } = start()
    expect(await sms.send(letter)).toMatchObject({
      kind: 'ok',
      value: { serialNo: expect.stringMatching(/\S/) as string },
    })
    expect(control.inbox()).toMatchObject([
      { phone: letter.phone, text: '【小铺】验证码402817，5分钟内有效。' },
    ])
  })

  it('is refused within the limits of a number, for a number that refuses, and for no number', async () => {
    const { sms, control } = start()
    await sms.send(letter)
    expect(await sms.send(letter)).toEqual(refusedAs('limit'))
    control.blockPhone('+8613800000009')
    expect(await sms.send({ ...letter, phone: '+8613800000009' })).toEqual(refusedAs('phone-blocked'))
    expect(await sms.send({ ...letter, phone: '13800000002' })).toEqual(refusedAs('phone-malformed'))
  })

  it('is refused for a template or signature the operator has to mend', async () => {
    expect(await start().sms.send({ ...letter, template: 'new-order' })).toEqual(refusedAs('setup'))
    expect(await start({ signName: '大铺' }).sms.send(letter)).toEqual(refusedAs('setup'))
  })

  it('may have been sent or not when the cloud was busy, silent, or took our key for false', async () => {
    const { sms, control } = start()
    control.faults.plant('SendSms', 'busy')
    control.faults.plant('SendSms', 'timeout-after-effect')
    expect(await sms.send(letter)).toEqual(unknownFor('RequestLimitExceeded'))
    expect(await sms.send(letter)).toEqual(unknownFor('no answer: TimeoutError'))
    expect(control.inbox()).toHaveLength(1)
    expect(await start({ secretKey: 'other' }).sms.send(letter)).toEqual(
      unknownFor('AuthFailure.SignatureFailure'),
    )
  })

  it('is not sent when its number alone was not taken, although the call succeeded', async () => {
    const { sms, control } = start()
    control.faults.plant('SendSms', { answer: 'FailedOperation.InsufficientBalanceInSmsPackage' })
    control.faults.plant('SendSms', { answer: 'InternalError.OtherError' })
    expect(await sms.send(letter)).toEqual(refusedAs('setup'))
    expect(await sms.send(letter)).toEqual(unknownFor('InternalError.OtherError'))
  })
})

describe('a person', () => {
  it('is known, another, nobody, or impossible', async () => {
    const { identity } = start()
    expect(await identity.checkPerson(wang)).toEqual({ kind: 'ok', value: 'match' })
    expect(await identity.checkPerson({ ...wang, name: '李娜' })).toEqual(refusedAs('mismatch'))
    expect(await identity.checkPerson({ name: '路人', idNumber: '110101199003070011' })).toEqual(
      refusedAs('not-found'),
    )
    expect(await identity.checkPerson({ ...wang, idNumber: '110105194912310021' })).toEqual(
      refusedAs('malformed'),
    )
  })

  it('is not judged by a busy or silent register, nor under a false signature', async () => {
    const { identity, control } = start()
    control.faults.plant('IdCardVerification', 'busy')
    control.faults.plant('IdCardVerification', 'timeout-after-effect')
    expect(await identity.checkPerson(wang)).toEqual(unknownFor('result -4'))
    expect(await identity.checkPerson(wang)).toEqual(unknownFor('no answer: TimeoutError'))
    expect(await identity.checkPerson(wang)).toEqual({ kind: 'ok', value: 'match' })
    const forged = start({ secretKey: 'other' }).identity
    expect(await forged.checkPerson(wang)).toEqual(unknownFor('AuthFailure.SignatureFailure'))
  })
})

describe('a card', () => {
  it('belongs to name, number and phone together, or it does not', async () => {
    const { identity } = start()
    expect(await identity.checkCard(card)).toEqual({ kind: 'ok', value: 'match' })
    expect(await identity.checkCard({ ...card, phone: '+8613800000002' })).toEqual(refusedAs('mismatch'))
    expect(await identity.checkCard({ ...card, name: '李娜' })).toEqual(refusedAs('mismatch'))
    expect(await identity.checkCard({ ...card, cardNumber: '6217' })).toEqual(refusedAs('malformed'))
  })

  it('may be lost, tried too often today, or asked about at a busy moment', async () => {
    const { identity, control } = start()
    control.setCardResult(card.cardNumber, '-13')
    expect(await identity.checkCard(card)).toEqual(refusedAs('card-unusable'))
    control.setCardResult(card.cardNumber, '-19')
    expect(await identity.checkCard(card)).toEqual(refusedAs('limit'))
    control.setCardResult(card.cardNumber, '-99')
    expect(await identity.checkCard(card)).toEqual(unknownFor('result -99'))
    control.faults.plant('BankCard4EVerification', 'busy')
    expect(await identity.checkCard(card)).toEqual(unknownFor('result -18'))
  })
})
