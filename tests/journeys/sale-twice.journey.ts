// J4 on a bad day of the seller's: a number put right, what two windows do at once, and a payout that the bank gives back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MINUTE_MS } from '../../src/domain/day'
import type { ShopId } from '../../src/domain/ids'
import { payableOf } from '../../src/domain/ledger'
import { waitFor } from '../stories/tell-outside'
import type { Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const CUP = { title: '手作茶杯', price: '100', stock: 10 }
const FIRST = 'SF1320261120015'
const RIGHT = 'YT8820261120015'
const THIRD = 'SF1320261120099'
const TWICE = 'SF1320261120031'
const RECEIVED = 'SF1320261120032'
const LOCKED = '快递单号只能改一次，这一单已经改过了。'
const SETTLED_AT = '2026-11-22T23:31:00+08:00'
const NEXT_NOON = '2026-11-23T12:00:00+08:00'
/** Ten days after the parcels were sent, and a little. */
const RECEIVED_BY_CLOCK = '2026-11-30T12:00:00+08:00'
const ASKED_AFTER_MS = 6 * MINUTE_MS
const REASON = '账户已销户'
const BACK = '99.40 元被银行退回'

let stage: Stage
let seller: Phone
let card: string
let shopId: ShopId
/** On their way until the clock counts them as received, and given back by the bank. */
let shipped: Bought
let returned: Bought

beforeAll(async () => {
  stage = await openStage()
  seller = (await steps.openShop(stage, '王姐茶铺')).phone
  await steps.shelve(seller, CUP)
  card = await steps.send(seller, '发给朋友')
  shopId = new URLSearchParams(card.split('?')[1]).get('shop') as ShopId
})
afterAll(() => stage?.close())

interface Bought {
  readonly buyer: Phone
  /** The path of the order's page. */
  readonly order: string
}

describe('J4 on a bad day of the seller’s', () => {
  it('a number is put right once and then locked, which the order, the form and a window left open say', async () => {
    shipped = await buy()
    const { buyer, order } = shipped
    await ship(order, FIRST)
    await seller.tap('看订单')
    await seller.tap(/^单号填错了？/)
    await seller.sees('单号填错了可以改一次，改完就定下了。')
    const other = await secondWindow(seller, formOf(order))
    await other.sees('单号填错了可以改一次，改完就定下了。')
    await send(seller, RIGHT)
    await seller.sees(/圆通速递，买家的订单里看得到单号。/)
    await other.fill('快递单号', THIRD)
    await other.tap('寄出了')
    await other.sees(LOCKED)
    await other.open(formOf(order))
    await other.sees(LOCKED)
    await other.tap('看看订单')
    await other.sees('单号改过一次了，不能再改。')
    expect(await other.count(/^单号填错了/)).toBe(0)
    await buyer.open(order)
    await buyer.finds(new RegExp(`^圆通速递，单号 ${RIGHT}`))
    expect(await buyer.count(new RegExp(FIRST))).toBe(0)
  })

  it('the same number told in two windows is one parcel, and it is not taken for a correction', async () => {
    const { order } = await buy()
    const other = await secondWindow(seller, formOf(order))
    await other.sees('寄到哪里')
    await ship(order, TWICE)
    await send(other, TWICE)
    await other.sees(/顺丰速运，买家的订单里看得到单号。/)
    await other.tap('看订单')
    await other.finds(/^单号填错了？/)
    await other.sees('寄出（顺丰速运）')
    expect(await other.page.getByText('改了快递单号').count()).toBe(0)
  })

  it('received in two windows of the same buyer, the money is released once and both read the same thanks', async () => {
    returned = await buy()
    const { buyer, order } = returned
    await ship(order, RECEIVED)
    await buyer.open(order)
    const other = await secondWindow(buyer, order)
    for (const window of [buyer, other]) {
      await window.tap('确认收货')
      await window.sees(/点了确认，微信支付就把 100.00 元交给店主/)
    }
    await Promise.all([buyer, other].map((window) => window.tap('收到了，确认收货')))
    for (const window of [buyer, other]) {
      await window.sees('已完成')
      await window.sees('谢谢您来买，货款已经交给店主。')
      expect(await window.count('确认收货')).toBe(0)
      expect(await window.page.getByText('刚有变化').count()).toBe(0)
    }
    expect(await released()).toEqual([9_940])
  })

  it('given back by the bank, the seller is told on the counter, at the card and on the statement', async () => {
    await stage.demo.turnTo(SETTLED_AT)
    await giveBack()
    await seller.open(steps.COUNTER)
    await seller.sees('有钱被银行退回，看看为什么。')
    await seller.tap(new RegExp(`^${BACK}.*钱没有丢，会随下一次结算再打`))
    await seller.sees(`11月23日的 ${BACK}（${REASON}）。钱没有丢，会随下一次结算再打。`)
    await seller.tap('看对账单')
    await seller.tap(/^11月23日 周一，1 单，99.4 元，银行退回$/)
    await seller.sees('银行退回')
    await seller.sees(`这笔钱被银行退回（${REASON}）。钱没有丢，会随下一次结算再打。`)
    await seller.open(returned.order)
    await seller.sees('99.40 元 11月23日被银行退回，会随下一次结算再打')
    await seller.tells(/您的卡，银行退回/)
    expect(await payable()).toBe(9_940)
  })

  it('the next evening pays it again with nothing lost, and nobody is told of the return any more', async () => {
    await stage.demo.turnTo(NEXT_NOON)
    const clock = await stage.phone()
    await clock.follow(`${stage.outsideUrl}/clock`)
    await clock.tap('到下一个工作日上午十点')
    await clock.sees('到账：99.40 元进了店主的银行卡')
    await seller.open(steps.COUNTER)
    await seller.finds(/^今天到账 99.4 元/)
    expect(await seller.count(/被银行退回/)).toBe(0)
    await seller.tap('对账单')
    await seller.tap(/^11月24日 周二，0 单，99.4 元，已到账$/)
    await seller.sees('里面有以前没打成的 99.40 元。')
    expect(await payable()).toBe(0)
    expect(seller.errors).toEqual([])
  })

  it('confirmed at the moment the clock does it by itself, an order is released once and its buyer reads thanks', async () => {
    const { buyer, order } = shipped
    await buyer.open(order)
    await buyer.tap('确认收货')
    await buyer.sees(/点了确认，微信支付就把 100.00 元交给店主/)
    await Promise.all([stage.demo.turnTo(RECEIVED_BY_CLOCK), buyer.tap('收到了，确认收货')])
    await buyer.sees(/^(已收货|已完成)$/)
    await stage.demo.control('clock', { advanceMs: MINUTE_MS })
    await buyer.sees('已完成')
    await buyer.sees('谢谢您来买，货款已经交给店主。')
    expect(await buyer.page.getByText('刚有变化').count()).toBe(0)
    // The other parcel was on its way as long.
    await waitFor('both to be released', async () => ((await released()).length < 3 ? null : true))
    expect(await released()).toEqual([9_940, 9_940, 9_940])
    expect(buyer.errors).toEqual([])
  })
})

/** Somebody new buys a cup. */
async function buy(): Promise<Bought> {
  const buyer = await stage.phone()
  await steps.buyByLink(buyer, card, '100.00')
  await buyer.tap('看订单')
  await buyer.sees('等寄出')
  return { buyer, order: buyer.path() }
}

async function ship(order: string, waybill: string): Promise<void> {
  await seller.open(formOf(order))
  await send(seller, waybill)
  await seller.sees(/买家收到货，钱就给您/)
}

const formOf = (order: string): string => order.replace('/detail/', '/ship/')

async function send(window: Phone, waybill: string): Promise<void> {
  await window.fill('快递单号', waybill)
  await window.tap('寄出了')
}

/** The same person in another window, standing on this page. */
async function secondWindow(person: Phone, path: string): Promise<Phone> {
  const window = await stage.phone({ token: await steps.sessionOf(person) })
  await window.open(path)
  return window
}

async function released(): Promise<readonly number[]> {
  const { transfers } = await stage.demo.ledger(shopId)
  return transfers.filter(({ kind }) => kind === 'release').map(({ amountFen }): number => amountFen)
}

/** The bank has the payout in hand and gives it back; the shop asks after it every few minutes. */
async function giveBack(): Promise<void> {
  const { demo } = stage
  await waitFor('the payout at the bank', async () => {
    const { transfers } = await demo.ledger(shopId)
    const payout = transfers.find(({ kind }) => kind === 'payout')
    const outRequestNo = `${shopId}${payout?.ref ?? ''}`
    const isBack = await demo.control('settle-withdraw', { outRequestNo, outcome: 'REFUND', reason: REASON })
    return isBack ? true : null
  })
  await demo.control('clock', { advanceMs: ASKED_AFTER_MS })
  await waitFor('the money to be payable', async () => ((await payable()) > 0 ? true : null))
}

async function payable(): Promise<number> {
  const { balances } = await stage.demo.ledger(shopId)
  return balances[payableOf(shopId)] ?? 0
}
