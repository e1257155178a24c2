// An application against the emulated channel: photos and sealed papers handed in once, and each state of the review.
import { openTestBench } from '../../emulator/wechat-pay/testing-merchant'
import type { ApplicationAsk } from '../../ports/application'
import { createWechatApplications } from './application'
import { channelSide, testConfig } from './testing-config'

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x0d, 0x0a, 0x2d, 0x2d, 0x00, 0xfe])
const ask: ApplicationAsk = {
  outRequestNo: 'APPLY-1',
  shopName: '春山茶铺',
  name: '王桂芬',
  idNumber: '11010519491231002X',
  phone: '+8613800000001',
  cardNumber: '6217000000000000004',
  bankName: '建设银行',
  idFront: { bytes: JPEG, mime: 'image/jpeg' },
  idBack: { bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), mime: 'image/png' },
}

function start() {
  const { clock, pay } = openTestBench(channelSide)
  const sent: string[] = []
  const config = testConfig(clock.nowMs, (url, init) => {
    sent.push(
      `${init.method ?? ''} ${new URL(url).pathname} ${typeof init.body === 'string' ? init.body : ''}`,
    )
    return pay.handle(new Request(url, init))
  })
  const applications = createWechatApplications(config)
  const query = () => applications.query(ask.outRequestNo)
  return { pay, sent, applications, query, control: pay.control.application }
}

it('hands in what the channel can open, and nothing personal in the clear', async () => {
  const { applications, pay, sent, query } = start()
  expect(await query()).toEqual({ kind: 'ok', value: { state: 'absent' } })
  expect(await applications.handIn(ask)).toMatchObject({
    kind: 'ok',
    value: { applymentId: expect.stringMatching(/^\d+$/) as string },
  })
  expect(pay.books.applications()[0]).toMatchObject({
    holderName: '王桂芬',
    accountNumber: '6217000000000000004',
    accountBank: '建设银行',
    storeName: '春山茶铺',
  })
  for (const secret of [ask.name, ask.idNumber, ask.cardNumber, '13800000001'])
    expect(sent.join('\n')).not.toContain(secret)
  expect(await query()).toEqual({ kind: 'ok', value: { state: 'checking' } })
})

it('is one application however often it is handed in', async () => {
  const { applications, pay, sent } = start()
  pay.control.faults.plant({ operation: 'application.submit', fault: 'timeout-after-effect' })
  expect((await applications.handIn(ask)).kind).toBe('unknown')
  const uploads = () => sent.filter((line) => line.includes('/media/upload')).length
  expect(uploads()).toBe(2)
  expect((await applications.handIn(ask)).kind).toBe('ok')
  expect(uploads()).toBe(2)
  expect(pay.books.applications()).toHaveLength(1)
})

it('waits for the signature, then has a number to collect under', async () => {
  const { applications, query, control, pay } = start()
  await applications.handIn(ask)
  control.toNeedVerify(ask.outRequestNo)
  expect(await query()).toEqual({ kind: 'ok', value: { state: 'checking' } })
  control.toNeedSign(ask.outRequestNo)
  expect(await query()).toEqual({
    kind: 'ok',
    value: { state: 'need-sign', signUrl: expect.stringMatching(/^https:/) as string },
  })
  control.sign(ask.outRequestNo)
  const subMchid = pay.books.applications()[0]?.subMchid
  expect(subMchid).toBeDefined()
  expect(await query()).toEqual({ kind: 'ok', value: { state: 'finished', subMchid } })
})

it('comes back with the reviewer’s words and can be handed in again', async () => {
  const { applications, query, control } = start()
  await applications.handIn(ask)
  control.reject(ask.outRequestNo, '身份证照片模糊')
  expect(await query()).toEqual({ kind: 'ok', value: { state: 'rejected', reason: '身份证照片模糊' } })
  expect((await applications.handIn(ask)).kind).toBe('ok')
  expect(await query()).toEqual({ kind: 'ok', value: { state: 'checking' } })
})

it('is refused a picture that is none, and an unknown bank', async () => {
  const { applications } = start()
  const noPicture = { ...ask, idFront: { bytes: Uint8Array.from([1, 2, 3]), mime: 'image/jpeg' as const } }
  expect(await applications.handIn(noPicture)).toMatchObject({ kind: 'refused', code: 'PARAM_ERROR' })
  expect(await applications.handIn({ ...ask, bankName: '村口银行' })).toMatchObject({
    kind: 'refused',
    code: 'PARAM_ERROR',
  })
})
