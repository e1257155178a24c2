// "Make it hard" on the desk: each switch strikes once, the phone says in words what became of it, and the desk tells the truth.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { ShopId } from '../../src/domain/ids'
import { HOUR_MS } from '../../src/domain/day'
import { fenOf } from '../../src/domain/money'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'
import { openDesk, openShopOf, personAt, stockShelf, type Desk, type DeskPhone } from './desk'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const TITLE = '桂花糕'
const AMOUNTS = { lastPiece: 21, twoPay: 22, doubleTap: 23, noticeLost: 24, noticeTwice: 25, payLate: 26 }

let stage: Stage
let desk: Desk
let seller: Person
let shopId: ShopId
let buyer: DeskPhone

beforeAll(async () => {
  stage = await openStage()
  desk = await openDesk(stage)
  seller = await personAt(desk, stage, 'li-na', '李娜')
  shopId = await openShopOf(stage, seller)
  buyer = desk.phone('zhao-yiming')
  await buyer.openChat('李娜')
})
afterAll(() => stage?.close())
afterEach(() => buyer.toChats())

describe('made hard', () => {
  it('last piece: somebody is faster, the phone says so in words, and nothing is charged', async () => {
    await checkOut(await product(AMOUNTS.lastPiece, 3), AMOUNTS.lastPiece)
    await desk.arm('Last piece')
    await buyer.tap(payButton(AMOUNTS.lastPiece))
    await buyer.sees('这件卖完了，没有扣您的钱。店里还有别的。')
    await desk.tells(/^Somebody else took all 3 pieces a moment earlier\. .*没有扣您的钱/)
    await isOff('Last piece')
    expect(await chargesOf(AMOUNTS.lastPiece)).toBe(0)
  })

  it('two pay at once: one order, one payment at most, and the desk names who was first', async () => {
    await checkOut(await invitation(AMOUNTS.twoPay), AMOUNTS.twoPay)
    await desk.arm('Two pay at once')
    await buyer.tap(payButton(AMOUNTS.twoPay))
    await desk.tells(/^Two people tapped 付款 for the same invitation at once\. One order: /)
    const isOurs = (await desk.page.getByText(/this buyer was first/).count()) === 1
    if (isOurs) await steps.payAtCashier(buyer)
    else await buyer.sees('有人正在付这张邀请，请过一会儿再看。')
    await isOff('Two pay at once')
    expect(await ordersOf(AMOUNTS.twoPay)).toBe(1)
    expect(await chargesOf(AMOUNTS.twoPay)).toBe(isOurs ? 1 : 0)
  })

  it('double tap: one order, one charge', async () => {
    await checkOut(await product(AMOUNTS.doubleTap, 9), AMOUNTS.doubleTap)
    await desk.arm('Double tap')
    await buyer.tap(payButton(AMOUNTS.doubleTap))
    await steps.payAtCashier(buyer)
    await desk.tells(/^The tap came twice at the same moment\. .*one order\.$/)
    expect(await ordersOf(AMOUNTS.doubleTap)).toBe(1)
    expect(await chargesOf(AMOUNTS.doubleTap)).toBe(1)
  })

  it('notice lost: the shop asks by itself, and books it once', async () => {
    await checkOut(await product(AMOUNTS.noticeLost, 9), AMOUNTS.noticeLost)
    await desk.arm('Lose the notice')
    await buyer.tap(payButton(AMOUNTS.noticeLost))
    await steps.payAtCashier(buyer)
    await desk.tells(
      /^The channel’s notice was lost\. The shop asked by itself, \d+ s after the payment, and found the money: booked once\.$/,
    )
    expect(await chargesOf(AMOUNTS.noticeLost)).toBe(1)
  })

  it('notice twice: the second one changes nothing', async () => {
    await checkOut(await product(AMOUNTS.noticeTwice, 9), AMOUNTS.noticeTwice)
    await desk.arm('Notice twice')
    await buyer.tap(payButton(AMOUNTS.noticeTwice))
    await steps.payAtCashier(buyer)
    await desk.tells(/^The channel’s notice came 2 times\. .* booked once\.$/)
    expect(await chargesOf(AMOUNTS.noticeTwice)).toBe(1)
  })

  it('pay late: the order has closed, and the money goes back by itself', async () => {
    await checkOut(await product(AMOUNTS.payLate, 9), AMOUNTS.payLate)
    await buyer.tap(payButton(AMOUNTS.payLate))
    await desk.arm('Pay late')
    await buyer.tap('立即支付')
    await desk.tells(
      /^The money came an hour later, after the order had closed: 26\.00 (went|is on its way) back/,
    )
    await buyer.sees(/退回/)
    await isOff('Pay late')
    expect(await chargesOf(AMOUNTS.payLate)).toBe(0)
  })

  it('no page has broken on the way', () => {
    expect(desk.errors).toEqual([])
  })
})

/** Lays the card into the chat, opens it there, and goes on to where only the payment is missing. */
async function checkOut(kind: 'product' | 'invitation', yuan: number): Promise<void> {
  await buyer.openCard()
  if (kind === 'product') await buyer.tap('买')
  await buyer.tap(`去付款 ¥${yuan}.00`)
  await buyer.finds(payButton(yuan))
  if ((await buyer.count(/^寄到哪里？/)) > 0) await steps.giveAddress(buyer)
}

async function product(yuan: number, stock: number): Promise<'product'> {
  const productId = await stockShelf(seller, shopId, { title: TITLE, priceFen: fenOf(yuan * 100), stock })
  await layCard('product', productId)
  return 'product'
}

async function invitation(yuan: number): Promise<'invitation'> {
  const invitationId = newId<'invitation'>()
  const items = [{ skuId: null, title: TITLE, unitFen: yuan * 100, quantity: 1 }]
  const offer = { items, postageFen: 0, note: '', validMs: 12 * HOUR_MS }
  await seller.call('sendInvitation', { shopId, invitationId, ...offer })
  await layCard('invitation', invitationId)
  return 'invitation'
}

async function layCard(kind: 'product' | 'invitation', targetId: string): Promise<void> {
  const share = { shareId: newId<'share'>(12), shopId, kind, targetId, parentShareId: null }
  const { path } = await seller.call('makeShare', share)
  await desk.lay('li-na-and-zhao-yiming', 'li-na', { title: `${TITLE} ${targetId}`, path })
}

const payButton = (yuan: number) => `付款 ¥${yuan}.00`

async function chargesOf(yuan: number): Promise<number> {
  const paid = await steps.paidTo(stage, `?shop=${shopId}`)
  return paid.filter((amountFen) => amountFen === yuan * 100).length
}

async function ordersOf(yuan: number): Promise<number> {
  const { orders } = await seller.call('listShopOrders', { shopId, state: null, before: null })
  return orders.filter(({ totalFen }) => totalFen === yuan * 100).length
}

const isOff = (label: string) => desk.page.getByRole('switch', { name: label, checked: false }).waitFor()
