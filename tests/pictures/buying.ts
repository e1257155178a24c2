// The screens of whoever comes to look and to buy.
import type { Phone } from '../journeys/phone'
import type { Cast } from './cast'
import { at, goodsOf, type Screen } from './screen'

const product = (title: string) => (cast: Cast) =>
  at('product/view', { shop: cast.shopId, id: goodsOf(cast, title).productId })

const checkout = (cast: Cast): string => {
  const { productId, skuIds } = goodsOf(cast, '剁椒酱')
  return at('order/checkout', { shop: cast.shopId, product: productId, sku: skuIds[0] ?? '', n: 2 })
}
const ADDRESS = { name: '赵明', phone: '13800138000', region: '上海市 徐汇区', detail: '枫林路 1 号 302 室' }

const orderOf = (state: keyof Cast['orders']) => (cast: Cast) =>
  at('order/detail', { shop: cast.shopId, order: cast.orders[state] })

const SHOP: readonly Screen[] = [
  {
    name: 'shop',
    who: 'friend',
    path: ({ shopId }) => at('shop/view', { shop: shopId }),
    sees: '三瓶礼盒',
  },
  {
    name: 'shop-own',
    who: 'seller',
    path: ({ shopId }) => at('shop/view', { shop: shopId }),
    sees: '回柜台',
  },
  {
    name: 'shop-empty',
    who: 'friend',
    path: ({ newShopId }) => at('shop/view', { shop: newShopId }),
    sees: '货架刚擦干净',
  },
  {
    name: 'shop-gone',
    who: 'friend',
    path: () => at('shop/view'),
    sees: '这张卡片打不开了',
  },
  { name: 'product', who: 'friend', path: product('剁椒酱'), sees: '我也要开店' },
  { name: 'product-specs', who: 'friend', path: product('布包'), sees: '我也要开店' },
  {
    name: 'product-specs-sheet',
    who: 'friend',
    path: product('布包'),
    sees: '几件',
    deeds: async ({ tap }) => {
      await tap('买')
      await tap('靛蓝')
    },
  },
  {
    name: 'product-guard-sheet',
    who: 'friend',
    path: product('剁椒酱'),
    sees: '您的钱怎么走',
    deeds: ({ tap }) => tap(/收到货再给店主|守着/),
  },
  { name: 'product-sold-out', who: 'friend', path: product('辣萝卜'), sees: '看看店里别的' },
]

const CHECKOUT: readonly Screen[] = [
  { name: 'checkout', who: 'friend', path: checkout, sees: '寄到哪里？' },
  {
    name: 'checkout-address-sheet',
    who: 'friend',
    path: checkout,
    sees: '就寄到这里',
    deeds: ({ tap }) => tap(/寄到哪里/),
  },
  { name: 'checkout-filled', who: 'friend', path: checkout, sees: '枫林路', kept: { address: ADDRESS } },
]

const paidPath = async (cast: Cast) => at('order/paid', { shop: cast.shopId, order: await cast.orderToPay() })

const PAID: readonly Screen[] = [
  {
    name: 'paid-scan',
    who: 'buyer',
    path: paidPath,
    sees: '扫一扫',
    deeds: async ({ sees, tap }: Phone) => {
      await sees('还没有付款')
      await tap(/扫码付/)
    },
  },
  {
    name: 'paid-not-yet',
    who: 'buyer',
    path: paidPath,
    sees: '还没有付款',
  },
  {
    name: 'paid',
    who: 'buyer',
    path: ({ shopId, orders }) => at('order/paid', { shop: shopId, order: orders.paid }),
    sees: '付好了',
  },
  {
    name: 'paid-closed',
    who: 'buyer',
    path: ({ shopId, closed }) => at('order/paid', { shop: shopId, order: closed }),
    sees: '订单已关闭',
  },
]

const ORDERS: readonly Screen[] = [
  { name: 'my-orders', who: 'buyer', path: () => at('order/mine'), sees: '桂芬酱铺' },
  { name: 'my-orders-empty', who: 'newSeller', path: () => at('order/mine'), sees: /还没/ },
  { name: 'order-pending', who: 'buyer', path: orderOf('pending'), sees: '不买了' },
  { name: 'order-paid', who: 'buyer', path: orderOf('paid'), sees: '再去店里看看' },
  { name: 'order-shipped', who: 'buyer', path: orderOf('shipped'), sees: '确认收货' },
  {
    name: 'order-receive-sheet',
    who: 'buyer',
    path: orderOf('shipped'),
    sees: '确认收货',
    deeds: ({ tap }) => tap('确认收货'),
  },
  { name: 'order-released', who: 'buyer', path: orderOf('released'), sees: '再去店里看看' },
]

export const BUYING: readonly Screen[] = [...SHOP, ...CHECKOUT, ...ORDERS, ...PAID]
