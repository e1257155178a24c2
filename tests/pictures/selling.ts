// The screens behind the counter: what is to do, the shelf, the orders, the money.
import type { Cast } from './cast'
import { at, goodsOf, type Screen } from './screen'

const soldOrder = (state: keyof Cast['orders']) => (cast: Cast) =>
  at('order/detail', { shop: cast.shopId, order: cast.orders[state] })
const lateOrder = (state: keyof Cast['lateOrders']) => (cast: Cast) =>
  at('order/detail', { shop: cast.shopId, order: cast.lateOrders[state] })
const closedOrder = ({ shopId, closed }: Cast) => at('order/detail', { shop: shopId, order: closed })
const shipForm = ({ shopId, orders }: Cast) => at('order/ship', { shop: shopId, order: orders.paid })
const statement = ({ settledDay }: Cast) => at('settlement/statement', { day: settledDay })
const editor = (title: string) => (cast: Cast) => at('shelf/edit', { id: goodsOf(cast, title).productId })

const COUNTER: readonly Screen[] = [
  { name: 'counter', who: 'seller', path: () => at('counter/home'), sees: '去寄件' },
  { name: 'counter-new', who: 'newSeller', path: () => at('counter/home'), sees: '上第一件货' },
  {
    name: 'counter-idle',
    who: 'idleSeller',
    path: () => at('counter/home'),
    sees: '把店发给朋友看看。',
  },
  { name: 'counter-to-sign', who: 'toSign', path: () => at('counter/home'), sees: '还差一步：去签约' },
  { name: 'counter-rejected', who: 'rejected', path: () => at('counter/home'), sees: '收款审核被退回' },
  { name: 'counter-returned', who: 'returned', path: () => at('counter/home'), sees: /银行退回/ },
  { name: 'card-returned', who: 'returned', path: () => at('counter/card'), sees: '看这张对账单' },
  { name: 'card', who: 'seller', path: () => at('counter/card'), sees: '招商银行' },
]

const SHELF: readonly Screen[] = [
  { name: 'shelf', who: 'seller', path: () => at('shelf/list'), sees: '外婆菜' },
  { name: 'shelf-empty', who: 'newSeller', path: () => at('shelf/list'), sees: /货架|第一件/ },
  { name: 'editor-new', who: 'seller', path: () => at('shelf/edit'), sees: '叫什么' },
  {
    name: 'editor-refused',
    who: 'seller',
    path: () => at('shelf/edit'),
    sees: '叫什么',
    deeds: ({ tap }) => tap('上架'),
  },
  { name: 'editor', who: 'seller', path: editor('剁椒酱'), sees: '保存' },
  {
    name: 'editor-specs',
    who: 'seller',
    path: editor('布包'),
    sees: '靛蓝',
    deeds: ({ page }) => page.getByText('靛蓝').first().scrollIntoViewIfNeeded(),
  },
]

const ORDERS: readonly Screen[] = [
  { name: 'sold', who: 'seller', path: () => at('order/sold'), sees: '陈' },
  { name: 'sold-empty', who: 'newSeller', path: () => at('order/sold'), sees: '没有要寄的' },
  { name: 'sold-order-paid', who: 'seller', path: soldOrder('paid'), sees: '去寄件' },
  { name: 'sold-order-shipped', who: 'seller', path: soldOrder('shipped'), sees: '您得' },
  { name: 'sold-order-settled', who: 'seller', path: soldOrder('settled'), sees: '您得' },
  { name: 'sold-order-closed', who: 'seller', path: closedOrder, sees: '已关闭' },
  { name: 'sold-order-late', who: 'seller', path: lateOrder('late'), sees: '正在原路退回' },
  { name: 'sold-order-refunded', who: 'seller', path: lateOrder('back'), sees: '已经原路退回' },
  { name: 'sold-order-paid-twice', who: 'seller', path: lateOrder('twice'), sees: '多付了一次' },
  { name: 'ship', who: 'seller', path: shipForm, sees: '寄出了' },
  {
    name: 'ship-refused',
    who: 'seller',
    path: shipForm,
    sees: '寄出了',
    deeds: async ({ fill, tap }) => {
      await fill('快递单号', 'SF12345')
      await tap('寄出了')
    },
  },
]

const MONEY: readonly Screen[] = [
  { name: 'settlements', who: 'seller', path: () => at('settlement/list'), sees: /11月/ },
  { name: 'settlements-empty', who: 'newSeller', path: () => at('settlement/list'), sees: /还没/ },
  { name: 'settlements-returned', who: 'returned', path: () => at('settlement/list'), sees: '银行退回' },
  { name: 'statement-returned', who: 'returned', path: statement, sees: '被银行退回' },
  { name: 'statement', who: 'seller', path: statement, sees: '合计' },
  {
    name: 'statement-checked',
    who: 'seller',
    path: statement,
    sees: '每一笔都对上了',
    deeds: ({ tap }) => tap('核对每一笔'),
  },
  {
    name: 'statement-line-sheet',
    who: 'seller',
    path: statement,
    sees: '实得',
    deeds: ({ tap }) => tap(/剁椒酱/),
  },
]

export const SELLING: readonly Screen[] = [...COUNTER, ...SHELF, ...ORDERS, ...MONEY]
