// The screens of paying: the checkout, what stands in its way, and how a payment ended.
import type { Phone } from '../journeys/phone'
import type { Cast } from './cast'
import { at, goodsOf, type Screen } from './screen'
import { broken } from './weather'

const checkout = (title: string) => (cast: Cast) => {
  const { productId, skuIds } = goodsOf(cast, title)
  return at('order/checkout', { shop: cast.shopId, product: productId, sku: skuIds[0] ?? '', n: 2 })
}
const ADDRESS = { name: '赵明', phone: '13800138000', region: '上海市 徐汇区', detail: '枫林路 1 号 302 室' }

const CHECKOUT: readonly Screen[] = [
  { name: 'checkout', who: 'friend', path: checkout('剁椒酱'), sees: '寄到哪里？' },
  {
    name: 'checkout-address-sheet',
    who: 'friend',
    path: checkout('剁椒酱'),
    sees: '就寄到这里',
    deeds: ({ tap }) => tap(/寄到哪里/),
  },
  {
    name: 'checkout-filled',
    who: 'friend',
    path: checkout('剁椒酱'),
    sees: '枫林路',
    kept: { address: ADDRESS },
  },
  {
    name: 'checkout-refused',
    who: 'friend',
    path: checkout('豆豉'),
    sees: '看新的',
    kept: { address: ADDRESS },
    deeds: async ({ sees, tap }, cast) => {
      await sees('枫林路')
      await cast.raisePrice(goodsOf(cast, '豆豉'))
      await tap(/^付款/)
    },
  },
  { name: 'checkout-sold-out', who: 'friend', path: checkout('辣萝卜'), sees: '这件卖完了' },
  {
    name: 'checkout-reviewing',
    who: 'friend',
    path: ({ toSign: { shopId, goods } }) =>
      at('order/checkout', { shop: shopId, product: goods.productId, sku: goods.skuIds[0] ?? '', n: 1 }),
    sees: '还在审核',
  },
  {
    name: 'checkout-paid-by-another',
    who: 'buyer',
    path: ({ shopId, invitations }) =>
      at('order/checkout', { shop: shopId, invitation: invitations.paid, v: 1 }),
    sees: '已经有人付了',
  },
]

const freshPath = async (cast: Cast) =>
  at('order/paid', { shop: cast.shopId, order: await cast.orderToPay() })
const latePath = (state: keyof Cast['lateOrders']) => (cast: Cast) =>
  at('order/paid', { shop: cast.shopId, order: cast.lateOrders[state] })

const PAID: readonly Screen[] = [
  {
    name: 'paid-scan',
    who: 'buyer',
    path: freshPath,
    sees: '扫一扫',
    deeds: async ({ sees, tap }: Phone) => {
      await sees('还没有付款')
      await tap(/扫码付/)
    },
  },
  {
    name: 'paid-not-yet',
    who: 'buyer',
    path: freshPath,
    sees: '还没有付款',
  },
  {
    name: 'paid-checking',
    who: 'lateBuyer',
    path: latePath('asked'),
    sees: '还在确认',
  },
  {
    name: 'paid-checking-offline',
    who: 'lateBuyer',
    path: latePath('asked'),
    before: broken('checkPayment'),
    sees: '网有点慢，连上就接着问。',
  },
  {
    name: 'paid-unreached',
    who: 'lateBuyer',
    path: latePath('asked'),
    before: broken('readOrder'),
    sees: '网断了，订单和钱都在',
  },
  {
    name: 'paid',
    who: 'buyer',
    path: ({ shopId, orders }) => at('order/paid', { shop: shopId, order: orders.paid }),
    sees: '付好了',
  },
  { name: 'paid-twice', who: 'lateBuyer', path: latePath('twice'), sees: '付好了' },
  {
    name: 'paid-closed',
    who: 'buyer',
    path: ({ shopId, closed }) => at('order/paid', { shop: shopId, order: closed }),
    sees: '订单已关闭',
  },
  { name: 'paid-late', who: 'lateBuyer', path: latePath('late'), sees: '正在原路退回' },
  { name: 'paid-refunded', who: 'lateBuyer', path: latePath('back'), sees: '已经原路退回' },
  { name: 'paid-refund-failed', who: 'lateBuyer', path: latePath('failed'), sees: '您付晚了' },
]

export const PAYING: readonly Screen[] = [...CHECKOUT, ...PAID]
