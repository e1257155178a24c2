// Applications: pictures, sealed fields, the review, the signature, and the shop that can collect at the end.
import { constants, publicEncrypt } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { form, PNG, SUBMIT, type Upload, UPLOAD, upload } from './testing-application'
import { API_V3_KEY, bodies, makeKeys, openTestBench, paths, type TestBench } from './testing-merchant'

const state = async (bench: TestBench, no = 'APPLY_1') =>
  (await bench.ask('GET', `/v3/ecommerce/applyments/out-request-no/${no}`)).body

describe('a picture', () => {
  it('is taken when its name, digest, size and kind are right', async () => {
    expect((await upload(openTestBench())).body.media_id).toMatch(/^V3_[0-9A-Z]{40}$/)
  })

  it.each<[string, Upload]>([
    ['of another digest', { sha256: 'a'.repeat(64) }],
    ['under another name', { sentName: 'back.png' }],
    ['of another kind', { bytes: Uint8Array.from([1, 2, 3, 4]) }],
    ['with another ending', { filename: 'front.gif' }],
    ['of more than 2 MB', { bytes: new Uint8Array(2 * 1024 * 1024 + 1) }],
  ])('%s is refused', async (_what, given) => {
    expect((await upload(openTestBench(), given)).body.code).toBe('PARAM_ERROR')
  })

  it('is refused when its description is not what was signed', async () => {
    const bench = openTestBench()
    const data = new FormData()
    data.append('meta', '{"filename":"a.png","sha256":""}')
    data.append('file', new Blob([PNG]), 'a.png')
    const headers = { authorization: bench.authorize('POST', UPLOAD, '{}') }
    const reply = await bench.send(
      new Request(bench.baseUrl + UPLOAD, { method: 'POST', headers, body: data }),
    )
    expect(reply.status).toBe(401)
  })
})

describe('an application', () => {
  it('goes on by itself in a demo, and the shop can collect when it is finished', async () => {
    const bench = openTestBench({ applicationAutoFinishMs: 3000 })
    expect((await bench.ask('POST', SUBMIT, await form(bench))).body.out_request_no).toBe('APPLY_1')
    expect(await state(bench)).toMatchObject({ applyment_state: 'CHECKING' })
    bench.clock.advance(1500)
    expect(await state(bench)).toMatchObject({ applyment_state: 'AUDITING' })
    bench.clock.advance(1500)
    const done = await state(bench)
    expect(done).toMatchObject({ applyment_state: 'FINISH', sign_state: 'SIGNED' })
    expect(done.sub_mchid).toMatch(/[A-Z]/)
    const order = bodies.order('ORDER1', 1, { sub_mchid: done.sub_mchid })
    expect((await bench.ask('POST', paths.jsapi, order)).status).toBe(200)
  })

  it('waits for the seller’s signature, and has no number to collect with before', async () => {
    const bench = openTestBench()
    await bench.ask('POST', SUBMIT, await form(bench))
    const { application } = bench.pay.control
    expect(application.sign('APPLY_1')).toBe(false)
    application.toNeedVerify('APPLY_1')
    expect((await state(bench)).account_validation).toMatchObject({ account_name: '李春山' })
    application.toNeedSign('APPLY_1')
    const waiting = await state(bench)
    expect(waiting).toMatchObject({ applyment_state: 'NEED_SIGN', sign_state: 'UNSIGNED' })
    expect(waiting.sign_url).toMatch(/^https:/)
    expect(waiting.sub_mchid).toBeUndefined()
    expect(application.sign('APPLY_1')).toBe(true)
    expect(application.finish('APPLY_1')).toBe(false)
    expect(bench.pay.books.subMerchants().map(({ name }) => name)).toContain('春山茶铺')
  })

  it('is sent back with reasons, and may be handed in again under its number', async () => {
    const bench = openTestBench({ applicationAutoFinishMs: 3000 })
    bench.pay.control.application.hold()
    const first = await form(bench)
    await bench.ask('POST', SUBMIT, first)
    bench.clock.advance(3000)
    expect(await state(bench)).toMatchObject({ applyment_state: 'CHECKING' })
    bench.pay.control.application.reject('APPLY_1', '照片不清晰', 'id_card_copy')
    expect(await state(bench)).toMatchObject({
      applyment_state: 'REJECTED',
      audit_detail: [{ param_name: 'id_card_copy', reject_reason: '照片不清晰' }],
    })
    bench.pay.control.application.goOn()
    expect((await bench.ask('POST', SUBMIT, { ...first, merchant_shortname: '春山' })).status).toBe(200)
    bench.clock.advance(3000)
    expect((await state(bench)).applyment_state).toBe('FINISH')
  })

  it('is sent back by itself when the card is somebody else’s', async () => {
    const bench = openTestBench({ applicationAutoFinishMs: 3000 })
    const asked = await form(bench)
    asked.account_info.account_name = '王小河'
    await bench.ask('POST', SUBMIT, asked)
    bench.clock.advance(3000)
    expect(await state(bench)).toMatchObject({
      applyment_state: 'REJECTED',
      audit_detail: [{ param_name: 'account_name' }],
    })
  })

  it('is the same when repeated, and refused with another content', async () => {
    const bench = openTestBench()
    const asked = await form(bench)
    const first = await bench.ask('POST', SUBMIT, asked)
    expect((await bench.ask('POST', SUBMIT, asked)).body).toEqual(first.body)
    const changed = await bench.ask('POST', SUBMIT, { ...asked, merchant_shortname: '他' })
    expect(changed.body.code).toBe('INVALID_REQUEST')
  })

  it.each<[string, 'id_card_info' | 'account_info' | 'contact_info', string, string]>([
    ['an ID number with a wrong check digit', 'id_card_info', 'id_card_number', '110105194912310021'],
    ['a picture nobody uploaded', 'id_card_info', 'id_card_copy', 'V3_NONE'],
    ['a bank the channel does not know', 'account_info', 'account_bank', '中国工商银行'],
    ['a phone number that is too short', 'contact_info', 'mobile_phone', '1380000'],
    ['another contact than the owner', 'contact_info', 'contact_name', '王小河'],
  ])('is refused for %s', async (_what, group, name, value) => {
    const bench = openTestBench()
    const asked = await form(bench)
    const reply = await bench.ask('POST', SUBMIT, { ...asked, [group]: { ...asked[group], [name]: value } })
    expect(reply).toMatchObject({ status: 400, body: { detail: { field: `/${group}/${name}` } } })
  })
})

describe('sealed fields', () => {
  let keys: ReturnType<typeof makeKeys>
  beforeAll(() => {
    keys = makeKeys(1024)
  })
  const opened = () =>
    openTestBench({
      plainSensitiveFields: false,
      keys: {
        platformPrivateKeyPem: keys.privateKeyPem,
        platformPublicKeyPem: keys.publicKeyPem,
        platformSerial: 'PUB_KEY_ID_1',
        apiV3Key: API_V3_KEY,
      },
    })
  const seal = (plain: string) =>
    publicEncrypt(
      { key: keys.publicKeyPem, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
      Buffer.from(plain),
    ).toString('base64')

  it('are opened, and a repeat sealed anew is still the same', async () => {
    const bench = opened()
    const asked = await form(bench, seal)
    const again = (await form(bench, seal)).contact_info
    expect(again.contact_name).not.toBe(asked.contact_info.contact_name)
    const first = await bench.ask('POST', SUBMIT, asked)
    const repeat = await bench.ask('POST', SUBMIT, { ...asked, contact_info: again })
    expect(first.status).toBe(200)
    expect(repeat.body).toEqual(first.body)
    expect(bench.pay.books.applications()).toMatchObject([{ holderName: '李春山', accountBank: '工商银行' }])
  })

  it('in the clear are refused', async () => {
    const bench = opened()
    const reply = await bench.ask('POST', SUBMIT, await form(bench))
    expect(reply.body).toMatchObject({ code: 'PARAM_ERROR', detail: { field: '/id_card_info/id_card_name' } })
  })
})
