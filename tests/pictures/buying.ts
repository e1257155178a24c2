// The screens of whoever comes to look, and of what was bought.
import type { Cast } from './cast'
import { at, goodsOf, type Screen } from './screen'

const product = (title: string) => (cast: Cast) =>
  at('product/view', { shop: cast.shopId, id: goodsOf(cast, title).productId })

const orderOf = (state: keyof Cast['orders']) => (cast: Cast) =>
  at('order/detail', { shop: cast.shopId, order: cast.orders[state] })

const lateOrder = (state: keyof Cast['lateOrders']) => (cast: Cast) =>
  at('order/detail', { shop: cast.shopId, order: cast.lateOrders[state] })

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
  {
    name: 'shop-reviewing',
    who: 'friend',
    path: ({ toSign }) => at('shop/view', { shop: toSign.shopId }),
    sees: '方圆酱坊',
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
  {
    name: 'product-reviewing',
    who: 'friend',
    path: ({ toSign }) => at('product/view', { shop: toSign.shopId, id: toSign.goods.productId }),
    sees: '还在审核',
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
  {
    name: 'order-worry-sheet',
    who: 'buyer',
    path: orderOf('shipped'),
    sees: '确认收货',
    deeds: ({ tap }) => tap('货没到，或者不对？'),
  },
  {
    name: 'order-cancel-sheet',
    who: 'buyer',
    path: orderOf('pending'),
    sees: '取消这一单',
    deeds: ({ tap }) => tap('不买了'),
  },
  {
    name: 'order-closed',
    who: 'buyer',
    path: ({ shopId, closed }) => at('order/detail', { shop: shopId, order: closed }),
    sees: '已关闭',
  },
  { name: 'order-late', who: 'lateBuyer', path: lateOrder('late'), sees: '正在原路退回' },
  { name: 'order-refunded', who: 'lateBuyer', path: lateOrder('back'), sees: '已经原路退回' },
  { name: 'order-refund-failed', who: 'lateBuyer', path: lateOrder('failed'), sees: '还没有退成' },
  { name: 'order-paid-twice', who: 'lateBuyer', path: lateOrder('twice'), sees: '多付了一次' },
  { name: 'my-orders-late', who: 'lateBuyer', path: () => at('order/mine'), sees: '桂芬酱铺' },
  { name: 'order-released', who: 'buyer', path: orderOf('released'), sees: '再去店里看看' },
]

export const BUYING: readonly Screen[] = [...SHOP, ...ORDERS]
