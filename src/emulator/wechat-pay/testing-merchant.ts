// A merchant and its shop for tests: small keys, signed requests, and an inbox that opens notices.
import { createDecipheriv, generateKeyPairSync } from 'node:crypto'
import { createEmulatorClock, type EmulatorClock } from '../clock'
import type { Json } from './fields'
import type { NoticeRequest, WechatPayOptions } from './options'
import { answerMessage, createSigner, createVerifier, requestMessage } from './sign'
import { createWechatPay } from './wechat-pay'

export const START_MS = Date.parse('2026-11-20T10:00:00+08:00')
export const MCHID = 'M1900000001'
export const SHOP = 'S1900000009'
export const OTHER_SHOP = 'S1900000010'
export const SP_APPID = 'wx0000000000000001'
export const API_V3_KEY = '0123456789abcdef0123456789abcdef'
export const NOTIFY_URL = 'https://shop.example/notice/wechat-pay'
const BASE = 'https://api.mch.weixin.qq.com'
const SERIAL = 'MERCHANTSERIAL1'

/** 512 bits are enough to sign and quick to make; 1024 are needed to seal personal fields. */
export function makeKeys(bits = 512) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return { privateKeyPem: privateKey, publicKeyPem: publicKey }
}

const MERCHANT_KEYS = makeKeys()
const PLATFORM_KEYS = makeKeys()
const signAsMerchant = createSigner(MERCHANT_KEYS.privateKeyPem)
export const STRANGER_KEYS = makeKeys()

/** Bytes that look random and are the same in every run. */
function seededBytes(seed: number): (length: number) => Uint8Array {
  let state = seed >>> 0
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    })
}

type Delivered = { url: string; request: NoticeRequest; atMs: number }
type Reply = { status: number; body: Json; isGenuine: boolean; headers: Headers }
type AskOptions = { skewMs?: number; privateKeyPem?: string; serial?: string; mchid?: string }

export function openTestBench(overrides: Partial<WechatPayOptions> = {}) {
  const clock = createEmulatorClock({ nowMs: START_MS })
  const inbox: Delivered[] = []
  const bench = { answerWith: 200 as number | (() => number) }
  const pay = createWechatPay({
    clock,
    random: seededBytes(7),
    merchants: [{ mchid: MCHID, serial: SERIAL, publicKeyPem: MERCHANT_KEYS.publicKeyPem }],
    spAppid: SP_APPID,
    subMerchants: [SHOP, OTHER_SHOP].map((subMchid) => ({ subMchid, name: `店 ${subMchid}` })),
    plainSensitiveFields: true,
    deliver: async (url, request) => {
      inbox.push({ url, request, atMs: clock.nowMs() })
      return { status: typeof bench.answerWith === 'number' ? bench.answerWith : bench.answerWith() }
    },
    ...overrides,
    keys: overrides.keys ?? {
      platformPrivateKeyPem: PLATFORM_KEYS.privateKeyPem,
      platformPublicKeyPem: PLATFORM_KEYS.publicKeyPem,
      platformSerial: 'PUB_KEY_ID_TEST',
      apiV3Key: API_V3_KEY,
    },
  })
  const verify = createVerifier(overrides.keys?.platformPublicKeyPem ?? PLATFORM_KEYS.publicKeyPem)

  const authorize = createAuthorizer(clock)
  const send = async (request: Request): Promise<Reply> => {
    const response = await pay.handle(request)
    const text = await response.text()
    const header = (name: string) => response.headers.get(name) ?? ''
    const message = answerMessage(header('wechatpay-timestamp'), header('wechatpay-nonce'), text)
    const isGenuine = verify(message, header('wechatpay-signature'))
    const body = text === '' ? {} : (JSON.parse(text) as Json)
    return { status: response.status, body, isGenuine, headers: response.headers }
  }
  const ask = (method: 'GET' | 'POST', pathAndQuery: string, body?: unknown, options?: AskOptions) => {
    const text = body === undefined ? '' : JSON.stringify(body)
    const headers = {
      authorization: authorize(method, pathAndQuery, text, options),
      accept: 'application/json',
    }
    const init = method === 'POST' ? { method, headers, body: text } : { method, headers }
    return send(new Request(BASE + pathAndQuery, init))
  }
  return { clock, pay, inbox, bench, ask, send, authorize, baseUrl: BASE }
}

function createAuthorizer(clock: EmulatorClock) {
  const nextNonce = seededBytes(99)
  return (method: string, pathAndQuery: string, body: string, options: AskOptions = {}): string => {
    const timestamp = String(Math.floor((clock.nowMs() + (options.skewMs ?? 0)) / 1000))
    const nonce = Buffer.from(nextNonce(16)).toString('hex')
    const message = requestMessage({ method, pathAndQuery, timestamp, nonce, body })
    const signer = options.privateKeyPem === undefined ? signAsMerchant : createSigner(options.privateKeyPem)
    const signature = signer(message)
    return `WECHATPAY2-SHA256-RSA2048 mchid="${options.mchid ?? MCHID}",serial_no="${options.serial ?? SERIAL}",timestamp="${timestamp}",nonce_str="${nonce}",signature="${signature}"`
  }
}

export type TestBench = ReturnType<typeof openTestBench>

export const paths = {
  jsapi: '/v3/pay/partner/transactions/jsapi',
  native: '/v3/pay/partner/transactions/native',
  h5: '/v3/pay/partner/transactions/h5',
  byNo: (no: string, shop = SHOP) =>
    `/v3/pay/partner/transactions/out-trade-no/${no}?sp_mchid=${MCHID}&sub_mchid=${shop}`,
  close: (no: string) => `/v3/pay/partner/transactions/out-trade-no/${no}/close`,
  refund: '/v3/ecommerce/refunds/apply',
  refundByNo: (no: string) => `/v3/ecommerce/refunds/out-refund-no/${no}?sub_mchid=${SHOP}`,
  split: '/v3/ecommerce/profitsharing/orders',
  splitByNo: (no: string, transactionId: string) =>
    `/v3/ecommerce/profitsharing/orders?sub_mchid=${SHOP}&transaction_id=${transactionId}&out_order_no=${no}`,
  finish: '/v3/ecommerce/profitsharing/finish-order',
  returns: '/v3/ecommerce/profitsharing/returnorders',
  returnByNo: (no: string) =>
    `/v3/ecommerce/profitsharing/returnorders?sub_mchid=${SHOP}&out_return_no=${no}`,
  unsplit: (transactionId: string) => `/v3/ecommerce/profitsharing/orders/${transactionId}/amounts`,
  balance: (shop = SHOP) => `/v3/ecommerce/fund/balance/${shop}`,
  withdraw: '/v3/ecommerce/fund/withdraw',
  withdrawalByNo: (no: string) => `/v3/ecommerce/fund/withdraw/out-request-no/${no}?sub_mchid=${SHOP}`,
}

export const bodies = {
  order: (no: string, total = 10_000, more: Json = {}): Json => ({
    sp_appid: SP_APPID,
    sp_mchid: MCHID,
    sub_mchid: SHOP,
    description: '春山茶铺 明前龙井',
    out_trade_no: no,
    notify_url: NOTIFY_URL,
    amount: { total, currency: 'CNY' },
    payer: { sp_openid: 'oBuyer1' },
    settle_info: { profit_sharing: true },
    ...more,
  }),
  refund: (transactionId: string, no: string, refund: number, total = 10_000, more: Json = {}): Json => ({
    sub_mchid: SHOP,
    sp_appid: SP_APPID,
    transaction_id: transactionId,
    out_refund_no: no,
    reason: '买家退货',
    amount: { refund, total, currency: 'CNY' },
    notify_url: NOTIFY_URL,
    ...more,
  }),
  split: (transactionId: string, no: string, amount: number, more: Json = {}): Json => ({
    appid: SP_APPID,
    sub_mchid: SHOP,
    transaction_id: transactionId,
    out_order_no: no,
    receivers: [{ type: 'MERCHANT_ID', receiver_account: MCHID, amount, description: '平台佣金' }],
    finish: false,
    ...more,
  }),
  finish: (transactionId: string, no: string): Json => ({
    sub_mchid: SHOP,
    transaction_id: transactionId,
    out_order_no: no,
    description: '确认收货',
  }),
  withdraw: (no: string, amount: number, more: Json = {}): Json => ({
    sub_mchid: SHOP,
    out_request_no: no,
    amount,
    remark: '结算',
    notify_url: NOTIFY_URL,
    ...more,
  }),
}

/** Places an order and lets its buyer pay; the transaction's number comes back. */
export async function paidOrder(
  bench: TestBench,
  no: string,
  total = 10_000,
  more: Json = {},
): Promise<string> {
  await bench.ask('POST', paths.jsapi, bodies.order(no, total, more))
  const outcome = bench.pay.control.pay(no)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.transactionId
}

export function openNotice(
  { request }: Delivered,
  apiV3Key = API_V3_KEY,
): { eventType: string; resource: Json } {
  const notice = JSON.parse(request.body) as {
    event_type: string
    resource: { ciphertext: string; nonce: string; associated_data: string }
  }
  const sealed = Buffer.from(notice.resource.ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, notice.resource.nonce)
  decipher.setAAD(Buffer.from(notice.resource.associated_data))
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = decipher.update(sealed.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8')
  return { eventType: notice.event_type, resource: JSON.parse(plain) as Json }
}

/** Does the signature in a notice's headers hold? */
export function isGenuine({ request }: Delivered): boolean {
  const verify = createVerifier(PLATFORM_KEYS.publicKeyPem)
  const header = (name: string) => request.headers[name] ?? ''
  const message = answerMessage(header('Wechatpay-Timestamp'), header('Wechatpay-Nonce'), request.body)
  return verify(message, header('Wechatpay-Signature'))
}
