// Every screen of the scene: whose phone opens it, where it is, and what can be read once it stands.
import { ID_LENGTH } from '../../src/domain/ids'
import type { QuietShop } from '../screens/quiet-shop'
import type { Scene } from '../screens/scene'
import { COUNTER, HOME } from './steps'

export type Who = keyof Scene['tokens'] | 'nobody'

export interface Screen {
  readonly name: string
  readonly path: string
  /** What brings it up, where the page alone does not show it. */
  readonly tap?: string | RegExp
  readonly shows: string | RegExp
}

const WINDOW = '钱先由微信支付守着，收到货再给店主'

export function sharedScreens(scene: Scene, quiet: QuietShop): readonly Screen[] {
  const { shopId, newShopId, goods, invitations } = scene
  const product = (at: number) => productPath(shopId, goods[at]?.productId ?? '')
  const card = (face: keyof Scene['invitations']) => cardPath(shopId, invitations[face])
  return [
    ...emptyHanded(scene, quiet),
    { name: 'shop', path: shop(shopId), shows: WINDOW },
    { name: 'shop without goods', path: shop(newShopId), shows: '货架刚擦干净，店主正在上货。' },
    { name: 'product', path: product(0), shows: WINDOW },
    { name: 'product of several kinds', path: product(5), shows: '颜色：靛蓝、茶色；大小：小、大' },
    { name: 'product sold out', path: product(6), shows: '这件卖完了，店里还有别的。' },
    { name: 'invitation sent', path: card('sent'), shows: '想改一改' },
    { name: 'invitation asked about', path: card('asked'), shows: '想改一改' },
    { name: 'invitation replaced', path: card('replaced'), shows: '店主换了新版' },
    { name: 'invitation withdrawn', path: card('withdrawn'), shows: '店主收回了这张邀请' },
    { name: 'invitation paid', path: card('paid'), shows: '已经有人付了，谢谢您来看' },
    { name: 'invitation being paid', path: card('claimed'), shows: '有人正在付这张，请过一会儿再看' },
    { name: 'invitation declined', path: card('declined'), shows: '这张邀请已经谢绝了' },
    { name: 'invitation expired', path: card('expired'), shows: '已过期' },
  ]
}

/** Where nothing can be bought, and cards that lead nowhere. */
function emptyHanded({ shopId }: Scene, quiet: QuietShop): readonly Screen[] {
  return [
    { name: 'no shop', path: shop('Nowhere0'), shows: '没有找到这家小店，请从店主发的卡片再进来。' },
    {
      name: 'product not paid for yet',
      path: productPath(quiet.shopId, quiet.onSale),
      shows: '收款还在审核，现在可以看，过一阵才能买。',
    },
    {
      name: 'product off the shelf',
      path: productPath(quiet.shopId, quiet.offSale),
      shows: '这件已经下架了，店里还有别的。',
    },
    {
      name: 'no product',
      path: productPath(shopId, NOTHING),
      shows: '这件货已经下架了，没有扣钱，请看看别的。',
    },
    { name: 'invitation sold out', path: cardPath(quiet.shopId, quiet.soldOut), shows: '给您留的花环。' },
    { name: 'no invitation', path: cardPath(shopId, NOTHING), shows: '没有找到这张邀请，请店主再发一次。' },
  ]
}

/** An id that nothing has. */
const NOTHING = '0'.repeat(ID_LENGTH)
const productPath = (shopId: string, id: string) => `/pages/product/view/index?shop=${shopId}&id=${id}`
const cardPath = (shopId: string, id: string) => `/pages/invitation/view/index?shop=${shopId}&id=${id}&v=1`

export const ownScreens = (scene: Scene): Readonly<Record<Who, readonly Screen[]>> => ({
  nobody: [
    { name: 'home', path: HOME, shows: '开一家自己的小店' },
    { name: 'opening', path: '/pages/opening/step/index', shows: '手机号是多少？' },
    { name: 'card of no shop', path: shop('0'), shows: '这张卡片打不开了，请朋友再发一次。' },
  ],
  seller: [...counterScreens(scene), ...writingScreens(scene)],
  buyer: buyerScreens(scene),
  friend: [
    { name: 'bought by a friend', path: '/pages/order/mine/index', shows: '等寄出' },
    {
      name: 'payment by code',
      path: `/pages/invitation/view/index?shop=${scene.shopId}&id=${scene.invitations.claimed}`,
      tap: '接着付',
      shows: '用另一部手机的微信扫一扫',
    },
  ],
  newSeller: [
    { name: 'opening done', path: '/pages/opening/done/index', shows: '上第一件货' },
    { name: 'empty counter', path: COUNTER, shows: '先上一件货吧。' },
    { name: 'empty shelf', path: '/pages/shelf/list/index', shows: '货架还空着，上一件就能卖。' },
    { name: 'no invitations', path: '/pages/writing/sent/index', shows: '写一张邀请' },
    { name: 'no settlements', path: '/pages/settlement/list/index', shows: /还没有账单/ },
    { name: 'nothing bought', path: '/pages/order/mine/index', shows: '回首页' },
  ],
})

function counterScreens({ shopId, orders, goods, settledDay }: Scene): readonly Screen[] {
  const statement = `/pages/settlement/statement/index?day=${settledDay}`
  const order = (page: string, id: string) => `/pages/order/${page}/index?shop=${shopId}&order=${id}`
  return [
    { name: 'home of a seller', path: HOME, shows: '我的小店' },
    { name: 'counter', path: COUNTER, shows: '我的货架' },
    { name: 'card', path: '/pages/counter/card/index', shows: /银行/ },
    { name: 'shelf', path: '/pages/shelf/list/index', shows: '剁椒酱' },
    { name: 'editor, new', path: '/pages/shelf/edit/index', shows: '叫什么' },
    {
      name: 'editor, several kinds',
      path: `/pages/shelf/edit/index?id=${goods[5]?.productId ?? ''}`,
      shows: '靛蓝、小',
    },
    { name: 'sold', path: '/pages/order/sold/index?state=all', shows: '去寄件' },
    { name: 'order to ship', path: order('detail', orders.paid), shows: '等您寄出' },
    { name: 'order settled', path: order('detail', orders.settled), shows: '已到账' },
    { name: 'shipping', path: order('ship', orders.paid), shows: '寄出了' },
    { name: 'settlements', path: '/pages/settlement/list/index', shows: /11月23日/ },
    { name: 'statement', path: statement, shows: '核对每一笔' },
    { name: 'line of a statement', path: statement, tap: /剁椒酱/, shows: '买家付的' },
    { name: 'statement checked', path: statement, tap: '核对每一笔', shows: /^每一笔都对上了$/ },
  ]
}

function writingScreens({ shopId, invitations, goods }: Scene): readonly Screen[] {
  const writer = (query: string) => `/pages/writing/invite/index${query}`
  const card = (id: string) => `/pages/invitation/view/index?shop=${shopId}&id=${id}`
  return [
    { name: 'writer', path: writer(''), shows: '加一件货' },
    { name: 'goods to choose', path: writer(''), tap: '加一件货', shows: '写一件货架上没有的' },
    { name: 'writer, product', path: writer(`?product=${goods[0]?.productId ?? ''}`), shows: '再加一件' },
    { name: 'writer, kinds', path: writer(`?product=${goods[5]?.productId ?? ''}`), shows: '放进邀请' },
    { name: 'writer, next version', path: writer(`?revise=${invitations.asked}`), shows: '第 2 版' },
    { name: 'sent', path: '/pages/writing/sent/index', shows: '写一张邀请' },
    { name: 'own invitation', path: card(invitations.sent), shows: '收回' },
    { name: 'taking it back', path: card(invitations.sent), tap: '收回', shows: '先留着' },
    { name: 'sending it', path: card(invitations.sent), tap: /^发给/, shows: '复制链接' },
    { name: 'own invitation with a wish', path: card(invitations.asked), shows: '「酱能换成不辣的吗」' },
  ]
}

function buyerScreens({ shopId, orders, goods, invitations }: Scene): readonly Screen[] {
  const order = (page: string, id: string) => `/pages/order/${page}/index?shop=${shopId}&order=${id}`
  const checkout = (query: string) => `/pages/order/checkout/index?shop=${shopId}&${query}`
  const [first] = goods
  const sku = `product=${first?.productId ?? ''}&sku=${first?.skuIds[0] ?? ''}&n=2`
  const product = (at: number) => `/pages/product/view/index?shop=${shopId}&id=${goods[at]?.productId ?? ''}`
  const card = `/pages/invitation/view/index?shop=${shopId}&id=${invitations.sent}`
  return [
    { name: 'bought', path: '/pages/order/mine/index', shows: '待付款' },
    { name: 'choosing', path: product(5), tap: '买', shows: '几件' },
    { name: 'how money goes', path: product(5), tap: /^担保/, shows: '您的钱怎么走' },
    { name: 'wishing', path: card, tap: '想改一改', shows: '告诉店主' },
    { name: 'checkout', path: checkout(sku), shows: '怎么付' },
    { name: 'address', path: checkout(sku), tap: /^寄到哪里？/, shows: '就寄到这里' },
    {
      name: 'checkout of an invitation',
      path: checkout(`invitation=${invitations.sent}&v=1`),
      shows: '怎么付',
    },
    { name: 'order unpaid', path: order('detail', orders.pending), shows: '不买了' },
    { name: 'order paid', path: order('detail', orders.paid), shows: '等寄出' },
    { name: 'order shipped', path: order('detail', orders.shipped), shows: '确认收货' },
    {
      name: 'order shipped, worried about',
      path: order('detail', orders.shipped),
      tap: '货没到，或者不对？',
      shows: '回到发卡片给您的聊天里，先和店主说一声。',
    },
    { name: 'order done', path: order('detail', orders.released), shows: '已完成' },
    { name: 'payment done', path: order('paid', orders.paid), shows: '付好了' },
    { name: 'payment open', path: order('paid', orders.pending), shows: /替您留到/ },
  ]
}

const shop = (id: string): string => `/pages/shop/view/index?shop=${id}`
