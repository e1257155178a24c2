// Which payment methods exist where the buyer is: a method that cannot work there is not offered at all.
import type { PaymentMethod } from './payment'

/** What the page runs in. */
export type Platform = 'wechat' | 'h5' | 'alipay' | 'douyin'

export interface MethodOffer {
  readonly method: PaymentMethod
  /** As the buyer reads it. */
  readonly name: string
}

const JSAPI: MethodOffer = { method: 'wechat-jsapi', name: '微信支付' }
const H5: MethodOffer = { method: 'wechat-h5', name: '微信支付' }
const NATIVE: MethodOffer = { method: 'wechat-native', name: '用另一部手机扫码付' }

const METHODS: Readonly<Record<Platform, readonly MethodOffer[]>> = {
  wechat: [JSAPI],
  h5: [H5, NATIVE],
  // Their own cashiers are not connected yet, and WeChat's opens in neither.
  alipay: [],
  douyin: [],
}

/** What a payer can pay with: inside WeChat its own cashier; elsewhere also that one, where a WeChat login gave an openid. */
export function methodsFor(payer: {
  readonly inWechat: boolean
  readonly openid: string | null
}): readonly MethodOffer[] {
  if (payer.inWechat) return METHODS.wechat
  return payer.openid === null ? METHODS.h5 : [...METHODS.h5, ...METHODS.wechat]
}

/** In the order in which they are offered; none where nothing can be paid. */
export function methodsOn(platform: Platform): readonly MethodOffer[] {
  return METHODS[platform]
}
