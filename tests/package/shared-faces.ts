// Every face of the three shared pages: where its card leads, and what can be read there.
import type { InvitationId, ShopId } from '../../src/domain/ids'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'
import { addressOf, openDoors, openShop, scan, shelve } from '../stories/scenes'
import type { Town } from '../stories/town'
import { linePerson } from './host/line-person'

const HOUR_MS = 3_600_000
const HALF_HOUR_MS = HOUR_MS / 2
const LONG_MS = 24 * HOUR_MS
const PRICE_FEN = 2_800

/** By their names in the tests below. */
export const FACES = {
  'shop open': '李娜小厨',
  'shop empty': '货架刚擦干净，店主正在上货。',
  'shop not found': '没有找到这家小店，请从店主发的卡片再进来。',
  'card of no shop': '这张卡片打不开了，请朋友再发一次。',
  'product on sale': '28.00',
  'product sold out': '这件卖完了，店里还有别的。',
  'product off the shelf': '这件已经下架了，店里还有别的。',
  'product not collecting yet': '收款还在审核，现在可以看，过一阵才能买。',
  'product gone': '这件货已经下架了，没有扣钱，请看看别的。',
  'invitation open': '50.00',
  'invitation replaced': '店主换了新版',
  'invitation expired': '价格只留到',
  'invitation withdrawn': '店主收回了这张邀请',
  'invitation paid': '已经有人付了，谢谢您来看',
  'invitation sold out': '32.00',
  'invitation gone': '没有找到这张邀请，请店主再发一次。',
} as const

export type Face = keyof typeof FACES

/** The path of each face's card. */
export async function setFaces(town: Town): Promise<Readonly<Record<Face, string>>> {
  const seller = linePerson(town, '李娜')
  const shopId = await openShop(town, seller, '李娜小厨')
  const empty = await openDoors(town, linePerson(town, '王桂芬'), '桂芬酱铺')
  // An hour passes here, after which every shop collects.
  const invitations = await invitationFaces(town, seller, shopId)
  return {
    'shop open': shop(shopId),
    'shop empty': shop(empty),
    'shop not found': shop('Nowhere0'),
    'card of no shop': shop('0'),
    ...(await productFaces(town, seller, shopId)),
    ...invitations,
  }
}

const shop = (id: string): string => `/pages/shop/view/index?shop=${id}`

async function productFaces(town: Town, seller: Person, shopId: ShopId) {
  const path = (at: string, id: string) => `/pages/product/view/index?shop=${at}&id=${id}`
  const shelved = async (stock: number) =>
    (await shelve(seller, shopId, { priceFen: PRICE_FEN, stock })).productId
  const taken = await shelve(seller, shopId, { priceFen: PRICE_FEN, stock: 9 })
  await takeOff(seller, shopId, taken)
  const waiting = linePerson(town, '何小满')
  const newShop = await openDoors(town, waiting, '小满花坊')
  const early = await shelve(waiting, newShop, { priceFen: PRICE_FEN, stock: 9 })
  return {
    'product on sale': path(shopId, await shelved(9)),
    'product sold out': path(shopId, await shelved(0)),
    'product off the shelf': path(shopId, taken.productId),
    'product not collecting yet': path(newShop, early.productId),
    'product gone': path(shopId, newId()),
  }
}

type Shelved = Awaited<ReturnType<typeof shelve>>

async function takeOff(seller: Person, shopId: ShopId, { productId, skuId, priceFen }: Shelved) {
  const product = {
    productId,
    title: '陶瓷杯',
    detail: '',
    onSale: false,
    axes: [],
    pictures: [],
    postageFen: 0,
  }
  const skus = [{ skuId, spec: [], priceFen, stock: 9, onSale: true }]
  await seller.call('saveProduct', { shopId, ...product, skus })
}

async function invitationFaces(town: Town, seller: Person, shopId: ShopId) {
  const goods = await shelve(seller, shopId, { priceFen: PRICE_FEN, stock: 9, title: '剁椒酱' })
  const scarce = await shelve(seller, shopId, { priceFen: PRICE_FEN, stock: 0, title: '腌萝卜' })
  const offer = (unitFen: number, { skuId }: Shelved = goods, validMs = LONG_MS) => {
    const items = [{ skuId, title: '剁椒酱', unitFen, quantity: 2 }]
    return { items, postageFen: 0, note: '赵先生，这是您要的剁椒酱。', validMs }
  }
  const invite = async (given = offer(2_500)): Promise<InvitationId> => {
    const invitationId = newId<'invitation'>()
    await seller.call('sendInvitation', { shopId, invitationId, ...given })
    return invitationId
  }
  const expired = await invite(offer(2_500, goods, HALF_HOUR_MS))
  await town.pass(HOUR_MS)
  const replaced = await invite()
  await seller.call('reviseInvitation', { shopId, invitationId: replaced, ...offer(2_400), replaces: 1 })
  const withdrawn = await invite()
  await seller.call('withdrawInvitation', { shopId, invitationId: withdrawn })
  const paid = await invite()
  await pay(town, shopId, paid)
  const path = (id: string) => `/pages/invitation/view/index?shop=${shopId}&id=${id}&v=1`
  return {
    'invitation open': path(await invite()),
    'invitation replaced': path(replaced),
    'invitation expired': path(expired),
    'invitation withdrawn': path(withdrawn),
    'invitation paid': path(paid),
    'invitation sold out': path(await invite(offer(1_600, scarce))),
    'invitation gone': path(newId()),
  }
}

async function pay(town: Town, shopId: ShopId, invitationId: InvitationId): Promise<void> {
  const buyer = await town.person('陈静')
  const orderId = newId<'order'>()
  const asked = { shopId, invitationId, version: 1, orderId, shareId: null, address: addressOf(buyer) }
  await buyer.call('payInvitation', { ...asked, method: 'wechat-native' })
  scan(town, { shopId, orderId })
  await town.settle()
}
