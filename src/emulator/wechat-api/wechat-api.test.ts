// WeChat's interface over its own wire: codes that work once, tokens that end, phone numbers, planted failures.
import { createEmulatorClock } from '../clock'
import { seededRandom } from '../seeded-random'
import { createWechatApi } from './wechat-api'

const START_MS = Date.UTC(2026, 10, 20, 1, 30)
const BASE = 'http://127.0.0.1:8080'
const app = { appid: 'wx0000000000000001', secret: 'secret-one' }
const other = { appid: 'wx0000000000000002', secret: 'secret-two' }

type Answer = Record<string, unknown> & { errcode?: number; access_token?: string; expires_in?: number }

function start() {
  const clock = createEmulatorClock({ nowMs: START_MS })
  const api = createWechatApi({ clock, random: seededRandom('test'), apps: [app, other] })
  const answered = async (request: Request) => (await (await api.handle(request)).json()) as Answer
  const get = (path: string, query: Record<string, string>) =>
    answered(new Request(`${BASE}${path}?${new URLSearchParams(query).toString()}`))
  const post = (path: string, body: unknown) =>
    answered(new Request(`${BASE}${path}`, { method: 'POST', body: JSON.stringify(body) }))
  const login = (code: string, changes: Record<string, string> = {}) =>
    get('/sns/jscode2session', { ...app, js_code: code, grant_type: 'authorization_code', ...changes })
  const stable = (changes: object = {}) =>
    post('/cgi-bin/stable_token', { grant_type: 'client_credential', ...app, ...changes })
  const ordinary = () => get('/cgi-bin/token', { grant_type: 'client_credential', ...app })
  const phone = (token: string | undefined, body: object) =>
    post(`/wxa/business/getuserphonenumber?access_token=${token ?? ''}`, body)
  return { clock, ...api, get, post, login, stable, ordinary, phone }
}

describe('jscode2session', () => {
  it('gives an openid per app, a unionid over apps and a new session key every time', async () => {
    const { login, control } = start()
    const code = () => control.loginCode({ user: 'li', appid: app.appid })
    const first = await login(code())
    const second = await login(code())
    const elsewhere = await login(control.loginCode({ user: 'li', appid: other.appid }), other)
    expect(first.openid).toMatch(/^o[\w-]{27}$/)
    expect(first.openid).toBe(control.openidOf({ user: 'li', appid: app.appid }))
    expect(second).toMatchObject({ openid: first.openid, unionid: first.unionid })
    expect(second.session_key).not.toBe(first.session_key)
    expect(Buffer.from(String(first.session_key), 'base64')).toHaveLength(16)
    expect(elsewhere.unionid).toBe(first.unionid)
    expect(elsewhere.openid).not.toBe(first.openid)
    expect(first.errcode).toBeUndefined()
  })

  it('keeps a person the same when the emulator starts anew', () => {
    const who = { user: 'li', appid: app.appid }
    expect(start().control.openidOf(who)).toBe(start().control.openidOf(who))
    expect(start().control.openidOf({ ...who, user: 'zhao' })).not.toBe(start().control.openidOf(who))
  })

  it('takes a code once, for five minutes, in its own app', async () => {
    const { clock, login, control } = start()
    const code = () => control.loginCode({ user: 'li', appid: app.appid })
    const used = code()
    await login(used)
    expect((await login(used)).errcode).toBe(40163)
    const late = code()
    clock.advance(299_999)
    expect((await login(late)).errcode).toBeUndefined()
    const tooLate = code()
    clock.advance(300_000)
    expect((await login(tooLate)).errcode).toBe(40029)
    expect((await login(code(), other)).errcode).toBe(40029)
    expect((await login('invented')).errcode).toBe(40029)
  })

  it('names a wrong app, secret, grant and missing parts', async () => {
    const { login, control } = start()
    const code = control.loginCode({ user: 'li', appid: app.appid })
    expect((await login(code, { appid: 'wx9' })).errcode).toBe(40013)
    expect((await login(code, { secret: 'guess' })).errcode).toBe(40125)
    expect((await login(code, { grant_type: 'client_credential' })).errcode).toBe(40002)
    expect((await login(code, { appid: '' })).errcode).toBe(41002)
    expect((await login(code, { secret: '' })).errcode).toBe(41004)
    expect((await login('')).errcode).toBe(41008)
    expect((await login(code)).openid).toBeDefined()
  })

  it('takes a hundred logins of a person in a minute, and refuses a blocked one', async () => {
    const { clock, login, control } = start()
    const code = (user: string) => control.loginCode({ user, appid: app.appid })
    for (let count = 0; count < 100; count += 1) expect((await login(code('li'))).errcode).toBeUndefined()
    const waiting = code('li')
    expect((await login(waiting)).errcode).toBe(45011)
    expect((await login(code('zhao'))).errcode).toBeUndefined()
    clock.advance(60_000)
    expect((await login(waiting)).errcode).toBeUndefined()
    control.blockUser('zhao')
    expect((await login(code('zhao'))).errcode).toBe(40226)
  })

  it('times out before the code is used, or after', async () => {
    const { login, control } = start()
    const code = control.loginCode({ user: 'li', appid: app.appid })
    control.faults.plant('jscode2session', 'busy')
    expect((await login(code)).errcode).toBe(-1)
    control.faults.plant('jscode2session', 'timeout-before-effect')
    await expect(login(code)).rejects.toMatchObject({ name: 'TimeoutError' })
    control.faults.plant('jscode2session', 'timeout-after-effect')
    await expect(login(code)).rejects.toMatchObject({ name: 'TimeoutError' })
    expect((await login(code)).errcode).toBe(40163)
  })
})

describe('access tokens', () => {
  const nobody = { code: 'invented' }

  it('gives the stable token again until five minutes before its end', async () => {
    const { clock, stable, phone } = start()
    const first = await stable()
    expect(first.expires_in).toBe(7200)
    clock.advance(6_899_000)
    expect(await stable()).toEqual({ access_token: first.access_token, expires_in: 301 })
    clock.advance(1_000)
    const next = await stable()
    expect(next.access_token).not.toBe(first.access_token)
    expect((await phone(first.access_token, nobody)).errcode).toBe(40029)
    clock.advance(300_000)
    expect((await phone(first.access_token, nobody)).errcode).toBe(40001)
    clock.advance(6_900_000)
    expect((await phone(next.access_token, nobody)).errcode).toBe(42001)
  })

  it('ends the old stable token at once when a new one is forced, twenty times a day', async () => {
    const { stable, phone } = start()
    const first = await stable()
    expect((await stable({ force_refresh: true })).access_token).not.toBe(first.access_token)
    expect((await phone(first.access_token, nobody)).errcode).toBe(40001)
    for (let count = 1; count < 20; count += 1)
      expect((await stable({ force_refresh: true })).errcode).toBeUndefined()
    expect((await stable({ force_refresh: true })).errcode).toBe(45009)
  })

  it('replaces an ordinary token with five minutes of grace, and leaves the stable one alone', async () => {
    const { clock, stable, ordinary, phone } = start()
    const [kept, first] = [await stable(), await ordinary()]
    const second = await ordinary()
    expect(second.access_token).not.toBe(first.access_token)
    expect((await phone(first.access_token, nobody)).errcode).toBe(40029)
    clock.advance(300_000)
    expect((await phone(first.access_token, nobody)).errcode).toBe(40001)
    for (const token of [second, kept]) expect((await phone(token.access_token, nobody)).errcode).toBe(40029)
  })

  it('refuses no token, an invented one, one of a revoked app, a wrong secret', async () => {
    const { stable, phone, control } = start()
    const { access_token: token } = await stable()
    expect((await phone('', nobody)).errcode).toBe(41001)
    expect((await phone('invented', nobody)).errcode).toBe(40001)
    control.revokeTokens(app.appid)
    expect((await phone(token, nobody)).errcode).toBe(40001)
    expect((await stable({ secret: 'guess' })).errcode).toBe(40125)
    expect((await stable({ grant_type: 'authorization_code' })).errcode).toBe(40002)
  })
})

describe('getuserphonenumber', () => {
  it('gives the number once, within five minutes', async () => {
    const { clock, stable, phone, control } = start()
    const { access_token: token } = await stable()
    const code = control.phoneCode({ phone: '+8613800000001' })
    const number = { phoneNumber: '13800000001', purePhoneNumber: '13800000001', countryCode: '86' }
    const watermark = { timestamp: START_MS / 1000, appid: app.appid }
    const phone_info = { ...number, watermark }
    expect(await phone(token, { code })).toEqual({ errcode: 0, errmsg: 'ok', phone_info })
    expect((await phone(token, { code })).errcode).toBe(40029)
    const late = control.phoneCode({ phone: '13800000001' })
    clock.advance(300_000)
    expect((await phone(token, { code: late })).errcode).toBe(40029)
    expect((await phone(token, {})).errcode).toBe(41008)
  })

  it('compares app and openid when the code knows them, and keeps the code for its owner', async () => {
    const { stable, phone, control } = start()
    const { access_token: token } = await stable()
    const { access_token: foreign } = await stable(other)
    const code = control.phoneCode({ phone: '13800000001', user: 'li', appid: app.appid })
    expect((await phone(foreign, { code })).errcode).toBe(40013)
    const zhao = control.openidOf({ user: 'zhao', appid: app.appid })
    expect((await phone(token, { code, openid: zhao })).errcode).toBe(40003)
    const li = control.openidOf({ user: 'li', appid: app.appid })
    expect((await phone(token, { code, openid: li })).errcode).toBe(0)
  })

  it('fails as planted', async () => {
    const { stable, phone, control } = start()
    const { access_token: token } = await stable()
    const code = control.phoneCode({ phone: '13800000001' })
    control.faults.plant('getuserphonenumber', { answer: '45011' })
    expect((await phone(token, { code })).errcode).toBe(45011)
    control.faults.plant('getuserphonenumber', 'timeout-after-effect')
    await expect(phone(token, { code })).rejects.toMatchObject({ name: 'TimeoutError' })
    expect((await phone(token, { code })).errcode).toBe(40029)
  })
})

describe('the wire', () => {
  it('answers JSON as text/plain, and refuses another method, path or body', async () => {
    const { handle } = start()
    const answerTo = (path: string, init?: RequestInit) => handle(new Request(`${BASE}${path}`, init))
    const errcodeOf = async (path: string, init?: RequestInit) =>
      ((await (await answerTo(path, init)).json()) as Answer).errcode
    expect((await answerTo('/sns/jscode2session')).headers.get('content-type')).toBe('text/plain')
    expect(await errcodeOf('/sns/jscode2session', { method: 'POST' })).toBe(43001)
    expect(await errcodeOf('/cgi-bin/stable_token')).toBe(43002)
    expect(await errcodeOf('/cgi-bin/stable_token', { method: 'POST', body: '[' })).toBe(47001)
    expect((await answerTo('/nowhere')).status).toBe(404)
  })
})
