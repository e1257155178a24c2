// Login and phone codes against the emulated platform, and an access token that is fetched once and renewed when it must.
import { createEmulatorClock } from '../../emulator/clock'
import { seededRandom } from '../../emulator/seeded-random'
import { createWechatApi } from '../../emulator/wechat-api/wechat-api'
import { createAccessToken } from './access-token'
import type { WechatConfig } from './ask'
import { createWechat } from './wechat'

const app = { appid: 'wx0000000000000001', secret: 'secret-one' }
const buyer = { appid: app.appid, user: 'li' }

function start(changes: Partial<WechatConfig> = {}) {
  const clock = createEmulatorClock({ nowMs: Date.UTC(2026, 10, 20, 1, 30) })
  const { handle, control } = createWechatApi({ clock, random: seededRandom('test'), apps: [app] })
  const asked: string[] = []
  const config: WechatConfig = {
    ...app,
    baseUrl: 'https://platform.example',
    now: clock.nowMs,
    timeoutMs: null,
    fetch: (url, init) => {
      asked.push(`${new URL(url).pathname} ${typeof init.body === 'string' ? init.body : ''}`)
      return handle(new Request(url, init))
    },
    ...changes,
  }
  const tokensAsked = () => asked.filter((line) => line.includes('stable_token'))
  return { clock, control, config, tokensAsked, wechat: createWechat(config) }
}

const refusedAs = (code: string) => ({ kind: 'refused', code, message: expect.any(String) as string })
const unknownFor = (why: string) => ({ kind: 'unknown', why })

describe('a login code', () => {
  it('stands for one person, once', async () => {
    const { wechat, control } = start()
    const code = control.loginCode(buyer)
    expect(await wechat.openidOf(code)).toEqual({ kind: 'ok', value: { openid: control.openidOf(buyer) } })
    expect(await wechat.openidOf(code)).toEqual(refusedAs('code-bad'))
    expect(await wechat.openidOf('made up & strange')).toEqual(refusedAs('code-bad'))
  })

  it('is over after five minutes, and worthless for a blocked account', async () => {
    const { wechat, control, clock } = start()
    const code = control.loginCode(buyer)
    clock.advance(300_000)
    expect(await wechat.openidOf(code)).toEqual(refusedAs('code-bad'))
    control.blockUser('li')
    expect(await wechat.openidOf(control.loginCode(buyer))).toEqual(refusedAs('account-blocked'))
  })

  it('may still be good when the platform was busy or silent, or our own name was wrong', async () => {
    const { wechat, control } = start()
    control.faults.plant('jscode2session', 'busy')
    control.faults.plant('jscode2session', { answer: '45011' })
    control.faults.plant('jscode2session', 'timeout-before-effect')
    const code = control.loginCode(buyer)
    expect(await wechat.openidOf(code)).toEqual(unknownFor('errcode -1'))
    expect(await wechat.openidOf(code)).toEqual(unknownFor('errcode 45011'))
    expect(await wechat.openidOf(code)).toEqual(unknownFor('no answer: TimeoutError'))
    expect((await wechat.openidOf(code)).kind).toBe('ok')
    const misnamed = start({ secret: 'wrong' })
    expect(await misnamed.wechat.openidOf(misnamed.control.loginCode(buyer))).toEqual(
      unknownFor('errcode 40125'),
    )
  })
})

describe('a phone code', () => {
  it('stands for a number with its country, once', async () => {
    const { wechat, control } = start()
    const code = control.phoneCode({ phone: '13800000001' })
    expect(await wechat.phoneOf(code)).toEqual({ kind: 'ok', value: { phone: '+8613800000001' } })
    expect(await wechat.phoneOf(code)).toEqual(refusedAs('code-bad'))
  })

  it.each(['86', 86])('is read with the country code %p as the documents show it', async (countryCode) => {
    const info = { purePhoneNumber: '13800000001', countryCode, watermark: { appid: app.appid } }
    const { wechat } = start({ fetch: answering({ phone_info: info }) })
    expect(await wechat.phoneOf('code')).toEqual({ kind: 'ok', value: { phone: '+8613800000001' } })
  })

  it('given to another app is not believed', async () => {
    const info = { purePhoneNumber: '13800000001', countryCode: '86', watermark: { appid: 'wx2' } }
    const { wechat } = start({ fetch: answering({ phone_info: info }) })
    expect((await wechat.phoneOf('code')).kind).toBe('unknown')
  })
})

describe('the access token', () => {
  it('is fetched once for all who wait, and kept until shortly before its end', async () => {
    const { config, clock, tokensAsked } = start()
    const token = createAccessToken(config)
    const [first, second] = await Promise.all([token.get(), token.get()])
    expect(first).toEqual(second)
    expect(await token.get()).toEqual(first)
    expect(tokensAsked()).toHaveLength(1)
    clock.advance(7_200_000 - 300_000)
    expect(await token.get()).not.toEqual(first)
    expect(tokensAsked()).toHaveLength(2)
  })

  it('is renewed once when the platform no longer takes it', async () => {
    const { wechat, control, tokensAsked } = start()
    await wechat.phoneOf(control.phoneCode({ phone: '13800000001' }))
    control.revokeTokens(app.appid)
    expect((await wechat.phoneOf(control.phoneCode({ phone: '13800000002' }))).kind).toBe('ok')
    expect(tokensAsked()).toHaveLength(2)
  })

  it('is forced only when the platform gives the refused one again, and tried no third time', async () => {
    const { wechat, control, tokensAsked } = start()
    control.faults.plant('getuserphonenumber', { answer: '40001' }, 2)
    expect(await wechat.phoneOf(control.phoneCode({ phone: '13800000001' }))).toEqual(
      unknownFor('errcode 40001'),
    )
    expect(tokensAsked().map((line) => line.includes('"force_refresh":true'))).toEqual([false, false, true])
  })

  it('that cannot be had leaves everything open, and is asked for again next time', async () => {
    const { wechat, control } = start()
    control.faults.plant('stable_token', 'timeout-before-effect')
    const code = control.phoneCode({ phone: '13800000001' })
    expect(await wechat.phoneOf(code)).toEqual(unknownFor('token: no answer: TimeoutError'))
    expect((await wechat.phoneOf(code)).kind).toBe('ok')
  })
})

it.each(['<html>', '[]', '"ok"', ''])('an answer like %p leaves everything open', async (text) => {
  const { wechat } = start({ fetch: async () => new Response(text) })
  expect((await wechat.openidOf('code')).kind).toBe('unknown')
})

/** A platform with a token for everybody and one other answer. */
function answering(answer: object): WechatConfig['fetch'] {
  return async (url) =>
    Response.json(url.includes('stable_token') ? { access_token: 't', expires_in: 7_200 } : answer)
}
