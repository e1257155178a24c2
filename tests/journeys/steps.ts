// Steps that more than one journey goes, by fingers on the screens: a shop, goods, an address, the cashier, a link.
import { newPapers, type Papers } from '../stories/papers'
import { waitFor } from '../stories/tell-outside'
import { WAIT_MS, type Hands, type Phone } from './phone'
import type { Stage } from './stage'

/** Where a phone begins that followed no card. */
export const HOME = '/pages/start/home/index'
export const COUNTER = '/pages/counter/home/index'
export const SHIP_FROM = '浙江 杭州'
/** The channel's review takes some seconds, and the page looks again every two. */
const REVIEW_MS_MAX = 2 * WAIT_MS
/** As an address may be filled in by somebody. */
const BUYER = {
  name: '赵一鸣',
  phone: '13912345678',
  region: '上海市 上海市 徐汇区',
  detail: '漕溪北路 331 号',
}

export interface Owner {
  readonly phone: Phone
  readonly papers: Papers
  readonly shopName: string
}

/** A phone of somebody whose shop is open, collects, and stands on its last page of the opening. */
export async function openShop(stage: Stage, shopName: string): Promise<Owner> {
  const phone = await stage.phone()
  const papers = newPapers('王桂芬')
  await phone.open(HOME)
  await phone.tap('开一家小店')
  await confirmPhone(stage, phone, papers.phone)
  await showPapers(phone, papers.name, papers.idNumber)
  await bindCard(phone, papers.cardNumber)
  await nameShop(phone, shopName)
  await phone.sees('可以收款了', REVIEW_MS_MAX)
  return { phone, papers, shopName }
}

export async function confirmPhone({ demo }: Stage, phone: Hands, number: string): Promise<void> {
  await phone.sees('手机号是多少？')
  await phone.fill('手机号', number)
  await phone.tap('发验证码')
  await phone.fill('验证码', await codeOn(demo, number))
  await phone.sees('您是谁？')
}

export const codeOn = (demo: Stage['demo'], number: string): Promise<string> =>
  waitFor('the code', async () => (await demo.codeOn(number)) || null)

export async function showPapers(phone: Hands, name: string, idNumber: string): Promise<void> {
  await phone.fill('姓名', name)
  await phone.fill('身份证号', idNumber)
  await takePhotos(phone)
  await phone.tap('下一步：银行卡')
  await phone.sees('卖的钱打到哪张卡？')
}

export async function takePhotos(phone: Hands): Promise<void> {
  for (const side of ['身份证人像面', '身份证国徽面']) {
    await phone.photograph(`${side}，拍一张`)
    await phone.finds(`${side}，收好了 · 重拍`)
  }
}

export async function bindCard(phone: Hands, cardNumber: string): Promise<void> {
  await phone.fill('储蓄卡卡号', cardNumber)
  await phone.tap('下一步：店名')
  await phone.sees('店叫什么？')
}

export async function nameShop(phone: Hands, shopName: string): Promise<void> {
  await phone.fill('店名', shopName)
  await phone.fill('从哪里发货', SHIP_FROM)
  await phone.tap('开张')
  await phone.sees(`${shopName}，开张了`)
}

export interface Goods {
  readonly title: string
  readonly price: string
  readonly stock: number
}

/** Puts one more thing on the shelf and ends on its page. */
export async function shelve(seller: Phone, { title, price, stock }: Goods): Promise<void> {
  await seller.open('/pages/shelf/edit/index')
  await seller.fill('叫什么', title)
  await seller.fill('卖多少钱（元）', price)
  await seller.fill('有几件', String(stock))
  await seller.tap('上架')
  await seller.tap('去看看，发给朋友')
  await seller.finds('改一改')
}

/** Sends what stands on the screen to somebody, by this button; gives the link that is pasted into the chat. */
export async function send(sender: Phone, button: string): Promise<string> {
  await sender.tap(button)
  const link = await sender.reads(/^https?:\/\/.+#\/pages\//)
  await sender.tap('复制链接')
  await sender.sees(/复制好了，去聊天里粘贴/)
  await sender.tap('关闭')
  return link
}

/** From the checkout on: a first address is asked for and given. Ends on the checkout, ready to pay. */
export async function giveAddress(buyer: Hands): Promise<void> {
  await buyer.tap(/^寄到哪里？/)
  await fillAddress(buyer)
}

/** In the open form. */
export async function fillAddress(buyer: Hands): Promise<void> {
  await typeAddress(buyer)
  await buyer.tap('就寄到这里')
  await buyer.sees(`${BUYER.region} ${BUYER.detail}`)
}

export async function typeAddress(buyer: Hands): Promise<void> {
  await buyer.fill('收货人', BUYER.name)
  await buyer.fill('手机号', BUYER.phone)
  await buyer.fill('省、市、区', BUYER.region)
  await buyer.fill('街道和门牌', BUYER.detail)
}

/** In the channel's cashier: pays, and is back at the shop that says so. */
export async function payAtCashier(buyer: Hands): Promise<void> {
  await buyer.tap('立即支付')
  await buyer.sees('付好了')
}

/** From a link to a product: bought, addressed, paid. */
export async function buyByLink(buyer: Phone, link: string, amount: string): Promise<void> {
  await buyer.follow(link)
  await buyer.tap('买')
  await buyer.tap(`去付款 ¥${amount}`)
  await giveAddress(buyer)
  await buyer.tap(`付款 ¥${amount}`)
  await payAtCashier(buyer)
}

/** The session a phone has kept, for asking in its name what no screen shows. */
export async function sessionOf({ page }: Phone): Promise<string> {
  const kept = await page.evaluate(() => localStorage.getItem('xiaopu.token'))
  return JSON.parse((JSON.parse(kept ?? '{}') as { readonly data: string }).data) as string
}

/** One thing from the shelf for somebody, kept until the evening; gives the link to the card. */
export async function invite(seller: Phone, title: string, buyer: string): Promise<string> {
  await seller.open('/pages/writing/invite/index')
  await seller.fill('给谁', buyer)
  await seller.tap('加一件货')
  await seller.tap(new RegExp(`^${title}`))
  await seller.finds(`${title}多一件`)
  await seller.tap(`下一步：发给${buyer}`)
  await seller.sees('写好了，还没发出去')
  return send(seller, `发给${buyer}`)
}

/** From a card to a checkout that is ready to pay. */
export async function goToCheckout(buyer: Phone, card: string, amount: string): Promise<void> {
  await buyer.follow(card)
  await buyer.tap(`去付款 ¥${amount}`)
  await giveAddress(buyer)
}

/** All that buyers have paid to the shop of this card, in fen, the smallest first: as its books have it. */
export async function paidTo({ demo }: Stage, card: string): Promise<readonly number[]> {
  const shop = new URLSearchParams(card.split('?')[1]).get('shop') ?? ''
  const { transfers } = await demo.ledger(shop)
  const payments = transfers.filter(({ kind }) => kind === 'payment')
  return payments.map(({ amountFen }): number => amountFen).sort((one, other) => one - other)
}
