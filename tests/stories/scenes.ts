// The steps that stories share, as people take them: open a shop, put a cup on the shelf, buy, pay, ship, receive.
import type { Input, Output } from '../../src/contract/functions'
import type { OpeningId, ShareId, ShopId, SkuId } from '../../src/domain/ids'
import { outTradeNo } from '../../src/domain/ids'
import type { Person } from './citizen'
import { CODE_TEMPLATE } from './outside'
import { newId, newPhoto } from './papers'
import type { Town } from './town'

export type OrderAt = { readonly shopId: ShopId; readonly orderId: ReturnType<typeof newId<'order'>> }
export type Goods = Input<'placeOrder'>['lines'][number] & { readonly priceFen: number }

const APPLICATION_DONE_MS = 60_000
const SHIP_FROM = '浙江省 杭州市'

/** The last code that reached this phone. */
export function codeOn(town: Town, phone: string): string {
  const letters = town.outside.tencent.control.inbox()
  const last = letters.filter((row) => row.phone === `+86${phone}` && row.templateId === CODE_TEMPLATE).at(-1)
  if (!last) throw new Error(`no code has reached ${phone}`)
  return last.params[0] ?? ''
}

/** Steps one to three: phone, real name, card. The opening then waits for the shop's details. */
export async function bringPapers(
  town: Town,
  person: Person,
  shareId: ShareId | null = null,
): Promise<OpeningId> {
  const { papers } = person
  const openingId = await confirmPhone(town, person, shareId)
  const { name, idNumber } = papers
  const photos = await takePhotos(person)
  const known = await person.call('verifyIdentity', { openingId, name, idNumber, ...photos })
  if (known.opening.state !== 'card') throw new Error(`papers brought it to ${known.opening.state}`)
  const bound = await person.call('bindCard', { openingId, cardNumber: papers.cardNumber })
  if (bound.opening.state !== 'details') throw new Error(`the card brought it to ${bound.opening.state}`)
  return openingId
}

export async function confirmPhone(
  town: Town,
  person: Person,
  shareId: ShareId | null = null,
): Promise<OpeningId> {
  const { phone } = person.papers
  const openingId = newId<'opening'>()
  const { opening } = await person.call('startOpening', { openingId, shareId })
  await person.call('requestCode', { phone })
  const code = codeOn(town, phone)
  const confirmed = await person.call('confirmPhone', { openingId: opening.openingId, phone, code })
  if (confirmed.token !== null) person.use(confirmed.token)
  return confirmed.opening.openingId
}

export async function takePhotos(person: Person) {
  const front = await person.call('addPicture', { purpose: 'paper', base64: newPhoto() })
  const back = await person.call('addPicture', { purpose: 'paper', base64: newPhoto() })
  return { idFront: front.fileId, idBack: back.fileId }
}

export function nameShop(person: Person, openingId: OpeningId, name: string) {
  const details = { paint: 'tea', shipFrom: SHIP_FROM, notice: '', returnAddress: null } as const
  return person.call('nameShop', { openingId, name, ...details })
}

/** All four steps. The shop is open at once; whether it can collect is the channel's to say. */
export async function openDoors(
  town: Town,
  person: Person,
  name: string,
  shareId: ShareId | null = null,
): Promise<ShopId> {
  const openingId = await bringPapers(town, person, shareId)
  const { opening } = await nameShop(person, openingId, name)
  if (opening.state !== 'done') throw new Error(`the shop is still ${opening.state}`)
  return opening.shopId
}

/** A shop that collects: four steps, and the channel's review has passed. */
export async function openShop(town: Town, person: Person, name: string): Promise<ShopId> {
  const shopId = await openDoors(town, person, name)
  await town.settle()
  await town.pass(APPLICATION_DONE_MS)
  const { shop } = await person.call('readMyShop', {})
  if (!shop?.collecting) throw new Error('the shop does not collect yet')
  return shopId
}

/** A product with one SKU on sale. */
export async function shelve(
  seller: Person,
  shopId: ShopId,
  { priceFen, stock, title = '陶瓷杯' }: { priceFen: number; stock: number; title?: string },
): Promise<Goods & { readonly productId: ReturnType<typeof newId<'product'>> }> {
  const productId = newId<'product'>()
  const skuId = newId<'sku'>()
  const sku = { skuId, spec: [], priceFen, stock, onSale: true }
  const product = { title, detail: '', onSale: true, axes: [], pictures: [], postageFen: 0 }
  await seller.call('saveProduct', { shopId, productId, ...product, skus: [sku] })
  return { productId, skuId, quantity: 1, terms: 1, priceFen }
}

export const sellable = async (
  person: Person,
  shopId: ShopId,
  goods: { productId: string; skuId: SkuId },
) => {
  const productId = goods.productId as ReturnType<typeof newId<'product'>>
  const { product } = await person.call('readProductPage', { shopId, productId })
  return product.skus.find(({ skuId }) => skuId === goods.skuId)?.sellable
}

export function addressOf(person: Person) {
  const { name, phone } = person.papers
  return { name, phone, region: '上海市 徐汇区', detail: '枫林路 1 号' }
}

export function basket(person: Person, shopId: ShopId, goods: Goods): Input<'placeOrder'> {
  const { skuId, quantity, terms } = goods
  const lines = [{ skuId, quantity, terms }]
  return { shopId, orderId: newId<'order'>(), lines, address: addressOf(person), shareId: null }
}

export async function placeOrder(buyer: Person, shopId: ShopId, goods: Goods): Promise<OrderAt> {
  const { orderId } = await buyer.call('placeOrder', basket(buyer, shopId, goods))
  return { shopId, orderId }
}

/** Opens the cashier by a code to scan. */
export function openCashier(buyer: Person, order: OrderAt): Promise<Output<'payOrder'>> {
  return buyer.call('payOrder', { ...order, method: 'wechat-native' })
}

/** Somebody scans the code and confirms; the notice waits at the channel. */
export function scan(town: Town, order: OrderAt, { attemptNo = 1, evenIfOver = false } = {}) {
  const number = outTradeNo(order.shopId, order.orderId, attemptNo)
  return town.outside.channel.control.pay(number, { payerOpenid: 'oScans', evenIfOver })
}

/** Placed, paid, and known to be paid. */
export async function buy(town: Town, buyer: Person, shopId: ShopId, goods: Goods): Promise<OrderAt> {
  const order = await placeOrder(buyer, shopId, goods)
  await openCashier(buyer, order)
  const paid = scan(town, order)
  if (!paid.ok) throw new Error(`not paid: ${paid.reason}`)
  await town.settle()
  return order
}

export function ship(seller: Person, order: OrderAt, waybill = newWaybill()) {
  return seller.call('shipOrder', { ...order, waybill, carrier: null })
}

/** A number as 顺丰 writes it. */
export const newWaybill = (): string => `SF${String(Date.now() % 1_000_000).padStart(6, '0')}${nextSix()}`

/** Bought, shipped, received by hand, and released by the channel. */
export async function sell(
  town: Town,
  seller: Person,
  buyer: Person,
  shopId: ShopId,
  goods: Goods,
): Promise<OrderAt> {
  const order = await buy(town, buyer, shopId, goods)
  await town.pass(60_000)
  await ship(seller, order)
  await buyer.call('confirmReceipt', order)
  await town.pass(60_000)
  const { state } = (await buyer.call('readOrder', order)).order
  if (state !== 'released') throw new Error(`received, but ${state}`)
  return order
}

export const stateOf = async (person: Person, order: OrderAt): Promise<string> =>
  (await person.call('readOrder', order)).order.state

let serial = 0
function nextSix(): string {
  serial += 1
  return String(serial).padStart(6, '0')
}
