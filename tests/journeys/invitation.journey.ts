// J3: an invitation to pay is written, opened, revised and paid, seen on both phones; and whoever must not pay is told why.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const SAUCE = { title: '剁椒酱', price: '28', stock: 50 }
const LAST_ONE = { title: '限量礼盒', price: '64', stock: 1 }
const BUYER = '赵先生'
const NOTE = '赵先生，这是您要的两瓶酱和一张贺卡。'
const WISH = '贺卡不要了，酱再便宜些'
const HELD = /微信支付，50 元，[^；]*钱现在在这里/
const SHORTLY_BEFORE = '2026-11-20T22:59:05+08:00'
const MINUTE_MS = 60_000
/** One more than a receiver may have. */
const LONG_NAME = '赵'.repeat(31)

let stage: Stage
let seller: Phone
let giftBox: string

beforeAll(async () => {
  stage = await openStage()
  seller = (await steps.openShop(stage, '桂芬酱铺')).phone
  await steps.shelve(seller, SAUCE)
  await steps.shelve(seller, LAST_ONE)
  giftBox = await steps.send(seller, '发给朋友')
})
afterAll(() => stage?.close())

describe('J3', () => {
  it('is written, opened, revised at a wish, and paid in its second version; both see the money held', async () => {
    const first = await writeFirst()
    const buyer = await stage.phone()
    await buyer.follow(first)
    await buyer.sees(NOTE)
    await buyer.sees('手写贺卡 × 1')
    await buyer.finds('去付款 ¥61.00')
    await seller.finds(`再发给${BUYER}`)
    await seller.sees(/^\d\d:\d\d 已打开$/)
    await buyer.tap('想改一改')
    await buyer.tap('告诉店主')
    await buyer.sees('写一句想改什么，店主就知道了')
    await buyer.fill('想改哪里', WISH)
    await buyer.tap('告诉店主')
    await buyer.sees(/已经告诉店主，改好会发您新的一张/)
    const second = await revise()
    await buyer.follow(first)
    await buyer.sees('店主换了新版')
    await buyer.sees('已作废')
    expect(await buyer.count(/^去付款/)).toBe(0)
    await buyer.tap('看新的')
    await buyer.sees(/第 2 版/)
    await buyer.finds('去付款 ¥50.00')
    await steps.goToCheckout(buyer, second, '50.00')
    await buyer.tap('付款 ¥50.00')
    await steps.payAtCashier(buyer)
    await buyer.sees('已付款')
    await buyer.tells(HELD)
    await seller.sees('付好了，等您寄出')
    await seller.tap('看订单')
    await seller.tells(HELD)
    expect([...buyer.errors, ...seller.errors]).toEqual([])
  })

  it('is paid by another phone that scans the code', async () => {
    const card = await steps.invite(seller, SAUCE.title, '陈女士')
    const buyer = await stage.phone()
    const other = await stage.phone()
    await steps.goToCheckout(buyer, card, '28.00')
    await buyer.tap(/^用另一部手机扫码付/)
    await buyer.tap('付款 ¥28.00')
    await buyer.sees('用另一部手机的微信扫一扫')
    await buyer.tells('28 元')
    await buyer.tells(/^付款码，/)
    await other.follow(`${stage.outsideUrl}/scan`)
    await other.page.locator('.row', { hasText: '¥28.00' }).getByRole('button').click()
    await other.sees('付好了')
    await buyer.sees('付好了')
    await buyer.sees('已付款')
    await seller.sees('付好了，等您寄出')
  })

  it('is not paid by its own seller', async () => {
    const card = await steps.invite(seller, SAUCE.title, '周先生')
    expect(await seller.count(/付款/)).toBe(0)
    const { shop, id } = idsOf(card)
    await seller.open(`/pages/order/checkout/index?shop=${shop}&invitation=${id}&v=1`)
    await seller.sees('这是您自己发出的邀请，请等客户来付。')
    expect(await seller.count(/^付款/)).toBe(0)
  })

  it('taken back while the checkout is open it is told before any money moves', async () => {
    const card = await steps.invite(seller, SAUCE.title, '吴先生')
    const buyer = await stage.phone()
    await steps.goToCheckout(buyer, card, '28.00')
    await seller.tap('收回')
    await seller.sees('收回以后，买家打开就付不了了。想再卖，可以再发一张。')
    await seller.tap('收回')
    await seller.sees('您收回了这张邀请')
    await buyer.tap('付款 ¥28.00')
    await buyer.sees('店主收回了这张邀请，没有扣您的钱。')
    await hasBoughtNothing(buyer)
    await buyer.follow(card)
    await buyer.sees('店主收回了这张邀请')
    expect(await buyer.count(/^去付款/)).toBe(0)
  })

  it('revised while the checkout is open it is told before any money moves, and the new one goes to a name of one character', async () => {
    const card = await steps.invite(seller, SAUCE.title, '吕女士')
    const buyer = await stage.phone()
    await steps.goToCheckout(buyer, card, '28.00')
    await seller.tap('改一版')
    await reprice()
    await seller.tap('下一步：发给吕女士')
    await seller.tells('25 元')
    await buyer.tap('付款 ¥28.00')
    await buyer.sees('店主刚换了新版，没有扣您的钱，请看新的第 2 版。')
    await buyer.tap('看新的')
    await buyer.tap('去付款 ¥25.00')
    await buyer.tap(/^寄到哪里？/)
    await mistypeReceiver(buyer)
    await buyer.tap('付款 ¥25.00')
    await steps.payAtCashier(buyer)
    await seller.sees('付好了，等您寄出')
    await seller.tap('看订单')
    await seller.tap('去寄件')
    await seller.tap(/^寄到哪里/)
    await seller.sees(/^赵 139/)
    expect([...buyer.errors, ...seller.errors]).toEqual([])
  })

  it('of two who pay at once the first one has it, and the second one is told so', async () => {
    const card = await steps.invite(seller, SAUCE.title, '郑女士')
    const [one, two] = [await stage.phone(), await stage.phone()]
    await steps.goToCheckout(one, card, '28.00')
    await steps.goToCheckout(two, card, '28.00')
    await one.tap('付款 ¥28.00')
    await one.finds('立即支付')
    await two.tap('付款 ¥28.00')
    await two.sees('有人正在付这张邀请，请过一会儿再看。')
    await steps.payAtCashier(one)
    await two.follow(card)
    await two.sees('已经有人付了，谢谢您来看')
    await hasBoughtNothing(two)
  })

  it('sold out meanwhile, it is told before any money moves', async () => {
    const card = await steps.invite(seller, LAST_ONE.title, '王女士')
    const [buyer, faster] = [await stage.phone(), await stage.phone()]
    await steps.goToCheckout(buyer, card, '64.00')
    await steps.buyByLink(faster, giftBox, '64.00')
    await buyer.tap('付款 ¥64.00')
    await buyer.sees('「限量礼盒」刚被买走，没有扣您的钱。')
    await hasBoughtNothing(buyer)
  })

  it('in its last minute it is paid, and after the last second it is not', async () => {
    const inTime = await steps.invite(seller, SAUCE.title, '孙先生')
    const tooLate = await steps.invite(seller, SAUCE.title, '钱先生')
    const [buyer, late, reader] = [await stage.phone(), await stage.phone(), await stage.phone()]
    await steps.goToCheckout(buyer, inTime, '28.00')
    await steps.goToCheckout(late, tooLate, '28.00')
    await stage.demo.turnTo(SHORTLY_BEFORE)
    await buyer.tap('付款 ¥28.00')
    await reader.follow(tooLate)
    await reader.sees(/价格替您留到今晚 23:00，还有 \d+ 秒/)
    await reader.sees('已过期', 2 * MINUTE_MS)
    await reader.sees('价格只留到今晚 23:00')
    expect(await reader.count(/^去付款/)).toBe(0)
    await late.tap('付款 ¥28.00')
    await late.sees('这张邀请过期了，没有扣您的钱，可以请店主再发一张。')
    await hasBoughtNothing(late)
    // Who came in time has the goods kept: for money there is another half an hour.
    await steps.payAtCashier(buyer)
  })

  it('whatever was paid was charged once', async () => {
    expect(await steps.paidTo(stage, giftBox)).toEqual([2_500, 2_800, 2_800, 2_800, 5_000, 6_400])
  })
})

/** Two from the shelf and something that is not on it, with a sentence by hand, until the evening. */
async function writeFirst(): Promise<string> {
  await seller.open(steps.COUNTER)
  await seller.tap('邀请付款')
  await seller.tap('下一步：发给买家')
  await seller.sees('先加一件货，再发给买家。')
  await seller.fill('给谁', BUYER)
  await seller.tap('加一件货')
  await seller.tap(new RegExp(`^${SAUCE.title}`))
  await seller.tap(`${SAUCE.title}多一件`)
  await seller.tap('再加一件')
  await seller.tap('写一件货架上没有的')
  await seller.fill('是什么', '手写贺卡')
  await seller.fill('一件的价', '5')
  await seller.tap('放进邀请')
  await seller.finds('手写贺卡多一件')
  expect(await seller.typed('写给买家的一句话')).toBe('赵先生，这是您要的剁椒酱和手写贺卡。')
  await seller.fill('写给买家的一句话', NOTE)
  await seller.tap('留到今晚')
  await seller.finds('一共收 61 元，改价')
  await seller.tap(`下一步：发给${BUYER}`)
  await seller.sees('写好了，还没发出去')
  await seller.tells('61 元')
  return steps.send(seller, `发给${BUYER}`)
}

async function revise(): Promise<string> {
  await seller.sees(`「${WISH}」`)
  await seller.tap('改一版')
  await seller.sees('第 2 版')
  await reprice()
  await seller.tap('手写贺卡少一件')
  await seller.sees('手写贺卡拿下来了')
  await seller.finds('一共收 50 元，改价')
  await seller.tap(`下一步：发给${BUYER}`)
  await seller.finds('收回')
  await seller.tells('50 元')
  return steps.send(seller, `发给${BUYER}`)
}

async function reprice(): Promise<void> {
  await seller.tap(`${SAUCE.title}的价，28 元，改价`)
  await seller.fill(SAUCE.title, '25')
  await seller.tap('就这个价')
}

/** In the open form: too long is told, and the field keeps what was typed; one character is a name. */
async function mistypeReceiver(buyer: Phone): Promise<void> {
  await steps.typeAddress(buyer)
  await buyer.fill('收货人', LONG_NAME)
  await buyer.sees('收货人最多 30 个字，请写短一点。')
  await buyer.tap('就寄到这里')
  await buyer.sees('收货人最多 30 个字，请写短一点。')
  expect(await buyer.typed('收货人')).toBe(LONG_NAME)
  await buyer.fill('收货人', '赵')
  await buyer.missesSoon('收货人最多 30 个字，请写短一点。')
  await buyer.tap('就寄到这里')
  await buyer.sees('赵 139 1234 5678')
}

async function hasBoughtNothing(buyer: Phone): Promise<void> {
  await buyer.open('/pages/order/mine/index')
  await buyer.sees('还没有买过东西。朋友发来的卡片，点开就能买。')
}

function idsOf(card: string): { readonly shop: string; readonly id: string } {
  const query = new URLSearchParams(card.split('?')[1])
  return { shop: query.get('shop') ?? '', id: query.get('id') ?? '' }
}
