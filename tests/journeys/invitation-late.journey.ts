// J3 paid too late: taken back or expired while the cashier stood open, or paid by somebody else; the money goes back by itself.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MINUTE_MS } from '../../src/domain/day'
import { waitFor } from '../stories/tell-outside'
import { barriersOn } from './barriers'
import { WAIT_MS, type Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const SAUCE = { title: '剁椒酱', price: '28', stock: 50 }
/** For money there is half an hour; then the order is closed at the channel. */
const CLOSED_AFTER_MS = 32 * MINUTE_MS
const SHORTLY_BEFORE = '2026-11-20T22:50:00+08:00'
const ON_ITS_WAY = '28.00 元正在原路退回，一般几分钟到。'
const BACK = '28.00 元已经原路退回'
/** The channel is asked about a refund after a minute. */
const ASKED_AFTER_MS = 3 * MINUTE_MS

let stage: Stage
let seller: Phone

beforeAll(async () => {
  stage = await openStage()
  seller = (await steps.openShop(stage, '桂芬酱铺')).phone
  await steps.shelve(seller, SAUCE)
})
afterAll(() => stage?.close())

describe('J3 paid too late', () => {
  it('while the buyer stands at the cashier it cannot be taken back; later it can, and late money goes back', async () => {
    const card = await steps.invite(seller, SAUCE.title, '吴先生')
    await seller.tap('收回')
    const late = await goToCashier(card)
    await seller.tap('收回')
    await seller.sees('有人正在付这张邀请，请过一会儿再看。')
    await seller.tap('先留着')
    await seller.missesSoon('收回这张邀请？')
    await seller.sees('有人正在付款，付好了会告诉您')
    expect(await seller.count('收回')).toBe(0)
    await pass(CLOSED_AFTER_MS)
    await seller.tap('收回')
    await seller.sees('收回这张邀请？')
    await seller.tap('收回')
    await seller.sees('您收回了这张邀请')
    await paysAllTheSame(late)
    await isToldOfItsWayBack(late)
    await late.buyer.follow(card)
    await late.buyer.sees('店主收回了这张邀请')
    expect(await late.buyer.count(/^去付款/)).toBe(0)
  })

  it('of two who pay, one has it and the other one gets the money back; both and the seller are told', async () => {
    const card = await steps.invite(seller, SAUCE.title, '郑女士')
    const late = await goToCashier(card)
    await pass(CLOSED_AFTER_MS)
    const first = await stage.phone()
    await steps.goToCheckout(first, card, '28.00')
    await first.tap('付款 ¥28.00')
    await steps.payAtCashier(first)
    await paysAllTheSame(late)
    await isToldOfItsWayBack(late)
    await first.open('/pages/order/mine/index')
    await first.finds(/^剁椒酱，.*，28 元，等寄出$/)
    await late.buyer.follow(card)
    await late.buyer.sees('已经有人付了，谢谢您来看')
    await seller.open(steps.COUNTER)
    await seller.sees('有 1 件要寄。')
    expect(await steps.paidTo(stage, card)).toEqual([2_800])
  })

  it('expired while the cashier stood open, late money goes back all the same', async () => {
    const card = await steps.invite(seller, SAUCE.title, '孙先生')
    await stage.demo.turnTo(SHORTLY_BEFORE)
    const late = await goToCashier(card)
    await pass(CLOSED_AFTER_MS)
    await paysAllTheSame(late)
    await isToldOfItsWayBack(late)
    await late.buyer.follow(card)
    await late.buyer.sees('已过期')
    await late.buyer.sees('价格只留到今晚 23:00')
    expect(await late.buyer.count(/^去付款/)).toBe(0)
    expect(await steps.paidTo(stage, card)).toEqual([2_800])
    expect([...late.buyer.errors, ...seller.errors]).toEqual([])
  })
})

interface Late {
  readonly buyer: Phone
  /** The page of the payment, which the cashier leads back to. */
  readonly paidPage: string
}

async function goToCashier(card: string): Promise<Late> {
  const buyer = await stage.phone()
  await steps.goToCheckout(buyer, card, '28.00')
  await buyer.tap('付款 ¥28.00')
  await buyer.finds('立即支付')
  const back = new URL(buyer.page.url()).searchParams.get('redirect_url') ?? ''
  return { buyer, paidPage: new URL(back).hash.slice(1) }
}

const pass = (advanceMs: number): Promise<unknown> => stage.demo.control('clock', { advanceMs })

/** Too late for the cashier itself; but some money gets through that no merchant can keep out. */
async function paysAllTheSame({ buyer }: Late): Promise<void> {
  const handle = new URL(buyer.page.url()).searchParams.get('prepay_id') ?? ''
  await buyer.tap('立即支付')
  await buyer.sees('这笔订单已经关了，没有扣钱。')
  // So that it can be seen on its way: otherwise it is there as soon as somebody asks.
  await stage.demo.control('plan-refund', { outcome: 'HOLD' })
  const payerOpenid = await stage.demo.control<string>('openid', { user: 'browser' })
  const paid = await stage.demo.control('pay', { handle, payerOpenid, evenIfOver: true })
  expect(paid).toMatchObject({ ok: true })
  await buyer.tap('回到小铺')
}

/** First on the page of the payment, then on the order, to its buyer and to its seller. */
async function isToldOfItsWayBack({ buyer, paidPage }: Late): Promise<void> {
  await buyer.sees('您付晚了', 2 * WAIT_MS)
  await buyer.sees(ON_ITS_WAY)
  expect(await barriersOn(buyer.page)).toEqual([])
  const order = paidPage.replace('/paid/', '/detail/')
  await buyer.open(order)
  await buyer.sees('已关闭')
  await buyer.sees(`您付晚了，${ON_ITS_WAY}`)
  await endRefund(order)
  await buyer.sees(`您付晚了，${BACK}。`)
  await buyer.tells(/^钱走到哪里：买家，28 元，已原路退回/)
  await seller.open(order)
  await seller.sees(`买家付晚了，${BACK}。`)
  await buyer.open(paidPage)
  await buyer.sees(`${BACK}，没有扣您的钱。`)
}

/** The channel has carried it out, and the shop hears of it. */
async function endRefund(order: string): Promise<void> {
  const { demo } = stage
  const asked = new URLSearchParams(order.split('?')[1])
  const { transfers } = await demo.ledger(asked.get('shop') ?? '')
  const stray = transfers.find(
    ({ kind, orderId }) => kind === 'stray-money' && orderId === asked.get('order'),
  )
  const outRefundNo = stray?.credit.replace('refunding/', stray.shopId) ?? ''
  await waitFor('the refund at the channel', async () =>
    (await demo.control('settle-refund', { outRefundNo, outcome: 'SUCCESS' })) ? true : null,
  )
  await pass(ASKED_AFTER_MS)
}
