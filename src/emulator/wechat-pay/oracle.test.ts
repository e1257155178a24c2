// An independent implementation of the merchant's side agrees with the emulator on every signature and seal.
import { describe, expect, it } from '@jest/globals'
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import { createEmulatorClock } from '../clock'
import type { NoticeRequest } from './options'
import { API_V3_KEY, bodies, makeKeys, MCHID, paths, SHOP, SP_APPID } from './testing-merchant'
import { createWechatPay } from './wechat-pay'

const BASE = 'https://api.mch.weixin.qq.com'

describe('wechatpay-axios-plugin', () => {
  it('signs requests the emulator believes, and believes its answers and notices', async () => {
    const [merchant, platform] = [makeKeys(2048), makeKeys(2048)]
    const notices: NoticeRequest[] = []
    const pay = createWechatPay({
      clock: createEmulatorClock({ source: () => Formatter.timestamp() * 1000 }),
      random: (length) => Buffer.from(Formatter.nonce(length)),
      keys: {
        platformPrivateKeyPem: platform.privateKeyPem,
        platformPublicKeyPem: platform.publicKeyPem,
        platformSerial: 'PUB_KEY_ID_1',
        apiV3Key: API_V3_KEY,
      },
      merchants: [{ mchid: MCHID, serial: 'SERIAL1', publicKeyPem: merchant.publicKeyPem }],
      spAppid: SP_APPID,
      subMerchants: [{ subMchid: SHOP, name: '春山茶铺' }],
      deliver: async (_url, request) => {
        notices.push(request)
        return { status: 204 }
      },
    })
    const body = JSON.stringify(bodies.order('ORDER1'))
    const [nonce, timestamp] = [Formatter.nonce(), Formatter.timestamp()]
    const message = Formatter.request('POST', paths.jsapi, timestamp, nonce, body)
    const signature = Rsa.sign(message, merchant.privateKeyPem)
    const authorization = Formatter.authorization(MCHID, nonce, signature, timestamp, 'SERIAL1')
    const request = new Request(BASE + paths.jsapi, { method: 'POST', headers: { authorization }, body })
    const response = await pay.handle(request)
    expect(response.status).toBe(200)
    expect(isGenuine(response.headers, await response.text())).toBe(true)

    pay.control.pay('ORDER1')
    await pay.runDue()
    const [notice] = notices
    if (!notice) throw new Error('no notice came')
    expect(isGenuine(new Headers(notice.headers), notice.body)).toBe(true)
    const { resource } = JSON.parse(notice.body) as { resource: Record<string, string> }
    const { ciphertext = '', nonce: iv = '', associated_data: aad = '' } = resource
    const opened = JSON.parse(Aes.AesGcm.decrypt(ciphertext, API_V3_KEY, iv, aad)) as Record<string, unknown>
    expect(opened).toMatchObject({ out_trade_no: 'ORDER1', trade_state: 'SUCCESS' })

    function isGenuine(headers: Headers, text: string): boolean {
      const head = (name: string) => headers.get(`wechatpay-${name}`) ?? ''
      return Rsa.verify(
        Formatter.response(head('timestamp'), head('nonce'), text),
        head('signature'),
        platform.publicKeyPem,
      )
    }
  })
})
