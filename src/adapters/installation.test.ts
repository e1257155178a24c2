// What an installation must be told, each of it named when missing, and where it looks for the outside world.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readInstallation } from './installation'

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
})
const secret = (bytes: number): string => randomBytes(bytes).toString('hex')
const complete = {
  XIAOPU_MASTER_KEY: secret(32),
  XIAOPU_INDEX_KEY: secret(32),
  WECHAT_APP_SECRET: secret(16),
  WECHAT_PAY_API_V3_KEY: secret(16),
  WECHAT_PAY_PRIVATE_KEY: String(pem),
  TENCENT_SECRET_KEY: secret(16),
  WECHAT_APPID: 'wx1',
  WECHAT_PAY_MCHID: '19',
  WECHAT_PAY_SERIAL: 'AA',
  WECHAT_PAY_PLATFORM_SERIAL: 'PUB_KEY_ID_1',
  WECHAT_PAY_PLATFORM_KEY: 'key',
  PUBLIC_URL: 'https://shop.example',
  TENCENT_SECRET_ID: 'AKID',
  SMS_SDK_APP_ID: '14',
  SMS_SIGN_NAME: '小铺',
  SMS_TEMPLATE_CODE: '1',
  SMS_TEMPLATE_NEW_ORDER: '2',
  SMS_TEMPLATE_PAYOUT_RETURNED: '3',
}

describe('what must be told', () => {
  const problemsOf = (env: Readonly<Record<string, string>>): readonly string[] => {
    const read = readInstallation(env)
    return read.ok ? [] : read.problems
  }

  it('is enough when it is complete', () => expect(problemsOf(complete)).toEqual([]))

  it('is named in full, each once', () => {
    const missing = Object.keys(complete).map((name) => `${name} is missing`)
    expect([...problemsOf({})].sort()).toEqual(missing.sort())
  })

  it.each(Object.keys(complete))('%s: none of it can be left out', (name) => {
    expect(problemsOf({ ...complete, [name]: ' ' })).toEqual([`${name} is missing`])
  })
})

function payAddress(value?: string): string | readonly string[] {
  const read = readInstallation({ ...complete, ...(value !== undefined && { WECHAT_PAY_BASE_URL: value }) })
  return read.ok ? read.installation.wechatPay.baseUrl : read.problems
}

describe('what is taken off', () => {
  const rates = (env: Readonly<Record<string, string>>) => {
    const read = readInstallation({ ...complete, ...env })
    return read.ok ? read.installation.settings : read.problems
  }

  it('is at most what the channel lets be split off', () => {
    expect(rates({ COMMISSION_BPS: '3000' })).toMatchObject({ commissionBps: 3_000 })
    expect(rates({ COMMISSION_BPS: '3001' })).toEqual([expect.stringContaining('at most 3000')])
  })

  it.each(['-1', '0.6', '6e1', '10000'])('is not %s', (CHANNEL_FEE_BPS) =>
    expect(rates({ CHANNEL_FEE_BPS })).toEqual([expect.stringMatching(/^CHANNEL_FEE_BPS is a whole number/)]),
  )
})

describe('where the outside lies', () => {
  it('is the real place where nothing is set', () => {
    expect(payAddress()).toBe('https://api.mch.weixin.qq.com')
    expect(payAddress(' ')).toBe('https://api.mch.weixin.qq.com')
  })

  it.each([
    ['https://sandbox.example/pay/', 'https://sandbox.example/pay'],
    ['http://127.0.0.1:8101/wechat-pay', 'http://127.0.0.1:8101/wechat-pay'],
    ['http://[::1]:8101', 'http://[::1]:8101'],
  ])('may be %s', (value, address) => expect(payAddress(value)).toBe(address))

  it.each([
    'http://sandbox.example',
    'http://127.0.0.1.example.com',
    'https://user:word@sandbox.example',
    'https://sandbox.example?to=',
    'ftp://127.0.0.1',
    'sandbox.example',
  ])('may not be %s', (value) =>
    expect(payAddress(value)).toEqual([
      "WECHAT_PAY_BASE_URL is an https address, or one on this machine's loopback",
    ]),
  )
})
