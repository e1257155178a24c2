// The ways to pay as the buyer reads them, each with its one-line consequence.
import { platform } from '../../client/platform-here'
import { methodsOn } from '../../domain/channel'
import type { PaymentMethod } from '../../domain/payment'

export interface Way {
  readonly method: PaymentMethod
  readonly title: string
  readonly note: string
  /** On a button. */
  readonly short: string
}

const NOTES: Readonly<Record<PaymentMethod, Pick<Way, 'note' | 'short'>>> = {
  'wechat-jsapi': { note: '在微信里直接付', short: '用微信付' },
  'wechat-h5': { note: '打开微信付款', short: '打开微信付' },
  'wechat-native': { note: '用另一部手机扫一个码，别人也能帮您付', short: '换扫码付' },
}

/** In the order in which they are offered; none where nothing can be paid. */
export const WAYS: readonly Way[] = methodsOn(platform.name).map(({ method, name }) => ({
  method,
  title: name,
  ...NOTES[method],
}))

/** Another way than the one that was tried. */
export const otherWay = (tried: PaymentMethod | null): Way | null =>
  WAYS.filter(({ method }) => method !== tried)[0] ?? null

export const firstMethod = (): PaymentMethod | null => WAYS[0]?.method ?? null
